using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports;

internal sealed class ReportScheduleConfiguration : IEntityTypeConfiguration<ReportSchedule>
{
    public void Configure(EntityTypeBuilder<ReportSchedule> builder)
    {
        builder.ToTable("report_schedules", table =>
        {
            table.HasCheckConstraint("ck_report_schedules_version", "version > 0");
            table.HasCheckConstraint("ck_report_schedules_next", "(next_fire_at is null) = (next_nominal_on is null) and (next_fire_at is null or awaits_calendar_of is null)");
            table.HasCheckConstraint("ck_report_schedules_active", "status = 'Active' or (next_fire_at is null and awaits_calendar_of is null)");
            table.HasCheckConstraint("ck_report_schedules_kind", "kind in ('Week', 'Month', 'Quarter', 'HalfYear', 'NineMonths', 'Year') and scheme <> 'Session'");
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
        builder.HasOne<Unit>().WithMany().HasForeignKey(schedule => schedule.UnitId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_schedules_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(schedule => schedule.RecordedById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_schedules_recorded_by");
        builder.HasIndex(schedule => schedule.UnitId, "ix_report_schedules_unit");
        builder.HasIndex(schedule => schedule.RecordedById, "ix_report_schedules_recorded_by").HasFilter("recorded_by_id is not null");

        // What fires next, and what a new reading of the calendar may change: asked for every few seconds.
        builder.HasIndex(schedule => schedule.NextFireAt, "ix_report_schedules_next").HasFilter("next_fire_at is not null");
        builder.HasIndex(schedule => schedule.PlannedWith, "ix_report_schedules_planned_with").HasFilter("status = 'Active'");
    }
}

internal sealed class ReportFireConfiguration : IEntityTypeConfiguration<ReportFire>
{
    public void Configure(EntityTypeBuilder<ReportFire> builder)
    {
        builder.ToTable("report_fires", table => table.HasCheckConstraint("ck_report_fires_missed", "missed >= 0 and fired_at >= planned_at"));
        builder.HasKey(fire => new { fire.ScheduleId, fire.NominalOn, fire.NominalAt }).HasName(ConstraintNames.ReportOccurrenceOnce);
        builder.HasOne<ReportSchedule>().WithMany().HasForeignKey(fire => fire.ScheduleId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_fires_schedule");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(fire => fire.RunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_fires_run");
        builder.HasIndex(fire => fire.RunId, "ux_report_fires_run").IsUnique();
    }
}

internal sealed class ReportFileConfiguration : IEntityTypeConfiguration<ReportFile>
{
    public void Configure(EntityTypeBuilder<ReportFile> builder)
    {
        builder.ToTable("report_files", table => table.HasCheckConstraint("ck_report_files_length", "length >= 0 and length(hash) = 64 and edition >= 0"));
        builder.HasKey(file => new { file.RunId, file.Format, file.Edition }).HasName("pk_report_files");
        builder.Property(file => file.Format).HasMaxLength(ReportFile.FormatLength);
        builder.Property(file => file.FileName).HasMaxLength(ReportFile.FileNameLength);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(file => file.RunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_files_run");
    }
}

internal sealed class ReportDeliveryConfiguration : IEntityTypeConfiguration<ReportDelivery>
{
    public void Configure(EntityTypeBuilder<ReportDelivery> builder)
    {
        builder.ToTable("report_deliveries", table =>
        {
            table.HasCheckConstraint("ck_report_deliveries_number", "number > 0 and version > 0 and attempts >= 0 and overdue >= 0");
            table.HasCheckConstraint("ck_report_deliveries_address", "(kind = 'Desk') = (address is null) and (kind <> 'Desk' or agency_id is not null)");
            table.HasCheckConstraint("ck_report_deliveries_waiting", "(state = 'Waiting') = (next_attempt_at is not null) and (leased_until is null or state = 'Waiting')");
            table.HasCheckConstraint("ck_report_deliveries_settled", "(state = 'Sent') = (sent_at is not null) and (state = 'Failed') = (failed_at is not null)");
            table.HasCheckConstraint("ck_report_deliveries_read_by", "read_by is null or ((sent_at is not null or failed_at is not null) and answerable_id is not null and overdue > 0)");
            table.HasCheckConstraint("ck_report_deliveries_acknowledged", "(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null or answerable_id is not null) and (agency_id is null or answerable_id = agency_id)");
        });
        builder.HasKey(delivery => delivery.Id).HasName("pk_report_deliveries");
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.Version).IsConcurrencyToken();
        builder.Property(delivery => delivery.Address).HasMaxLength(Recipient.AddressLength);
        builder.Property(delivery => delivery.RecipientName).HasMaxLength(Recipient.NameLength);
        builder.Property(delivery => delivery.RecipientKey).HasMaxLength(Recipient.AddressLength + 20);
        builder.Property(delivery => delivery.LastFault).HasMaxLength(DeliveryFault.CodeLength);
        builder.Property(delivery => delivery.AcknowledgedBy).HasMaxLength(ReportRun.RequesterLength);
        builder.Ignore(delivery => delivery.Recipient);
        builder.Ignore(delivery => delivery.UnreadSince);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(delivery => delivery.RunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_deliveries_run");
        builder.HasOne<Agency>().WithMany().HasForeignKey(delivery => delivery.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_deliveries_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(delivery => delivery.UnreadById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_deliveries_unread_by");
        builder.HasIndex(delivery => new { delivery.RunId, delivery.RecipientKey }, ConstraintNames.ReportDeliveryOnce).IsUnique();
        builder.HasIndex(delivery => new { delivery.RunId, delivery.Number }, "ux_report_deliveries_number").IsUnique();
        builder.HasIndex(delivery => new { delivery.AgencyId, delivery.RunId }, "ix_report_deliveries_agency").HasFilter("agency_id is not null");
        builder.HasOne<Agency>().WithMany().HasForeignKey(delivery => delivery.AnswerableId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_deliveries_answerable");
        builder.HasIndex(delivery => new { delivery.AnswerableId, delivery.RunId }, "ix_report_deliveries_answerable").HasFilter("answerable_id is not null");
        builder.HasIndex(delivery => delivery.UnreadById, "ix_report_deliveries_unread_by").HasFilter("unread_by_id is not null");

        // The outbox, and the reports whose readers are waited for: each as small as what is open in it.
        builder.HasIndex(delivery => delivery.NextAttemptAt, "ix_report_deliveries_waiting").HasFilter("state = 'Waiting'");
        builder.HasIndex(delivery => delivery.Id, "ix_report_deliveries_unread")
            .HasFilter("state in ('Sent', 'Failed') and overdue > 0 and answerable_id is not null and unread_by_id is null and acknowledged_at is null and passed_up_at is null");
        builder.HasIndex(delivery => new { delivery.ReadBy, delivery.Id }, "ix_report_deliveries_read_by").HasFilter("read_by is not null and acknowledged_at is null");
    }
}
