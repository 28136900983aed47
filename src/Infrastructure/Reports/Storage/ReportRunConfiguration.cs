using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports.Storage;

internal sealed class ReportRunConfiguration : IEntityTypeConfiguration<ReportRun>
{
    public const string NumberOncePerYear = "ux_report_runs_number";

    public void Configure(EntityTypeBuilder<ReportRun> builder)
    {
        builder.ToTable("report_runs", table =>
        {
            table.HasCheckConstraint("ck_report_runs_period", "period_from <= period_to");
            table.HasCheckConstraint("ck_report_runs_rows", "rows_done >= 0 and (rows_total is null or rows_done <= rows_total)");
            table.HasCheckConstraint("ck_report_runs_done", "(content_hash is not null) = (state = 'Done')");
            table.HasCheckConstraint("ck_report_runs_lease", "(leased_until is not null) = (state = 'Running')");
            table.HasCheckConstraint("ck_report_runs_failure",
                "(failure_code is not null) = (failure is not null) and (failure_code is not null) = (english_failure is not null) and " +
                    "(retry_at is null or state = 'Failed')");
            table.HasCheckConstraint("ck_report_runs_number",
                "(number is null) = (edition = 0) and (number is null) = (number_symbol is null) and (number is null) = (number_year is " +
                    "null) and (number is null) = (numbered_on is null) and (number is null or number > 0)");
            table.HasCheckConstraint("ck_report_runs_frozen", "frozen_run_id is null or (frozen_run_id <> id and known_at is not null)");
            table.HasCheckConstraint("ck_report_runs_finished", "(finished_at is not null) or state in ('Queued', 'Running')");
        });
        builder.HasKey(run => run.Id).HasName("pk_report_runs");
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Version).IsConcurrencyToken();
        builder.Property(run => run.RequestedBy).HasMaxLength(ReportRun.RequesterLength);
        builder.Property(run => run.PeriodCode).HasMaxLength(40);
        builder.Property(run => run.FailureCode).HasMaxLength(100);
        builder.Property(run => run.Failure).HasMaxLength(ReportRun.FailureLength);
        builder.Property(run => run.EnglishFailure).HasMaxLength(ReportRun.FailureLength);
        builder.Property(run => run.ContentHash).HasMaxLength(64);
        builder.Property(run => run.Letter).AsJson();
        builder.Property(run => run.NumberSymbol).HasMaxLength(LetterDetails.SymbolLength);
        builder.Ignore(run => run.SnapshotId);
        builder.Ignore(run => run.Period);
        builder.Ignore(run => run.Parameters);
        builder.HasOne<Unit>().WithMany().HasForeignKey(run => run.UnitId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_runs_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(run => run.RequestedById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_runs_requested_by");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(run => run.FrozenRunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_report_runs_frozen");
        builder.HasIndex(run => run.FrozenRunId, "ix_report_runs_frozen").HasFilter("frozen_run_id is not null");
        builder.HasIndex(run => new { run.UnitId, run.NumberSymbol, run.NumberYear, run.Number }, NumberOncePerYear).IsUnique()
            .HasFilter("number is not null");
        builder.HasIndex(run => new { run.UnitId, run.RequestedAt, run.Id }, "ix_report_runs_unit");
        builder.HasIndex(run => new { run.RequestedAt, run.Id }, "ix_report_runs_requested");
        builder.HasIndex(run => run.RequestedById, "ix_report_runs_requested_by");
        builder.HasIndex(run => new { run.ScheduleId, run.RequestedAt }, "ix_report_runs_schedule").HasFilter("schedule_id is not null");

        // What waits to be worked on is short, however long the history.
        builder.HasIndex(run => run.RequestedAt, "ix_report_runs_waiting").HasFilter("state in ('Queued', 'Running', 'Failed')");
    }
}
