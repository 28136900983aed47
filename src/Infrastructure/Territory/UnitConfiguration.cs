using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Territory;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units", table =>
        {
            table.HasCheckConstraint("ck_units_validity_ordered", "valid_from < valid_to");
            table.HasCheckConstraint("ck_units_parent", "(parent_id is null) = (kind = 'Province') and parent_id <> id");
            table.HasCheckConstraint(
                "ck_units_code",
                "case kind when 'Province' then code ~ '^[0-9]{2}$' when 'District' then code ~ '^[0-9]{3}$' when 'Commune' then code ~ " +
                    "'^[0-9]{5}$' when 'Village' then code is null else false end is true");
        });
        builder.HasKey(unit => unit.Id).HasName("pk_units");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Code).HasMaxLength(Unit.CodeMaxLength);
        builder.Property(unit => unit.Name).HasMaxLength(Unit.NameMaxLength);
        builder.Property(unit => unit.SearchKey).HasMaxLength(Unit.NameMaxLength);
        builder.Property(unit => unit.LegalBasis).HasMaxLength(Unit.LegalBasisMaxLength);
        builder.ComplexProperty(unit => unit.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            // The end is what changes in a unit's life: of two writers that end it at once, one must see that it has ended.
            validity.Property(days => days.To).HasColumnName("valid_to").IsConcurrencyToken();
        });
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId).HasConstraintName("fk_units_parent")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(unit => unit.ParentId).HasDatabaseName("ix_units_parent_id");
    }
}
