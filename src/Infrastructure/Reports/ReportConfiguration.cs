using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports;

/// <summary>A row of the itemised list of a run, as JSON. Written with COPY and read as a stream, never tracked.</summary>
internal sealed class ReportItemRow
{
    public const string Table = "report_items";

    public Guid RunId { get; init; }

    public int Number { get; init; }

    public string Item { get; init; } = "";
}

internal sealed class ReportRunConfiguration : IEntityTypeConfiguration<ReportRun>
{
    public const string OneOfEachNumber = "ux_report_runs_number";

    public void Configure(EntityTypeBuilder<ReportRun> builder)
    {
        builder.ToTable("report_runs", table =>
        {
            table.HasCheckConstraint("ck_report_runs_period", "period_from <= period_to");
            table.HasCheckConstraint("ck_report_runs_rows", "rows_done >= 0 and (rows_total is null or rows_done <= rows_total)");
            table.HasCheckConstraint("ck_report_runs_done", "(content_hash is not null) = (state = 'Done')");
            table.HasCheckConstraint("ck_report_runs_lease", "(leased_until is not null) = (state = 'Running')");
            table.HasCheckConstraint("ck_report_runs_failure", "(failure_code is not null) = (failure is not null) and (failure_code is not null) = (english_failure is not null) and (retry_at is null or state = 'Failed')");
            table.HasCheckConstraint("ck_report_runs_number", "(number is null) = (edition = 0) and (number is null) = (number_symbol is null) and (number is null) = (number_year is null) and (number is null) = (numbered_on is null) and (number is null or number > 0)");
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
        builder.HasOne<Unit>().WithMany().HasForeignKey(run => run.UnitId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_runs_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(run => run.RequestedById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_runs_requested_by");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(run => run.FrozenRunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_runs_frozen");
        builder.HasIndex(run => run.FrozenRunId, "ix_report_runs_frozen").HasFilter("frozen_run_id is not null");
        builder.HasIndex(run => new { run.UnitId, run.NumberSymbol, run.NumberYear, run.Number }, OneOfEachNumber).IsUnique().HasFilter("number is not null");
        builder.HasIndex(run => new { run.UnitId, run.RequestedAt, run.Id }, "ix_report_runs_unit");
        builder.HasIndex(run => new { run.RequestedAt, run.Id }, "ix_report_runs_requested");
        builder.HasIndex(run => run.RequestedById, "ix_report_runs_requested_by");
        builder.HasIndex(run => new { run.ScheduleId, run.RequestedAt }, "ix_report_runs_schedule").HasFilter("schedule_id is not null");

        // What waits to be worked on is short, however long the history.
        builder.HasIndex(run => run.RequestedAt, "ix_report_runs_waiting").HasFilter("state in ('Queued', 'Running', 'Failed')");
    }
}

internal sealed class ReportNumberConfiguration : IEntityTypeConfiguration<ReportNumber>
{
    public void Configure(EntityTypeBuilder<ReportNumber> builder)
    {
        builder.ToTable("report_numbers", table => table.HasCheckConstraint("ck_report_numbers_number", "number > 0 and edition > 0 and (edition = 1 or ground is not null)"));
        builder.HasKey(number => new { number.RunId, number.Edition }).HasName("pk_report_numbers");
        builder.Property(number => number.Symbol).HasMaxLength(LetterDetails.SymbolLength);
        builder.Property(number => number.Ground).HasMaxLength(ReportRun.GroundLength);
        builder.Property(number => number.GivenBy).HasMaxLength(ReportRun.RequesterLength);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(number => number.RunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_numbers_run");
        builder.HasOne<Agency>().WithMany().HasForeignKey(number => number.GivenById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_numbers_given_by");
        builder.HasIndex(number => number.GivenById, "ix_report_numbers_given_by").HasFilter("given_by_id is not null");
    }
}

internal sealed class ReportSnapshotConfiguration : IEntityTypeConfiguration<ReportSnapshot>
{
    public void Configure(EntityTypeBuilder<ReportSnapshot> builder)
    {
        builder.ToTable("report_snapshots", table => table.HasCheckConstraint("ck_report_snapshots_items", "item_count >= 0"));
        builder.HasKey(snapshot => snapshot.RunId).HasName("pk_report_snapshots");

        // json and not jsonb: what was hashed is kept byte for byte.
        builder.Property(snapshot => snapshot.Figures).HasColumnType("json");
        builder.Property(snapshot => snapshot.ContentHash).HasMaxLength(64);
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(snapshot => snapshot.RunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_snapshots_run");
    }
}

internal sealed class ReportItemRowConfiguration : IEntityTypeConfiguration<ReportItemRow>
{
    public void Configure(EntityTypeBuilder<ReportItemRow> builder)
    {
        builder.ToTable(ReportItemRow.Table, table => table.HasCheckConstraint("ck_report_items_number", "number > 0"));
        builder.HasKey(row => new { row.RunId, row.Number }).HasName("pk_report_items");
        builder.Property(row => row.Item).HasColumnType("json");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_report_items_run");
    }
}

internal sealed class FrozenPeriodConfiguration : IEntityTypeConfiguration<FrozenPeriod>
{
    public const string OncePerUnit = "ux_frozen_periods_unit";

    public void Configure(EntityTypeBuilder<FrozenPeriod> builder)
    {
        builder.ToTable("frozen_periods", table => table.HasCheckConstraint("ck_frozen_periods_span", "\"from\" <= \"to\""));
        builder.HasKey(period => period.Id).HasName("pk_frozen_periods");
        builder.Property(period => period.Id).ValueGeneratedNever();
        builder.Property(period => period.Code).HasMaxLength(40);
        builder.Property(period => period.ContentHash).HasMaxLength(64);
        builder.Property(period => period.FrozenBy).HasMaxLength(ReportRun.RequesterLength);
        builder.Ignore(period => period.Period);
        builder.HasOne<Unit>().WithMany().HasForeignKey(period => period.UnitId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_frozen_periods_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(period => period.FrozenById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_frozen_periods_frozen_by");
        builder.HasOne<ReportSnapshot>().WithMany().HasForeignKey(period => period.RunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_frozen_periods_snapshot");
        builder.HasIndex(period => new { period.UnitId, period.Scheme, period.Code }, OncePerUnit).IsUnique();
        builder.HasIndex(period => new { period.UnitId, period.To }, "ix_frozen_periods_unit_end");
        builder.HasIndex(period => period.RunId, "ix_frozen_periods_run");
        builder.HasIndex(period => period.FrozenById, "ix_frozen_periods_frozen_by");
    }
}
