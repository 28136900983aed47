using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports.Storage;

internal sealed class ScheduledRunConfiguration : IEntityTypeConfiguration<ScheduledRun>
{
    public void Configure(EntityTypeBuilder<ScheduledRun> builder)
    {
        builder.ToTable(
            "report_fires", table => table.HasCheckConstraint("ck_report_fires_missed", "missed >= 0 and fired_at >= planned_at"));
        builder.HasKey(scheduledRun => new { scheduledRun.ScheduleId, scheduledRun.NominalOn, scheduledRun.NominalAt })
            .HasName(ConstraintNames.ReportOccurrenceOnce);
        builder.HasOne<ReportSchedule>().WithMany().HasForeignKey(scheduledRun => scheduledRun.ScheduleId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_fires_schedule");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(scheduledRun => scheduledRun.RunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_fires_run");
        builder.HasIndex(scheduledRun => scheduledRun.RunId, "ux_report_fires_run").IsUnique();
    }
}
