using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Application;

namespace Petitions.Infrastructure.Database;

internal sealed class IdempotentResultConfiguration : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("idempotent_answers");
        builder.HasKey(answer => new { answer.Caller, answer.Key }).HasName("pk_idempotent_answers");
        builder.Property(answer => answer.Key).HasMaxLength(200);
        builder.Property(answer => answer.Caller).HasMaxLength(500);
        builder.Property(answer => answer.RequestHash).HasMaxLength(64).IsFixedLength();
        // json, not jsonb: the answer is given again exactly as it was.
        builder.Property(answer => answer.Answer).HasColumnType("json");
    }
}
