using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Calendar;

namespace Petitions.Infrastructure.Calendar;

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
        builder.HasOne<CalendarYear>().WithMany().HasForeignKey(day => day.Year).HasConstraintName("fk_calendar_days_year")
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(day => day.Year).HasDatabaseName("ix_calendar_days_year");
    }
}
