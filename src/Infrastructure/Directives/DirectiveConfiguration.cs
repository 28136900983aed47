using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Directives;

internal sealed class DirectiveConfiguration : IEntityTypeConfiguration<Directive>
{
    /// <summary>Due date for sorting: a directive without one comes last. Computed by the database.</summary>
    private const string DueSort = Application.Directives.DirectiveColumns.DueSort;

    public void Configure(EntityTypeBuilder<Directive> builder)
    {
        builder.ToTable("directives", table =>
        {
            table.HasCheckConstraint("ck_directives_version", "version > 0");
            table.HasCheckConstraint("ck_directives_number", "number > 0");
            table.HasCheckConstraint("ck_directives_meeting", "(meeting_id is null) = (number is null) and (statement_id is null or meeting_id is not null)");
            table.HasCheckConstraint("ck_directives_soft", "soft = (due_on is null)");
            table.HasCheckConstraint("ck_directives_addressees", "jsonb_array_length(addressees) > 0");
            table.HasCheckConstraint("ck_directives_next_due", "next_due_on is null or status in ('Open', 'Reported')");
            table.HasCheckConstraint("ck_directives_withdrawn", "(status = 'Withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawal_ground is null)");
        });
        builder.HasKey(directive => directive.Id).HasName("pk_directives");
        builder.Property(directive => directive.Id).ValueGeneratedNever();
        builder.Property(directive => directive.Version).IsConcurrencyToken();
        builder.Property(directive => directive.Label).HasMaxLength(Directive.LabelLength);
        builder.Property(directive => directive.GivenBy).HasMaxLength(Directive.NameLength);
        builder.Property(directive => directive.Quote).HasMaxLength(Directive.QuoteLength);
        builder.Property(directive => directive.Addressees).AsJson();
        builder.Property(directive => directive.Schedule).AsJson();
        builder.Property(directive => directive.DueText).HasMaxLength(Directive.NameLength);
        builder.Property(directive => directive.BasedOn).HasMaxLength(Directive.NoteLength);
        builder.Property(directive => directive.WithdrawalGround).HasMaxLength(Directive.NoteLength);
        builder.Property(directive => directive.RecordedBy).HasMaxLength(200);
        builder.Property<DateOnly>(DueSort).HasComputedColumnSql("coalesce(next_due_on, 'infinity'::date)", stored: true);

        References(builder);
        Children(builder);
        Indexes(builder);
    }

    private static void References(EntityTypeBuilder<Directive> builder)
    {
        builder.HasOne<Meeting>().WithMany().HasForeignKey(directive => directive.MeetingId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directives_meeting");
        builder.HasOne<Statement>().WithMany()
            .HasForeignKey(directive => new { directive.MeetingId, directive.StatementId })
            .HasPrincipalKey(statement => new { statement.MeetingId, statement.Id })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directives_statement");
        builder.HasOne<Agency>().WithMany().HasForeignKey(directive => directive.GiverId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directives_giver");
        builder.HasOne<Agency>().WithMany().HasForeignKey(directive => directive.RecordedById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directives_recorded_by");
    }

    private static void Children(EntityTypeBuilder<Directive> builder)
    {
        builder.HasMany(directive => directive.Occurrences).WithOne().HasForeignKey(occurrence => occurrence.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_occurrences_directive");
        builder.HasMany(directive => directive.Reports).WithOne().HasForeignKey(report => report.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_reports_directive");
        builder.HasMany(directive => directive.Reminders).WithOne().HasForeignKey(reminder => reminder.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_reminders_directive");
        builder.HasMany(directive => directive.States).WithOne().HasForeignKey(state => state.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_states_directive");
        foreach (var list in new[] { nameof(Directive.Occurrences), nameof(Directive.Reports), nameof(Directive.Reminders), nameof(Directive.States) })
            builder.Navigation(list).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Indexes(EntityTypeBuilder<Directive> builder)
    {
        builder.HasIndex(directive => new { directive.MeetingId, directive.Number }, "ux_directives_number").IsUnique();
        builder.HasIndex(directive => new { directive.MeetingId, directive.StatementId }, "ix_directives_statement");
        builder.HasIndex(directive => directive.GiverId, "ix_directives_giver").HasFilter("giver_id is not null");
        builder.HasIndex(directive => directive.RecordedById, "ix_directives_recorded_by").HasFilter("recorded_by_id is not null");
        builder.HasIndex([DueSort, nameof(Directive.Id)], "ix_directives_due");
        builder.HasIndex([nameof(Directive.Status), DueSort, nameof(Directive.Id)], "ix_directives_status_due");
        builder.HasIndex([nameof(Directive.GivenOn), nameof(Directive.Id)], "ix_directives_given");
        builder.HasIndex(directive => directive.PetitionIds, "ix_directives_petitions").HasMethod("gin");
        builder.HasIndex(directive => directive.AddresseeIds, "ix_directives_addressees").HasMethod("gin");
        builder.HasIndex(directive => directive.UnitIds, "ix_directives_units").HasMethod("gin");
        builder.HasIndex(directive => directive.SearchKey, "ix_directives_search").HasMethod("gin").HasOperators("gin_trgm_ops");

        // Whoever lays down what recurs finds at once what is to be laid down next.
        builder.HasIndex(directive => new { directive.AheadFrom, directive.Id }, "ix_directives_ahead").HasFilter("ahead_from is not null");
    }
}

internal sealed class OccurrenceConfiguration : IEntityTypeConfiguration<Occurrence>
{
    public void Configure(EntityTypeBuilder<Occurrence> builder)
    {
        builder.ToTable("directive_occurrences", table =>
        {
            table.HasCheckConstraint("ck_directive_occurrences_number", "number > 0");
            table.HasCheckConstraint("ck_directive_occurrences_due", "(nominal_on is null) = (due_on is null) and due_on >= nominal_on");
            table.HasCheckConstraint("ck_directive_occurrences_accepted", "(status = 'Accepted') = (accepted_on is not null)");
            table.HasCheckConstraint("ck_directive_occurrences_withdrawn", "(status = 'Withdrawn') = (withdrawn_on is not null)");
            table.HasCheckConstraint("ck_directive_occurrences_settled", "(accepted_on is null and withdrawn_on is null) = (settled_at is null)");
        });
        builder.HasKey(occurrence => occurrence.Id).HasName("pk_directive_occurrences");
        builder.Property(occurrence => occurrence.Id).ValueGeneratedNever();
        builder.HasIndex(occurrence => new { occurrence.DirectiveId, occurrence.Number }, "ux_directive_occurrences_number").IsUnique();

        // What is still owed, by the day on which it is due: what reminders and chasing go by.
        builder.HasIndex(occurrence => new { occurrence.DueOn, occurrence.Id }, "ix_directive_occurrences_owed").HasFilter("status = 'AwaitingReport' and due_on is not null");
    }
}

internal sealed class DirectiveReportConfiguration : IEntityTypeConfiguration<DirectiveReport>
{
    public void Configure(EntityTypeBuilder<DirectiveReport> builder)
    {
        builder.ToTable("directive_reports", table =>
        {
            table.HasCheckConstraint("ck_directive_reports_number", "number > 0 and occurrence > 0");
            table.HasCheckConstraint("ck_directive_reports_document", "(document_number is null) = (document_date is null)");
            table.HasCheckConstraint("ck_directive_reports_decision", "(decision is null) = (decided_on is null) and (decision is null) = (decided_at is null) and (decision is distinct from 'SentBack' or decision_ground is not null)");
        });
        builder.HasKey(report => report.Id).HasName("pk_directive_reports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Text).HasMaxLength(DirectiveReport.TextLength);
        builder.Property(report => report.ReportedBy).HasMaxLength(Directive.NameLength);
        builder.Property(report => report.DocumentNumber).HasMaxLength(Domain.Petitions.Response.DocumentNumberLength);
        builder.Property(report => report.Signatory).HasMaxLength(Domain.Petitions.Response.SignatoryLength);
        builder.Property(report => report.DecisionGround).HasMaxLength(Directive.NoteLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(report => report.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_reports_agency");
        builder.HasOne<Agency>().WithMany().HasForeignKey(report => report.DecidedById).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_reports_decided_by");
        builder.HasIndex(report => new { report.DirectiveId, report.Number }, "ux_directive_reports_number").IsUnique();
        builder.HasIndex(report => report.AgencyId, "ix_directive_reports_agency").HasFilter("agency_id is not null");
        builder.HasIndex(report => report.DecidedById, "ix_directive_reports_decided_by").HasFilter("decided_by_id is not null");
    }
}

internal sealed class DirectiveReminderConfiguration : IEntityTypeConfiguration<DirectiveReminder>
{
    public void Configure(EntityTypeBuilder<DirectiveReminder> builder)
    {
        builder.ToTable("directive_reminders", table => table.HasCheckConstraint("ck_directive_reminders_number", "number > 0 and occurrence > 0"));
        builder.HasKey(reminder => reminder.Id).HasName("pk_directive_reminders");
        builder.Property(reminder => reminder.Id).ValueGeneratedNever();
        builder.Property(reminder => reminder.Text).HasMaxLength(DirectiveReminder.TextLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(reminder => reminder.AgencyId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_reminders_agency");
        builder.HasIndex(reminder => new { reminder.DirectiveId, reminder.Number }, "ux_directive_reminders_number").IsUnique();
        builder.HasIndex(reminder => reminder.AgencyId, "ix_directive_reminders_agency").HasFilter("agency_id is not null");
    }
}

internal sealed class DirectiveStateConfiguration : IEntityTypeConfiguration<DirectiveState>
{
    public void Configure(EntityTypeBuilder<DirectiveState> builder)
    {
        builder.ToTable("directive_states", table => table.HasCheckConstraint("ck_directive_states_span", "until is null or until >= since"));
        builder.HasKey(state => new { state.DirectiveId, state.Version }).HasName("pk_directive_states");
        builder.HasIndex(state => state.DirectiveId, "ux_directive_states_open").IsUnique().HasFilter("until is null");
        builder.HasIndex(state => new { state.Since, state.Until }, "ix_directive_states_span");
    }
}

internal sealed class DirectiveEntryConfiguration : IEntityTypeConfiguration<DirectiveEntry>
{
    public void Configure(EntityTypeBuilder<DirectiveEntry> builder)
    {
        builder.ToTable("directive_events");
        builder.HasKey(entry => entry.Position).HasName("pk_directive_events");
        builder.Property(entry => entry.Position).UseIdentityAlwaysColumn();
        builder.Property(entry => entry.Kind).HasMaxLength(40);
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Ground).HasMaxLength(Directive.NoteLength);
        builder.Property(entry => entry.Details).HasColumnType("jsonb");

        // Positions are given before commit, so a reader could pass one that commits later; the transaction's number lets it wait for those still open.
        builder.Property<ulong>("TransactionId").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()").ValueGeneratedOnAdd();
        builder.HasOne<Directive>().WithMany().HasForeignKey(entry => entry.DirectiveId).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_events_directive");
        builder.HasIndex(entry => entry.Id, "ux_directive_events_id").IsUnique();
        builder.HasIndex(entry => new { entry.DirectiveId, entry.Position }, "ix_directive_events_directive");
    }
}
