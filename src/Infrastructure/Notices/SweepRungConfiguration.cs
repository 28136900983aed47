using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Notices;

namespace Petitions.Infrastructure.Notices;

internal sealed class SweepRungConfiguration : IEntityTypeConfiguration<SweepRung>
{
    public void Configure(EntityTypeBuilder<SweepRung> builder)
    {
        builder.ToTable("notice_sweep_rungs", table =>
        {
            table.HasCheckConstraint("ck_notice_sweep_rungs_raised", "raised >= 0 and (refused_code is null or raised = 0)");
            table.HasCheckConstraint("ck_notice_sweep_rungs_refused",
                "(refused_code is null) = (refused is null) and (refused_code is null) = (english_refused is null)");
        });
        builder.HasKey(rung => new { rung.SweepId, rung.RungId }).HasName("pk_notice_sweep_rungs");
        builder.Property(rung => rung.RefusedCode).HasMaxLength(100);
        builder.Property(rung => rung.Refused).HasMaxLength(500);
        builder.Property(rung => rung.EnglishRefused).HasMaxLength(500);
        builder.HasOne<Rung>().WithMany().HasForeignKey(rung => rung.RungId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_notice_sweep_rungs_rung");
        builder.HasIndex(rung => rung.RungId, "ix_notice_sweep_rungs_rung");
    }
}
