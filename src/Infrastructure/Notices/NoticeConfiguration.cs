using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Notices;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Notices;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices", table =>
        {
            table.HasCheckConstraint("ck_notices_subject", "num_nonnulls(petition_id, directive_id, report_run_id) = 1");
            table.HasCheckConstraint(
                "ck_notices_acknowledged", "(acknowledged_on is null) = (acknowledged_by is null) and acknowledged_on >= raised_on");
        });
        builder.HasKey(notice => notice.Id).HasName("pk_notices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.RungCode).HasMaxLength(Rung.CodeMaxLength);
        builder.Property(notice => notice.AcknowledgedBy).HasMaxLength(200);
        builder.Ignore(notice => notice.DaysLate);

        // No keys to petitions and directives: notices are selected from them, nobody deletes either, and checking
        // fifty thousand keys would lock and rewrite fifty thousand petitions in the middle of the morning's work.
        builder.HasOne<Rung>().WithMany().HasForeignKey(notice => notice.RungId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_notices_rung");
        builder.HasOne<Agency>().WithMany().HasForeignKey(notice => notice.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_notices_agency");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(notice => notice.ReportRunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_notices_report_run");
        builder.HasOne<Sweep>().WithMany().HasForeignKey(notice => notice.SweepId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_notices_sweep");

        // Each clock hears of each rung once for each due date, whoever sweeps and how often.
        builder.HasIndex(notice => new { notice.ClockId, notice.DueOn, notice.RungCode, notice.AgencyId }, "ux_notices_once").IsUnique();
        builder.HasIndex(notice => new { notice.AgencyId, notice.Id }, "ix_notices_agency");
        builder.HasIndex(notice => new { notice.AgencyId, notice.Id }, "ix_notices_unread").HasFilter("acknowledged_on is null");
        builder.HasIndex(notice => new { notice.PetitionId, notice.Id }, "ix_notices_petition").HasFilter("petition_id is not null");
        builder.HasIndex(notice => new { notice.DirectiveId, notice.Id }, "ix_notices_directive").HasFilter("directive_id is not null");
        builder.HasIndex(notice => notice.ReportRunId, "ix_notices_report_run").HasFilter("report_run_id is not null");
        builder.HasIndex(notice => notice.RaisedOn, "ix_notices_raised").HasMethod("brin");
    }
}
