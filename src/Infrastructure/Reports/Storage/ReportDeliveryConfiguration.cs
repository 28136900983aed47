using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports.Storage;

internal sealed class ReportDeliveryConfiguration : IEntityTypeConfiguration<ReportDelivery>
{
    public void Configure(EntityTypeBuilder<ReportDelivery> builder)
    {
        builder.ToTable("report_deliveries", table =>
        {
            table.HasCheckConstraint("ck_report_deliveries_number", "number > 0 and version > 0 and attempts >= 0 and overdue >= 0");
            table.HasCheckConstraint(
                "ck_report_deliveries_address", "(kind = 'Desk') = (address is null) and (kind <> 'Desk' or agency_id is not null)");
            table.HasCheckConstraint("ck_report_deliveries_waiting",
                "(state = 'Waiting') = (next_attempt_at is not null) and (leased_until is null or state = 'Waiting')");
            table.HasCheckConstraint("ck_report_deliveries_settled",
                "(state = 'Sent') = (sent_at is not null) and (state = 'Failed') = (failed_at is not null)");
            table.HasCheckConstraint("ck_report_deliveries_read_by",
                "read_by is null or ((sent_at is not null or failed_at is not null) and answerable_id is not null and overdue > 0)");
            table.HasCheckConstraint("ck_report_deliveries_acknowledged",
                "(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null or answerable_id is not null) and " +
                    "(agency_id is null or answerable_id = agency_id)");
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
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(delivery => delivery.RunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_deliveries_run");
        builder.HasOne<Agency>().WithMany().HasForeignKey(delivery => delivery.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_deliveries_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(delivery => delivery.UnreadById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_deliveries_unread_by");
        builder.HasIndex(delivery => new { delivery.RunId, delivery.RecipientKey }, ConstraintNames.ReportDeliveryOnce).IsUnique();
        builder.HasIndex(delivery => new { delivery.RunId, delivery.Number }, "ux_report_deliveries_number").IsUnique();
        builder.HasIndex(delivery => new { delivery.AgencyId, delivery.RunId }, "ix_report_deliveries_agency")
            .HasFilter("agency_id is not null");
        builder.HasOne<Agency>().WithMany().HasForeignKey(delivery => delivery.AnswerableId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_deliveries_answerable");
        builder.HasIndex(delivery => new { delivery.AnswerableId, delivery.RunId }, "ix_report_deliveries_answerable")
            .HasFilter("answerable_id is not null");
        builder.HasIndex(delivery => delivery.UnreadById, "ix_report_deliveries_unread_by").HasFilter("unread_by_id is not null");

        // The outbox, and the reports whose readers are waited for: each as small as what is open in it.
        builder.HasIndex(delivery => delivery.NextAttemptAt, "ix_report_deliveries_waiting").HasFilter("state = 'Waiting'");
        builder.HasIndex(delivery => delivery.Id, "ix_report_deliveries_unread")
            .HasFilter(
                "state in ('Sent', 'Failed') and overdue > 0 and answerable_id is not null and unread_by_id is null and acknowledged_at " +
                    "is null and passed_up_at is null");
        builder.HasIndex(delivery => new { delivery.ReadBy, delivery.Id }, "ix_report_deliveries_read_by")
            .HasFilter("read_by is not null and acknowledged_at is null");
    }
}
