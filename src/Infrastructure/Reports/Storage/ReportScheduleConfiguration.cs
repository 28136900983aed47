using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports.Storage;

internal sealed class ReportScheduleConfiguration : IEntityTypeConfiguration<ReportSchedule>
{
    public void Configure(EntityTypeBuilder<ReportSchedule> builder)
    {
        builder.ToTable("report_schedules", table =>
        {
            table.HasCheckConstraint("ck_report_schedules_version", "version > 0");
            table.HasCheckConstraint("ck_report_schedules_next",
                "(next_fire_at is null) = (next_nominal_on is null) and (next_fire_at is null or awaits_calendar_of is null)");
            table.HasCheckConstraint(
                "ck_report_schedules_active", "status = 'Active' or (next_fire_at is null and awaits_calendar_of is null)");
            table.HasCheckConstraint("ck_report_schedules_kind",
                "kind in ('Week', 'Month', 'Quarter', 'HalfYear', 'NineMonths', 'Year') and scheme <> 'Session'");
            table.HasCheckConstraint("ck_report_schedules_formats", "cardinality(formats) > 0");
        });
        builder.HasKey(schedule => schedule.Id).HasName("pk_report_schedules");
        builder.Property(schedule => schedule.Id).ValueGeneratedNever();
        builder.Property(schedule => schedule.Version).IsConcurrencyToken();
        builder.Property(schedule => schedule.Name).HasMaxLength(ReportSchedule.NameLength);
        builder.Property(schedule => schedule.Cron).HasMaxLength(ReportSchedule.CronLength);
        builder.Property(schedule => schedule.Letter).AsJson();
        builder.Property(schedule => schedule.Recipients).AsJson();
        builder.Property(schedule => schedule.RecordedBy).HasMaxLength(ReportRun.RequesterLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(schedule => schedule.UnitId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_schedules_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(schedule => schedule.RecordedById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_schedules_recorded_by");
        builder.HasIndex(schedule => schedule.UnitId, "ix_report_schedules_unit");
        builder.HasIndex(schedule => schedule.RecordedById, "ix_report_schedules_recorded_by").HasFilter("recorded_by_id is not null");

        // What fires next, and what a new reading of the calendar may change: asked for every few seconds.
        builder.HasIndex(schedule => schedule.NextFireAt, "ix_report_schedules_next").HasFilter("next_fire_at is not null");
        builder.HasIndex(schedule => schedule.PlannedWith, "ix_report_schedules_planned_with").HasFilter("status = 'Active'");
    }
}
