using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Calendar;

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
