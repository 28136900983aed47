using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Calendar;

internal sealed class CalendarYearConfiguration : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.ToTable("calendar_years", table =>
            table.HasCheckConstraint("ck_calendar_years_year", $"year between {CalendarYear.MinYear} and {CalendarYear.MaxYear}"));
        builder.HasKey(year => year.Year).HasName("pk_calendar_years");
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.Property(year => year.Source).HasMaxLength(CalendarYear.SourceMaxLength);
        builder.Property(year => year.Version).IsConcurrencyToken();
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("calendar_days", table =>
        {
            table.HasCheckConstraint("ck_calendar_days_year", "year = extract(year from date)");
            table.HasCheckConstraint("ck_calendar_days_weekday", "(kind = 'DayOff') = (extract(isodow from date) < 6)");
        });
        builder.HasKey(day => day.Date).HasName("pk_calendar_days");
        builder.Property(day => day.Name).HasMaxLength(CalendarDay.NameMaxLength);
        builder.Property(day => day.LegalBasis).HasMaxLength(CalendarDay.LegalBasisMaxLength);
        builder.HasOne<CalendarYear>().WithMany().HasForeignKey(day => day.Year).HasConstraintName("fk_calendar_days_year").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(day => day.Year).HasDatabaseName("ix_calendar_days_year");
    }
}

internal sealed class CalendarEditionConfiguration : IEntityTypeConfiguration<CalendarEdition>
{
    public void Configure(EntityTypeBuilder<CalendarEdition> builder)
    {
        builder.ToTable("calendar_editions");
        builder.HasKey(edition => new { edition.Year, edition.Version }).HasName("pk_calendar_editions");
        builder.Property(edition => edition.Source).HasMaxLength(CalendarYear.SourceMaxLength);
        builder.Property(edition => edition.Days).AsJson();
        builder.HasOne<CalendarYear>().WithMany().HasForeignKey(edition => edition.Year).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_calendar_editions_year");
    }
}

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
        builder.HasOne<CalendarYear>().WithMany().HasForeignKey(change => change.Year).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_calendar_changes_year");
        builder.HasOne<Agency>().WithMany().HasForeignKey(change => change.ActorAgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_calendar_changes_actor_agency");
        builder.HasIndex(change => new { change.Year, change.YearVersion }, "ux_calendar_changes_version").IsUnique().HasFilter("status = 'Confirmed'");
        builder.HasIndex(change => new { change.Year, change.Id }, "ix_calendar_changes_year");
        builder.HasIndex(change => change.ActorAgencyId, "ix_calendar_changes_actor_agency");
    }
}
