using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Reports.Storage;

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
        builder.HasOne<Unit>().WithMany().HasForeignKey(period => period.UnitId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_frozen_periods_unit");
        builder.HasOne<Agency>().WithMany().HasForeignKey(period => period.FrozenById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_frozen_periods_frozen_by");
        builder.HasOne<ReportSnapshot>().WithMany().HasForeignKey(period => period.RunId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_frozen_periods_snapshot");
        builder.HasIndex(period => new { period.UnitId, period.Scheme, period.Code }, OncePerUnit).IsUnique();
        builder.HasIndex(period => new { period.UnitId, period.To }, "ix_frozen_periods_unit_end");
        builder.HasIndex(period => period.RunId, "ix_frozen_periods_run");
        builder.HasIndex(period => period.FrozenById, "ix_frozen_periods_frozen_by");
    }
}
