using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Coordination;

namespace Petitions.Infrastructure.Petitions;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("petition_follow_ups");
        builder.HasKey(followUp => followUp.Id).HasName("pk_petition_follow_ups");
        builder.Property(followUp => followUp.Id).ValueGeneratedNever();
        builder.Property(followUp => followUp.Text).HasMaxLength(Petition.GroundLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(followUp => followUp.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_follow_ups_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(followUp => followUp.AddressedToId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_follow_ups_addressed_to");
        builder.HasIndex(followUp => new { followUp.PetitionId, followUp.RecordedAt }, "ix_petition_follow_ups_petition");
        builder.HasIndex(followUp => new { followUp.AddressedToId, followUp.On }, "ix_petition_follow_ups_addressed_to")
            .HasFilter("kind = 'Reminder'");
        builder.HasIndex(followUp => followUp.AgencyId, "ix_petition_follow_ups_agency");
    }
}
