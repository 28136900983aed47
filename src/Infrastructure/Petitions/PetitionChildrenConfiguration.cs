using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Infrastructure.Database;

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
            table.HasCheckConstraint("ck_petition_holdings_goes_on", "(goes_on_from is null) = (how not in ('SplitOff', 'GroupLeft')) and goes_on_from not in ('SplitOff', 'GroupLeft')");
        });
        builder.HasKey(holding => holding.Id).HasName("pk_petition_holdings");
        builder.Property(holding => holding.Id).ValueGeneratedNever();
        builder.Property(holding => holding.Ground).HasMaxLength(Petition.GroundLength);
        builder.Property(holding => holding.EndGround).HasMaxLength(Petition.GroundLength);
        builder.Property(holding => holding.Instruction).HasMaxLength(Petition.GroundLength);
        builder.Property(holding => holding.DeadlineRule).HasMaxLength(100);
        builder.Property(holding => holding.DeadlineBasis).HasMaxLength(Petition.GroundLength);
        builder.Ignore(holding => holding.Deadline);
        builder.HasOne<Agency>().WithMany().HasForeignKey(holding => holding.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_holdings_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(holding => holding.FromAgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_holdings_from_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(holding => holding.ProposedAgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_holdings_proposed_agency");
        builder.HasIndex(holding => new { holding.PetitionId, holding.Number }, "ux_petition_holdings_number").IsUnique();

        // One holder at a time, whatever two writers do.
        builder.HasIndex(holding => holding.PetitionId, "ux_petition_holdings_open").IsUnique().HasFilter("until is null");
        builder.HasIndex(holding => new { holding.AgencyId, holding.Since }, "ix_petition_holdings_agency");

        // The clocks that run, by the day on which they are due: what reminders and notices go by.
        builder.HasIndex(holding => new { holding.DueOn, holding.Id }, "ix_petition_holdings_running").HasFilter("until is null and answered_on is null and paused_on is null");

        // What nobody assigned: where there is no body above either, nobody can be told that it lies.
        builder.HasIndex(holding => new { holding.AgencyId, holding.PetitionId }, "ix_petition_holdings_uncharged")
            .HasFilter("until is null and (from_agency_id is null or coalesce(goes_on_from, how) in ('Intake', 'Return'))");
        builder.HasIndex(holding => holding.FromAgencyId, "ix_petition_holdings_from_agency").HasFilter("from_agency_id is not null");
        builder.HasIndex(holding => holding.ProposedAgencyId, "ix_petition_holdings_proposed_agency").HasFilter("proposed_agency_id is not null");
    }
}

internal sealed class ResponseConfiguration : IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Response> builder)
    {
        builder.ToTable("petition_responses", table =>
        {
            table.HasCheckConstraint("ck_petition_responses_evidence", "outcome <> 'Resolved' or evidence is not null");
            table.HasCheckConstraint("ck_petition_responses_document", "(document_number is null) = (document_date is null)");
        });
        builder.HasKey(response => response.Id).HasName("pk_petition_responses");
        builder.Property(response => response.Id).ValueGeneratedNever();
        builder.Property(response => response.Text).HasMaxLength(Response.TextLength);
        builder.Property(response => response.DocumentNumber).HasMaxLength(Response.DocumentNumberLength);
        builder.Property(response => response.Signatory).HasMaxLength(Response.SignatoryLength);
        builder.Property(response => response.ResumePoint).HasMaxLength(Response.NoteLength);
        builder.Property(response => response.Cause).HasMaxLength(Response.NoteLength);
        builder.Property(response => response.Evidence).HasMaxLength(Response.NoteLength);
        builder.Property(response => response.Milestones!).AsJson().IsRequired(false);
        builder.HasOne<Agency>().WithMany().HasForeignKey(response => response.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_responses_agency");
        builder.HasIndex(response => new { response.PetitionId, response.Number }, "ux_petition_responses_number").IsUnique();
        builder.HasIndex(response => response.AgencyId, "ix_petition_responses_agency");
    }
}

internal sealed class VerificationConfiguration : IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<Verification> builder)
    {
        builder.ToTable("petition_verifications");
        builder.HasKey(verification => verification.Id).HasName("pk_petition_verifications");
        builder.Property(verification => verification.Id).ValueGeneratedNever();
        builder.Property(verification => verification.VerifiedBy).HasMaxLength(Verification.VerifierLength);
        builder.Property(verification => verification.Evidence).HasMaxLength(Response.NoteLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(verification => verification.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_verifications_agency");
        builder.HasIndex(verification => verification.PetitionId, "ix_petition_verifications_petition");
        builder.HasIndex(verification => verification.AgencyId, "ix_petition_verifications_agency");
    }
}

internal sealed class CoordinationConfiguration : IEntityTypeConfiguration<CoordinationRequest>
{
    public void Configure(EntityTypeBuilder<CoordinationRequest> builder)
    {
        builder.ToTable("petition_coordination", table =>
        {
            table.HasCheckConstraint("ck_petition_coordination_end", "(ended_on is null) = (state = 'Open')");
            table.HasCheckConstraint("ck_petition_coordination_answer", "(answer is null) = (state <> 'Answered')");
            table.HasCheckConstraint("ck_petition_coordination_note", "state <> 'PassedOver' or note is not null");
        });
        builder.HasKey(request => request.Id).HasName("pk_petition_coordination");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Question).HasMaxLength(Petition.GroundLength);
        builder.Property(request => request.Answer).HasMaxLength(Response.TextLength);
        builder.Property(request => request.Note).HasMaxLength(Petition.GroundLength);
        builder.Property(request => request.AskRule).HasMaxLength(100);
        builder.Property(request => request.DeadlineRule).HasMaxLength(100);
        builder.Property(request => request.DeadlineBasis).HasMaxLength(Petition.GroundLength);
        builder.Ignore(request => request.Deadline);
        builder.HasOne<Agency>().WithMany().HasForeignKey(request => request.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_coordination_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(request => request.AskedById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_coordination_asked_by");
        builder.HasIndex(request => new { request.PetitionId, request.Number }, "ux_petition_coordination_number").IsUnique();
        builder.HasIndex(request => new { request.AgencyId, request.DueOn }, "ix_petition_coordination_open").HasFilter("state = 'Open'");
        builder.HasIndex(request => new { request.AskedById, request.DueOn }, "ix_petition_coordination_asked_by").HasFilter("state = 'Open'");
        builder.HasIndex(request => new { request.DueOn, request.Id }, "ix_petition_coordination_due").HasFilter("state = 'Open'");
    }
}

internal sealed class StepClockConfiguration : IEntityTypeConfiguration<StepClock>
{
    private const string Running = "met_on is null and lapsed_on is null";

    public void Configure(EntityTypeBuilder<StepClock> builder)
    {
        builder.ToTable("petition_step_clocks", table =>
        {
            table.HasCheckConstraint("ck_petition_step_clocks_step", "step in ('Acknowledge', 'Accept', 'Coordinate', 'Verify', 'Review', 'ReviewPause')");
            table.HasCheckConstraint("ck_petition_step_clocks_end", "(met_on is null or lapsed_on is null) and (lapsed_on is null) = (lapse is null)");
            table.HasCheckConstraint("ck_petition_step_clocks_span", "opened_on >= counted_from and met_on >= opened_on and lapsed_on >= opened_on");
            table.HasCheckConstraint("ck_petition_step_clocks_term", "(term_days is null) = (term_kind is null)");
        });
        builder.HasKey(clock => clock.Id).HasName("pk_petition_step_clocks");
        builder.Property(clock => clock.Id).ValueGeneratedNever();
        builder.Property(clock => clock.DeadlineRule).HasMaxLength(100);
        builder.Property(clock => clock.DeadlineBasis).HasMaxLength(Petition.GroundLength);
        builder.Ignore(clock => clock.Deadline);
        builder.Ignore(clock => clock.IsRunning);
        builder.HasOne<Agency>().WithMany().HasForeignKey(clock => clock.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_step_clocks_agency");
        builder.HasIndex(clock => clock.PetitionId, "ix_petition_step_clocks_petition");

        // One clock of a kind at a time, whatever two writers do; and what runs, by the day on which it is due.
        builder.HasIndex(clock => new { clock.PetitionId, clock.Step }, "ux_petition_step_clocks_running").IsUnique().HasFilter(Running);
        builder.HasIndex(clock => new { clock.DueOn, clock.Id }, "ix_petition_step_clocks_due").HasFilter(Running);
        builder.HasIndex(clock => new { clock.AgencyId, clock.DueOn }, "ix_petition_step_clocks_agency").HasFilter(Running);
    }
}

internal sealed class DueDateChangeConfiguration : IEntityTypeConfiguration<DueDateChange>
{
    public void Configure(EntityTypeBuilder<DueDateChange> builder)
    {
        builder.ToTable("petition_due_dates", table =>
        {
            table.HasCheckConstraint("ck_petition_due_dates_due", "(due_on is null) = (kind = 'Paused')");
            table.HasCheckConstraint("ck_petition_due_dates_clock", "(clock_id is null) = (clock = 'Holding') and (clock = 'Holding' or kind = 'CalendarMoved')");
            table.HasCheckConstraint("ck_petition_due_dates_decided_by", "decided_by_id is not null or kind = 'CalendarMoved'");
        });
        builder.HasKey(change => change.Id).HasName("pk_petition_due_dates");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Ground).HasMaxLength(Petition.GroundLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(change => change.DecidedById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_due_dates_decided_by");
        builder.HasIndex(change => new { change.PetitionId, change.HoldingNumber }, "ix_petition_due_dates_holding");
        builder.HasIndex(change => change.DecidedById, "ix_petition_due_dates_decided_by");
    }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("petition_follow_ups");
        builder.HasKey(followUp => followUp.Id).HasName("pk_petition_follow_ups");
        builder.Property(followUp => followUp.Id).ValueGeneratedNever();
        builder.Property(followUp => followUp.Text).HasMaxLength(Petition.GroundLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(followUp => followUp.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_follow_ups_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(followUp => followUp.AddressedToId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_follow_ups_addressed_to");
        builder.HasIndex(followUp => new { followUp.PetitionId, followUp.RecordedAt }, "ix_petition_follow_ups_petition");
        builder.HasIndex(followUp => new { followUp.AddressedToId, followUp.On }, "ix_petition_follow_ups_addressed_to").HasFilter("kind = 'Reminder'");
        builder.HasIndex(followUp => followUp.AgencyId, "ix_petition_follow_ups_agency");
    }
}

internal sealed class PetitionStateConfiguration : IEntityTypeConfiguration<PetitionState>
{
    public void Configure(EntityTypeBuilder<PetitionState> builder)
    {
        builder.ToTable("petition_states", table =>
        {
            table.HasCheckConstraint("ck_petition_states_span", "until is null or until >= since");
            table.HasCheckConstraint("ck_petition_states_superseded", "(until is null) = (superseded_at is null)");
        });
        builder.HasKey(state => new { state.PetitionId, state.Version }).HasName("pk_petition_states");
        builder.Property(state => state.FieldCode).HasMaxLength(100);
        builder.HasIndex(state => state.PetitionId, "ux_petition_states_open").IsUnique().HasFilter("until is null");
        builder.HasIndex(state => new { state.Since, state.Until }, "ix_petition_states_span");
        // What is counted elsewhere or nowhere; there is little of it among very many states.
        builder.HasIndex(state => state.PetitionId, "ix_petition_states_left").HasFilter("status in ('Merged', 'Diverted')");
        builder.HasIndex(state => new { state.HolderId, state.Since }, "ix_petition_states_holder").HasFilter("holder_id is not null");
    }
}

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

        // Positions are given before commit, so a reader could pass one that commits later; the transaction's number lets it wait for those still open.
        builder.Property<ulong>("TransactionId").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
        builder.HasOne<Petition>().WithMany().HasForeignKey(entry => entry.PetitionId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_events_petition");
        builder.HasIndex(entry => entry.Id, "ux_petition_events_id").IsUnique();
        builder.HasIndex(entry => new { entry.PetitionId, entry.Position }, "ix_petition_events_petition");

        // What reports count of a period; what happens to every petition anyway (recorded, classified, accepted) is left out to keep it short.
        builder.HasIndex(entry => new { entry.Kind, entry.On }, "ix_petition_events_report")
            .HasFilter("kind in ('assigned', 'escalated', 'returned', 'reopened', 'leftGroup', 'responded', 'repeats', 'coordinationChased')");
    }
}

internal sealed class BoardCountConfiguration : IEntityTypeConfiguration<Application.Petitions.BoardCount>
{
    public void Configure(EntityTypeBuilder<Application.Petitions.BoardCount> builder) => builder.HasNoKey().ToView("petition_board");
}
