using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Petitions.Infrastructure.ReferenceData;

/// <summary>That a reference file of exactly this content was loaded.</summary>
internal sealed class ReferenceLoad
{
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string ContentHash { get; init; }
}

internal sealed class ReferenceLoadConfiguration : IEntityTypeConfiguration<ReferenceLoad>
{
    public void Configure(EntityTypeBuilder<ReferenceLoad> builder)
    {
        builder.ToTable("reference_loads");
        builder.HasKey(load => new { load.FileName, load.ContentHash }).HasName("pk_reference_loads");
        builder.Property(load => load.FileName).HasMaxLength(100);
        builder.Property(load => load.ContentHash).HasMaxLength(64).IsFixedLength();
    }
}
