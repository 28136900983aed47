using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Infrastructure.Petitions;

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    private const string Open = "state = 'Open'";

    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("petition_commitments", table =>
        {
            table.HasCheckConstraint("ck_petition_commitments_state", "state in ('Open', 'Kept', 'Superseded', 'Withdrawn')");
            table.HasCheckConstraint("ck_petition_commitments_end", "(ended_on is null) = (state = 'Open')");
            table.HasCheckConstraint("ck_petition_commitments_returns", "returns_on <= due_on");
            table.HasCheckConstraint("ck_petition_commitments_resume",
                "(resume_by is null) = (kind <> 'ResumePoint') and (resume_from_year is null) = (resume_to_year is null)");
            table.HasCheckConstraint("ck_petition_commitments_milestone", "kind <> 'Milestone' or text is not null");
            table.HasCheckConstraint("ck_petition_commitments_slippage", "slippage >= 0");
        });
        builder.HasKey(commitment => commitment.Id).HasName("pk_petition_commitments");
        builder.Property(commitment => commitment.Id).ValueGeneratedNever();
        builder.Property(commitment => commitment.Text).HasMaxLength(Response.NoteLength);
        builder.Property(commitment => commitment.ReturnRule).HasMaxLength(ReturnRule.CodeMaxLength);
        builder.Property(commitment => commitment.ReturnBasis).HasMaxLength(Petition.GroundLength);
        builder.Property(commitment => commitment.EndNote).HasMaxLength(Response.NoteLength);
        builder.Ignore(commitment => commitment.IsOpen);
        builder.HasOne<Agency>().WithMany().HasForeignKey(commitment => commitment.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_commitments_agency");
        builder.HasOne<Response>().WithMany().HasForeignKey(commitment => commitment.ResponseId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_commitments_response");
        builder.HasMany(commitment => commitment.Spells).WithOne().HasForeignKey(spell => spell.CommitmentId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_commitment_spells_commitment");
        builder.Navigation(commitment => commitment.Spells).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(commitment => new { commitment.PetitionId, commitment.Number }, "ux_petition_commitments_number").IsUnique();
        builder.HasIndex(commitment => commitment.ResponseId, "ix_petition_commitments_response");

        // The ledger in the order of its days, whole and by body; what is still owed, for the sweep; what lies on a desk.
        builder.HasIndex(commitment => new { commitment.DueOn, commitment.Id }, "ix_petition_commitments_due");
        builder.HasIndex(commitment => new { commitment.AgencyId, commitment.DueOn, commitment.Id }, "ix_petition_commitments_agency_due");
        builder.HasIndex(commitment => new { commitment.DueOn, commitment.Id }, "ix_petition_commitments_open").HasFilter(Open)
            .IncludeProperties(commitment => new { commitment.PetitionId, commitment.AgencyId });
        builder.HasIndex(commitment => commitment.PetitionId, "ix_petition_commitments_petition_open").HasFilter(Open);
        builder.HasIndex(commitment => new { commitment.AgencyId, commitment.Kind, commitment.ReturnsOn },
            "ix_petition_commitments_returning").HasFilter(Open)
            .IncludeProperties(commitment => new { commitment.PetitionId, commitment.DueOn });
    }
}
