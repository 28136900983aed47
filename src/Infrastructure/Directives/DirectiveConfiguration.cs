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
            table.HasCheckConstraint(
                "ck_directives_meeting", "(meeting_id is null) = (number is null) and (statement_id is null or meeting_id is not null)");
            table.HasCheckConstraint("ck_directives_soft", "soft = (due_on is null)");
            table.HasCheckConstraint("ck_directives_addressees", "jsonb_array_length(addressees) > 0");
            table.HasCheckConstraint("ck_directives_next_due", "next_due_on is null or status in ('Open', 'Reported')");
            table.HasCheckConstraint("ck_directives_withdrawn",
                "(status = 'Withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawal_ground is null)");
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

        ConfigureReferences(builder);
        ConfigureChildren(builder);
        ConfigureIndexes(builder);
    }

    private static void ConfigureReferences(EntityTypeBuilder<Directive> builder)
    {
        builder.HasOne<Meeting>().WithMany().HasForeignKey(directive => directive.MeetingId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_directives_meeting");
        builder.HasOne<Statement>().WithMany()
            .HasForeignKey(directive => new { directive.MeetingId, directive.StatementId })
            .HasPrincipalKey(statement => new { statement.MeetingId, statement.Id })
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directives_statement");
        builder.HasOne<Agency>().WithMany().HasForeignKey(directive => directive.GiverId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_directives_giver");
        builder.HasOne<Agency>().WithMany().HasForeignKey(directive => directive.RecordedById).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_directives_recorded_by");
    }

    private static void ConfigureChildren(EntityTypeBuilder<Directive> builder)
    {
        builder.HasMany(directive => directive.Occurrences).WithOne().HasForeignKey(occurrence => occurrence.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_occurrences_directive");
        builder.HasMany(directive => directive.Reports).WithOne().HasForeignKey(report => report.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_reports_directive");
        builder.HasMany(directive => directive.Reminders).WithOne().HasForeignKey(reminder => reminder.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_reminders_directive");
        builder.HasMany(directive => directive.States).WithOne().HasForeignKey(state => state.DirectiveId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_directive_states_directive");
        foreach (var list in new[] { nameof(Directive.Occurrences), nameof(Directive.Reports), nameof(Directive.Reminders),
            nameof(Directive.States) })
            builder.Navigation(list).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void ConfigureIndexes(EntityTypeBuilder<Directive> builder)
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
        builder.HasIndex(directive => new { directive.PlannedFrom, directive.Id }, "ix_directives_ahead")
            .HasFilter("planned_from is not null");
    }
}
