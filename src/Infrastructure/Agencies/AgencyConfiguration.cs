using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Agencies;

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("agencies", table =>
        {
            table.HasCheckConstraint("ck_agencies_validity_ordered", "valid_from < valid_to");
            table.HasCheckConstraint("ck_agencies_code", "code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'");
            table.HasCheckConstraint("ck_agencies_unit_by_level", "(unit_id is null) = (level = 'Central')");
            table.HasCheckConstraint("ck_agencies_not_own_superior", "superior_id <> id");
        });
        builder.HasKey(agency => agency.Id).HasName("pk_agencies");
        builder.Property(agency => agency.Id).ValueGeneratedNever();
        builder.Property(agency => agency.Code).HasMaxLength(Agency.CodeMaxLength);
        builder.Property(agency => agency.Name).HasMaxLength(Agency.NameMaxLength);
        builder.Property(agency => agency.SearchKey).HasMaxLength(Agency.NameMaxLength);
        builder.Property(agency => agency.LegalBasis).HasMaxLength(Agency.LegalBasisMaxLength);
        builder.Property(agency => agency.Version).IsConcurrencyToken();
        builder.ComplexProperty(agency => agency.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            validity.Property(days => days.To).HasColumnName("valid_to");
        });
        builder.HasOne<Unit>().WithMany().HasForeignKey(agency => agency.UnitId).HasConstraintName("fk_agencies_unit")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(agency => agency.SuperiorId).HasConstraintName("fk_agencies_superior")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(agency => agency.UnitId).HasDatabaseName("ix_agencies_unit_id");
        builder.HasIndex(agency => agency.SuperiorId).HasDatabaseName("ix_agencies_superior_id");
    }
}
