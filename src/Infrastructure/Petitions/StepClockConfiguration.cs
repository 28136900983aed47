using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Petitions;

internal sealed class StepClockConfiguration : IEntityTypeConfiguration<StepClock>
{
    private const string Running = "met_on is null and lapsed_on is null";

    public void Configure(EntityTypeBuilder<StepClock> builder)
    {
        builder.ToTable("petition_step_clocks", table =>
        {
            table.HasCheckConstraint(
                "ck_petition_step_clocks_step", "step in ('Acknowledge', 'Accept', 'Coordinate', 'Verify', 'Review', 'ReviewPause')");
            table.HasCheckConstraint(
                "ck_petition_step_clocks_end", "(met_on is null or lapsed_on is null) and (lapsed_on is null) = (lapse is null)");
            table.HasCheckConstraint(
                "ck_petition_step_clocks_span", "opened_on >= counted_from and met_on >= opened_on and lapsed_on >= opened_on");
            table.HasCheckConstraint("ck_petition_step_clocks_term", "(term_days is null) = (term_kind is null)");
        });
        builder.HasKey(clock => clock.Id).HasName("pk_petition_step_clocks");
        builder.Property(clock => clock.Id).ValueGeneratedNever();
        builder.Property(clock => clock.DeadlineRule).HasMaxLength(100);
        builder.Property(clock => clock.DeadlineBasis).HasMaxLength(Petition.GroundLength);
        builder.Ignore(clock => clock.Deadline);
        builder.Ignore(clock => clock.IsRunning);
        builder.HasOne<Agency>().WithMany().HasForeignKey(clock => clock.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_step_clocks_agency");
        builder.HasIndex(clock => clock.PetitionId, "ix_petition_step_clocks_petition");

        // One clock of a kind at a time, whatever two writers do; and what runs, by the day on which it is due.
        builder.HasIndex(clock => new { clock.PetitionId, clock.Step }, "ux_petition_step_clocks_running").IsUnique().HasFilter(Running);
        builder.HasIndex(clock => new { clock.DueOn, clock.Id }, "ix_petition_step_clocks_due").HasFilter(Running);
        builder.HasIndex(clock => new { clock.AgencyId, clock.DueOn }, "ix_petition_step_clocks_agency").HasFilter(Running);
    }
}
