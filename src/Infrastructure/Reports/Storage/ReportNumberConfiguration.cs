using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Storage;

internal sealed class ReportNumberConfiguration : IEntityTypeConfiguration<ReportNumber>
{
    public void Configure(EntityTypeBuilder<ReportNumber> builder)
    {
        builder.ToTable("report_numbers",
            table => table.HasCheckConstraint("ck_report_numbers_number",
                "number > 0 and edition > 0 and (edition = 1 or ground is not null)"));
        builder.HasKey(number => new { number.RunId, number.Edition }).HasName("pk_report_numbers");
        builder.Property(number => number.Symbol).HasMaxLength(LetterDetails.SymbolLength);
        builder.Property(number => number.Ground).HasMaxLength(ReportRun.GroundLength);
        builder.Property(number => number.GivenBy).HasMaxLength(ReportRun.RequesterLength);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(number => number.RunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_numbers_run");
        builder.HasOne<Agency>().WithMany().HasForeignKey(number => number.GivenById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_numbers_given_by");
        builder.HasIndex(number => number.GivenById, "ix_report_numbers_given_by").HasFilter("given_by_id is not null");
    }
}
