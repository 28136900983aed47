using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Stewardships;

namespace Petitions.Infrastructure.Stewardships;

internal sealed class StewardshipReportConfiguration : IEntityTypeConfiguration<StewardshipReport>
{
    public void Configure(EntityTypeBuilder<StewardshipReport> builder)
    {
        builder.ToTable("stewardship_reports",
            table => table.HasCheckConstraint("ck_stewardship_reports_period", "period_from <= period_to and period_to <= \"on\""));
        builder.HasKey(report => report.Id).HasName("pk_stewardship_reports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Text).HasMaxLength(StewardshipReport.TextLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(report => report.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_stewardship_reports_agency");
        builder.HasIndex(report => new { report.StewardshipId, report.Number }, "ux_stewardship_reports_number").IsUnique();
        builder.HasIndex(report => report.AgencyId, "ix_stewardship_reports_agency");
    }
}
