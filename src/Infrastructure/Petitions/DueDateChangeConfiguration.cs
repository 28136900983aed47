using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Petitions;

internal sealed class DueDateChangeConfiguration : IEntityTypeConfiguration<DueDateChange>
{
    public void Configure(EntityTypeBuilder<DueDateChange> builder)
    {
        builder.ToTable("petition_due_dates", table =>
        {
            table.HasCheckConstraint("ck_petition_due_dates_due", "(due_on is null) = (kind = 'Paused')");
            table.HasCheckConstraint("ck_petition_due_dates_clock",
                "(clock_id is null) = (clock = 'Holding') and (clock = 'Holding' or kind = 'CalendarMoved')");
            table.HasCheckConstraint("ck_petition_due_dates_decided_by", "decided_by_id is not null or kind = 'CalendarMoved'");
        });
        builder.HasKey(change => change.Id).HasName("pk_petition_due_dates");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Ground).HasMaxLength(Petition.GroundLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(change => change.DecidedById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_due_dates_decided_by");
        builder.HasIndex(change => new { change.PetitionId, change.HoldingNumber }, "ix_petition_due_dates_holding");
        builder.HasIndex(change => change.DecidedById, "ix_petition_due_dates_decided_by");
    }
}
