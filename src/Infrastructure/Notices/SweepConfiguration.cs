using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Notices;

namespace Petitions.Infrastructure.Notices;

internal sealed class SweepConfiguration : IEntityTypeConfiguration<Sweep>
{
    public void Configure(EntityTypeBuilder<Sweep> builder)
    {
        builder.ToTable(
            "notice_sweeps", table => table.HasCheckConstraint("ck_notice_sweeps_span", "ended_at is null or ended_at >= begun_at"));
        builder.HasKey(sweep => sweep.Id).HasName("pk_notice_sweeps");
        builder.Property(sweep => sweep.Id).ValueGeneratedNever();
        builder.Property(sweep => sweep.By).HasMaxLength(200);
        builder.HasMany(sweep => sweep.Rungs).WithOne().HasForeignKey(rung => rung.SweepId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_notice_sweep_rungs_sweep");
        builder.Navigation(sweep => sweep.Rungs).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
