using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Infrastructure.Petitions;

internal sealed class VerificationConfiguration : IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<Verification> builder)
    {
        builder.ToTable("petition_verifications");
        builder.HasKey(verification => verification.Id).HasName("pk_petition_verifications");
        builder.Property(verification => verification.Id).ValueGeneratedNever();
        builder.Property(verification => verification.VerifiedBy).HasMaxLength(Verification.VerifierLength);
        builder.Property(verification => verification.Evidence).HasMaxLength(Response.NoteLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(verification => verification.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_verifications_agency");
        builder.HasIndex(verification => verification.PetitionId, "ix_petition_verifications_petition");
        builder.HasIndex(verification => verification.AgencyId, "ix_petition_verifications_agency");
    }
}
