using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Application;

namespace Petitions.Infrastructure.Database;

internal sealed class IdempotentResultConfiguration : IEntityTypeConfiguration<IdempotentResult>
{
    public void Configure(EntityTypeBuilder<IdempotentResult> builder)
    {
        builder.ToTable("idempotent_results");
        builder.HasKey(kept => new { kept.Caller, kept.Key }).HasName("pk_idempotent_results");
        builder.Property(kept => kept.Key).HasMaxLength(200);
        builder.Property(kept => kept.Caller).HasMaxLength(500);
        builder.Property(kept => kept.RequestHash).HasMaxLength(64).IsFixedLength();
        // json, not jsonb: the answer is given again exactly as it was.
        builder.Property(kept => kept.Result).HasColumnType("json");
    }
}
