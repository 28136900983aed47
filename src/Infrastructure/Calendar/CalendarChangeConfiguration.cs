using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Calendar;

internal sealed class CalendarChangeConfiguration : IEntityTypeConfiguration<CalendarChange>
{
    public void Configure(EntityTypeBuilder<CalendarChange> builder)
    {
        builder.ToTable("calendar_changes", table =>
        {
            table.HasCheckConstraint("ck_calendar_changes_status", "status in ('Proposed', 'Confirmed')");
            table.HasCheckConstraint("ck_calendar_changes_proposal", "(proposal is null) = (status = 'Confirmed')");
        });
        builder.HasKey(change => change.Id).HasName("pk_calendar_changes");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Reason).HasMaxLength(CalendarChange.ReasonMaxLength);
        builder.Property(change => change.Source).HasMaxLength(CalendarYear.SourceMaxLength);
        builder.Property(change => change.Days).AsJson();
        builder.Property(change => change.Moved).AsJson();
        builder.Property(change => change.Proposal!).AsJson().IsRequired(false);
        builder.Property(change => change.ActorName).HasMaxLength(200);
        builder.HasOne<CalendarYear>().WithMany().HasForeignKey(change => change.Year).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_calendar_changes_year");
        builder.HasOne<Agency>().WithMany().HasForeignKey(change => change.ActorAgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_calendar_changes_actor_agency");
        builder.HasIndex(change => new { change.Year, change.YearVersion }, "ux_calendar_changes_version").IsUnique()
            .HasFilter("status = 'Confirmed'");
        builder.HasIndex(change => new { change.Year, change.Id }, "ix_calendar_changes_year");
        builder.HasIndex(change => change.ActorAgencyId, "ix_calendar_changes_actor_agency");
    }
}
