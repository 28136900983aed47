using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Storage;

internal sealed class ReportSnapshotConfiguration : IEntityTypeConfiguration<ReportSnapshot>
{
    public void Configure(EntityTypeBuilder<ReportSnapshot> builder)
    {
        builder.ToTable("report_snapshots", table => table.HasCheckConstraint("ck_report_snapshots_items", "item_count >= 0"));
        builder.HasKey(snapshot => snapshot.RunId).HasName("pk_report_snapshots");

        // json and not jsonb: what was hashed is kept byte for byte.
        builder.Property(snapshot => snapshot.Figures).HasColumnType("json");
        builder.Property(snapshot => snapshot.ContentHash).HasMaxLength(64);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(snapshot => snapshot.RunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_snapshots_run");
    }
}
