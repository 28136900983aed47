using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Calendar;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Calendar;

internal sealed class CalendarEditionConfiguration : IEntityTypeConfiguration<CalendarEdition>
{
    public void Configure(EntityTypeBuilder<CalendarEdition> builder)
    {
        builder.ToTable("calendar_editions");
        builder.HasKey(edition => new { edition.Year, edition.Version }).HasName("pk_calendar_editions");
        builder.Property(edition => edition.Source).HasMaxLength(CalendarYear.SourceMaxLength);
        builder.Property(edition => edition.Days).AsJson();
        builder.HasOne<CalendarYear>().WithMany().HasForeignKey(edition => edition.Year).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_calendar_editions_year");
    }
}
