using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Stewardships;

internal sealed class StewardshipConfiguration : IEntityTypeConfiguration<Stewardship>
{
    public void Configure(EntityTypeBuilder<Stewardship> builder)
    {
        builder.ToTable("stewardships", table =>
        {
            table.HasCheckConstraint("ck_stewardships_version", "version > 0");
            table.HasCheckConstraint("ck_stewardships_validity", "valid_from is not null and (valid_to is null or valid_from < valid_to)");
            table.HasCheckConstraint("ck_stewardships_households",
                $"(households is null) = (household_count is null) and household_count between 1 and {Stewardship.MaxHouseholds}");
            table.HasCheckConstraint("ck_stewardships_end",
                "(end_ground is null) = (ended_by is null) and (end_ground is null) = (end_recorded_at is null) and (end_ground is null " +
                    "or valid_to is not null)");
        });
        builder.HasKey(one => one.Id).HasName("pk_stewardships");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Property(one => one.OfficialName).HasMaxLength(Stewardship.NameLength);
        builder.Property(one => one.OfficialTitle).HasMaxLength(Stewardship.TitleLength);
        builder.Property(one => one.LegalBasis).HasMaxLength(Stewardship.LegalBasisLength);
        builder.Property(one => one.EndGround).HasMaxLength(Stewardship.GroundLength);
        builder.Property(one => one.RecordedBy).HasMaxLength(200);
        builder.Property(one => one.EndedBy).HasMaxLength(200);
        builder.ComplexProperty(one => one.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            validity.Property(days => days.To).HasColumnName("valid_to");
        });
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_stewardships_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_stewardships_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(one => one.AssignedById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_stewardships_assigned_by");
        builder.HasOne<Directive>().WithMany().HasForeignKey(one => one.DirectiveId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_stewardships_directive");
        builder.HasOne<Stewardship>().WithMany().HasForeignKey(one => one.TakesOverFromId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_stewardships_takes_over_from");
        builder.HasMany(one => one.Reports).WithOne().HasForeignKey(report => report.StewardshipId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_stewardship_reports_stewardship");
        builder.Navigation(one => one.Reports).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(one => one.UnitId, "ix_stewardships_unit");
        builder.HasIndex(one => one.AgencyId, "ix_stewardships_agency");
        builder.HasIndex(one => one.AssignedById, "ix_stewardships_assigned_by");
        builder.HasIndex(one => one.DirectiveId, "ix_stewardships_directive").HasFilter("directive_id is not null");
        builder.HasIndex(one => one.TakesOverFromId, "ix_stewardships_takes_over_from").HasFilter("takes_over_from_id is not null");
        builder.HasIndex(one => one.UnitPath, "ix_stewardships_unit_path").HasMethod("gin");
    }
}
