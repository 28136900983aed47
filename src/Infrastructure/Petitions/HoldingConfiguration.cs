using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Infrastructure.Petitions;

internal sealed class HoldingConfiguration : IEntityTypeConfiguration<Holding>
{
    public void Configure(EntityTypeBuilder<Holding> builder)
    {
        builder.ToTable("petition_holdings", table =>
        {
            table.HasCheckConstraint("ck_petition_holdings_span", "until is null or until >= since");
            table.HasCheckConstraint("ck_petition_holdings_end", "(until is null) = (\"end\" is null)");
            table.HasCheckConstraint("ck_petition_holdings_term", "(term_days is null) = (term_kind is null)");
            table.HasCheckConstraint("ck_petition_holdings_continues",
                "(continues_from is null) = (how not in ('SplitOff', 'GroupLeft')) and continues_from not in ('SplitOff', 'GroupLeft')");
        });
        builder.HasKey(holding => holding.Id).HasName("pk_petition_holdings");
        builder.Property(holding => holding.Id).ValueGeneratedNever();
        builder.Property(holding => holding.Ground).HasMaxLength(Petition.GroundLength);
        builder.Property(holding => holding.EndGround).HasMaxLength(Petition.GroundLength);
        builder.Property(holding => holding.Instruction).HasMaxLength(Petition.GroundLength);
        builder.Property(holding => holding.DeadlineRule).HasMaxLength(100);
        builder.Property(holding => holding.DeadlineBasis).HasMaxLength(Petition.GroundLength);
        builder.Ignore(holding => holding.Deadline);
        builder.HasOne<Agency>().WithMany().HasForeignKey(holding => holding.AgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_holdings_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(holding => holding.FromAgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_holdings_from_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(holding => holding.ProposedAgencyId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_petition_holdings_proposed_agency");
        builder.HasIndex(holding => new { holding.PetitionId, holding.Number }, "ux_petition_holdings_number").IsUnique();

        // One holder at a time, whatever two writers do.
        builder.HasIndex(holding => holding.PetitionId, "ux_petition_holdings_open").IsUnique().HasFilter("until is null");
        builder.HasIndex(holding => new { holding.AgencyId, holding.Since }, "ix_petition_holdings_agency");

        // The clocks that run, by the day on which they are due: what reminders and notices go by.
        builder.HasIndex(holding => new { holding.DueOn, holding.Id }, "ix_petition_holdings_running")
            .HasFilter("until is null and answered_on is null and paused_on is null");

        // What nobody assigned: where there is no body above either, nobody can be told that it lies.
        builder.HasIndex(holding => new { holding.AgencyId, holding.PetitionId }, "ix_petition_holdings_uncharged")
            .HasFilter("until is null and (from_agency_id is null or coalesce(continues_from, how) in ('Intake', 'Return'))");
        builder.HasIndex(holding => holding.FromAgencyId, "ix_petition_holdings_from_agency").HasFilter("from_agency_id is not null");
        builder.HasIndex(holding => holding.ProposedAgencyId, "ix_petition_holdings_proposed_agency")
            .HasFilter("proposed_agency_id is not null");
    }
}
