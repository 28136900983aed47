using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Petitions.Infrastructure.ReferenceData;

internal sealed class LoadedReferenceFileConfiguration : IEntityTypeConfiguration<LoadedReferenceFile>
{
    public void Configure(EntityTypeBuilder<LoadedReferenceFile> builder)
    {
        builder.ToTable("reference_loads");
        builder.HasKey(load => new { load.FileName, load.ContentHash }).HasName("pk_reference_loads");
        builder.Property(load => load.FileName).HasMaxLength(100);
        builder.Property(load => load.ContentHash).HasMaxLength(64).IsFixedLength();
    }
}
