using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Directives;

namespace Petitions.Infrastructure.Directives;

internal sealed class DirectiveEntryConfiguration : IEntityTypeConfiguration<DirectiveTimelineEntry>
{
    public void Configure(EntityTypeBuilder<DirectiveTimelineEntry> builder)
    {
        builder.ToTable("directive_events");
        builder.HasKey(entry => entry.Position).HasName("pk_directive_events");
        builder.Property(entry => entry.Position).UseIdentityAlwaysColumn();
        builder.Property(entry => entry.Kind).HasMaxLength(40);
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Ground).HasMaxLength(Directive.NoteLength);
        builder.Property(entry => entry.Details).HasColumnType("jsonb");

        // Positions are given before commit, so a reader could pass one that commits
        // later; the transaction's number lets it wait for those still open.
        builder.Property<ulong>("TransactionId").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
        builder.HasOne<Directive>().WithMany().HasForeignKey(entry => entry.DirectiveId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_directive_events_directive");
        builder.HasIndex(entry => entry.Id, "ux_directive_events_id").IsUnique();
        builder.HasIndex(entry => new { entry.DirectiveId, entry.Position }, "ix_directive_events_directive");
    }
}
