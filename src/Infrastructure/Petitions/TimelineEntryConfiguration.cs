using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;

namespace Petitions.Infrastructure.Petitions;

internal sealed class TimelineEntryConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("petition_events");
        builder.HasKey(entry => entry.Position).HasName("pk_petition_events");
        builder.Property(entry => entry.Position).UseIdentityAlwaysColumn();
        builder.Property(entry => entry.Kind).HasMaxLength(40);
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Ground).HasMaxLength(Petition.GroundLength);
        builder.Property(entry => entry.Rule).HasMaxLength(100);
        builder.Property(entry => entry.LegalBasis).HasMaxLength(Petition.GroundLength);
        builder.Property(entry => entry.Details).HasColumnType("jsonb");

        // Positions are given before commit, so a reader could pass one that commits
        // later; the transaction's number lets it wait for those still open.
        builder.Property<ulong>("TransactionId").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
        builder.HasOne<Petition>().WithMany().HasForeignKey(entry => entry.PetitionId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_events_petition");
        builder.HasIndex(entry => entry.Id, "ux_petition_events_id").IsUnique();
        builder.HasIndex(entry => new { entry.PetitionId, entry.Position }, "ix_petition_events_petition");

        // What reports count of a period; what happens to every petition anyway
        // (recorded, classified, accepted) is left out to keep it short.
        builder.HasIndex(entry => new { entry.Kind, entry.On }, "ix_petition_events_report")
            .HasFilter(
                "kind in ('assigned', 'escalated', 'returned', 'reopened', 'leftGroup', 'responded', 'repeats', 'coordinationChased')");
    }
}
