using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Notices;
using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Notices;

internal sealed class RungConfiguration : IEntityTypeConfiguration<Rung>
{
    public void Configure(EntityTypeBuilder<Rung> builder)
    {
        builder.ToTable("notice_rungs", table =>
        {
            table.HasCheckConstraint("ck_notice_rungs_validity_ordered", "valid_from < valid_to");
            table.HasCheckConstraint("ck_notice_rungs_legal_basis", "legal_basis ~ '[^[:space:]]'");
            table.HasCheckConstraint("ck_notice_rungs_days", $"days between -{Rung.FurthestDays} and {Rung.FurthestDays}");
        });
        builder.HasKey(rung => rung.Id).HasName("pk_notice_rungs");
        builder.Property(rung => rung.Id).ValueGeneratedNever();
        builder.Property(rung => rung.Code).HasMaxLength(Rung.CodeMaxLength);
        builder.Property(rung => rung.Text).HasMaxLength(Rung.TextMaxLength);
        builder.Property(rung => rung.EnglishText).HasMaxLength(Rung.TextMaxLength);
        builder.Property(rung => rung.LegalBasis).HasMaxLength(Rung.BasisMaxLength);
        builder.Property(rung => rung.Certainty).HasMaxLength(Rung.CertaintyMaxLength);
        builder.Ignore(rung => rung.Step);
        builder.ComplexProperty(rung => rung.Validity, validity =>
        {
            validity.Property(days => days.From).HasColumnName("valid_from");
            validity.Property(days => days.To).HasColumnName("valid_to");
        });
    }
}

internal sealed class SweepConfiguration : IEntityTypeConfiguration<Sweep>
{
    public void Configure(EntityTypeBuilder<Sweep> builder)
    {
        builder.ToTable("notice_sweeps", table => table.HasCheckConstraint("ck_notice_sweeps_span", "ended_at is null or ended_at >= begun_at"));
        builder.HasKey(sweep => sweep.Id).HasName("pk_notice_sweeps");
        builder.Property(sweep => sweep.Id).ValueGeneratedNever();
        builder.Property(sweep => sweep.By).HasMaxLength(200);
        builder.HasMany(sweep => sweep.Rungs).WithOne().HasForeignKey(rung => rung.SweepId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_notice_sweep_rungs_sweep");
        builder.Navigation(sweep => sweep.Rungs).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SweepRungConfiguration : IEntityTypeConfiguration<SweepRung>
{
    public void Configure(EntityTypeBuilder<SweepRung> builder)
    {
        builder.ToTable("notice_sweep_rungs", table =>
        {
            table.HasCheckConstraint("ck_notice_sweep_rungs_raised", "raised >= 0 and (refused_code is null or raised = 0)");
            table.HasCheckConstraint("ck_notice_sweep_rungs_refused", "(refused_code is null) = (refused is null) and (refused_code is null) = (english_refused is null)");
        });
        builder.HasKey(rung => new { rung.SweepId, rung.RungId }).HasName("pk_notice_sweep_rungs");
        builder.Property(rung => rung.RefusedCode).HasMaxLength(100);
        builder.Property(rung => rung.Refused).HasMaxLength(500);
        builder.Property(rung => rung.EnglishRefused).HasMaxLength(500);
        builder.HasOne<Rung>().WithMany().HasForeignKey(rung => rung.RungId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_notice_sweep_rungs_rung");
        builder.HasIndex(rung => rung.RungId, "ix_notice_sweep_rungs_rung");
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices", table =>
        {
            table.HasCheckConstraint("ck_notices_subject", "num_nonnulls(petition_id, directive_id, report_run_id) = 1");
            table.HasCheckConstraint("ck_notices_acknowledged", "(acknowledged_on is null) = (acknowledged_by is null) and acknowledged_on >= raised_on");
        });
        builder.HasKey(notice => notice.Id).HasName("pk_notices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.RungCode).HasMaxLength(Rung.CodeMaxLength);
        builder.Property(notice => notice.AcknowledgedBy).HasMaxLength(200);
        builder.Ignore(notice => notice.DaysLate);

        // No keys to petitions and directives: notices are selected from them, nobody deletes either, and checking fifty thousand keys would lock and
        // rewrite fifty thousand petitions in the middle of the morning's work.
        builder.HasOne<Rung>().WithMany().HasForeignKey(notice => notice.RungId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_notices_rung");
        builder.HasOne<Agency>().WithMany().HasForeignKey(notice => notice.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_notices_agency");
        builder.HasOne<ReportRun>().WithMany().HasForeignKey(notice => notice.ReportRunId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_notices_report_run");
        builder.HasOne<Sweep>().WithMany().HasForeignKey(notice => notice.SweepId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_notices_sweep");

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
