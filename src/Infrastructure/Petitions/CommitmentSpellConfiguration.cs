using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Infrastructure.Petitions;

internal sealed class CommitmentSpellConfiguration : IEntityTypeConfiguration<CommitmentSpell>
{
    public void Configure(EntityTypeBuilder<CommitmentSpell> builder)
    {
        builder.ToTable("petition_commitment_spells", table =>
        {
            table.HasCheckConstraint("ck_petition_commitment_spells_span", "until is null or until >= since");
            table.HasCheckConstraint("ck_petition_commitment_spells_state", "state in ('Open', 'Kept', 'Superseded', 'Withdrawn')");
        });
        builder.HasKey(spell => new { spell.CommitmentId, spell.Number }).HasName("pk_petition_commitment_spells");
        builder.Property(spell => spell.Note).HasMaxLength(Response.NoteLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(spell => spell.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_commitment_spells_agency");
        builder.HasIndex(spell => spell.CommitmentId, "ux_petition_commitment_spells_open").IsUnique().HasFilter("until is null");
        builder.HasIndex(spell => new { spell.DueOn, spell.CommitmentId }, "ix_petition_commitment_spells_due");
        builder.HasIndex(spell => spell.AgencyId, "ix_petition_commitment_spells_agency");
    }
}
