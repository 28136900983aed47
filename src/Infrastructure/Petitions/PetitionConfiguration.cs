using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Meetings;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Petitions;

internal sealed class PetitionConfiguration : IEntityTypeConfiguration<Petition>
{
    /// <summary>Due date for sorting: a petition without one comes last. Computed by the database.</summary>
    public const string DueSort = PetitionColumns.DueSort;

    public void Configure(EntityTypeBuilder<Petition> builder)
    {
        builder.ToTable("petitions", table =>
        {
            table.HasCheckConstraint("ck_petitions_code", $"code ~ '{PetitionCode.Pattern}'");
            table.HasCheckConstraint("ck_petitions_version", "version > 0");
            table.HasCheckConstraint(
                "ck_petitions_holder", "(holder_id is null) = (status in ('Closed', 'Diverted', 'Merged', 'Split', 'Withdrawn'))");
            table.HasCheckConstraint("ck_petitions_holder_level", "(holder_id is null) = (holder_level is null)");
            table.HasCheckConstraint("ck_petitions_verifier", $"(verifier_id is not null) = ({DeskConditions.AwaitsVerifier})");
            table.HasCheckConstraint("ck_petitions_due", "due_on is null or (holder_id is not null and paused_on is null)");
            table.HasCheckConstraint("ck_petitions_competence",
                "status in ('Recorded', 'Diverted', 'Merged', 'Split', 'Withdrawn') or competent_agency_id is not null");
            table.HasCheckConstraint("ck_petitions_answered",
                "status not in ('Answered', 'AwaitingVerification') or (executor_id is not null and answered_on is not null)");
            table.HasCheckConstraint("ck_petitions_lead", "(lead_id is null) = (status <> 'Merged') and lead_id is distinct from id");
            table.HasCheckConstraint("ck_petitions_parts", "(part_count > 0) = (status = 'Split')");
            table.HasCheckConstraint("ck_petitions_part", "(part_of_id is null) = (part_number is null)");
            table.HasCheckConstraint("ck_petitions_diversion", "(diversion_regime is null) = (status <> 'Diverted')");
            table.HasCheckConstraint("ck_petitions_redaction",
                "(redaction = 'Everything' or diversion_regime is null) and (redaction <> 'Everything' or status in ('Diverted', 'Split'))");
            table.HasCheckConstraint("ck_petitions_closed", "(closed_on is not null) = (status = 'Closed')");
            table.HasCheckConstraint("ck_petitions_coordination", "(open_coordination > 0) = (status = 'AwaitingCoordination')");
            table.HasCheckConstraint("ck_petitions_repeats", "(repeats_id is null) = (times_raised = 1) and first_raised_on <= raised_on");
            table.HasCheckConstraint("ck_petitions_supporter_count", "supporter_count >= 1");
        });
        builder.HasKey(petition => petition.Id).HasName("pk_petitions");
        builder.Property(petition => petition.Id).ValueGeneratedNever();
        builder.Property(petition => petition.Code).HasMaxLength(20).ValueGeneratedOnAdd().HasDefaultValueSql("''").HasSentinel("");
        builder.Property(petition => petition.Version).IsConcurrencyToken();
        builder.Property(petition => petition.Title).HasMaxLength(Petition.TitleLength);
        builder.Property(petition => petition.Content).HasMaxLength(Petition.TextLength);
        builder.Property(petition => petition.Quote).HasMaxLength(Petition.TextLength);
        builder.Property(petition => petition.RaisedByDescription).HasMaxLength(Petition.RaiserLength);
        builder.Property(petition => petition.FieldCode).HasMaxLength(Field.CodeMaxLength);
        builder.Property(petition => petition.Traits).AsJson();
        builder.Property(petition => petition.ReturnsOfWhole).AsJson().HasDefaultValueSql("'[]'").ValueGeneratedNever();
        builder.Property(petition => petition.CompetenceRule).HasMaxLength(100);
        builder.Property(petition => petition.CompetenceBasis).HasMaxLength(Petition.GroundLength);
        builder.Property(petition => petition.ClassificationGround).HasMaxLength(Petition.GroundLength);
        builder.Property(petition => petition.ResumePoint).HasMaxLength(Response.NoteLength);
        builder.Property(petition => petition.Cause).HasMaxLength(Response.NoteLength);
        builder.Property(petition => petition.Redaction).HasDefaultValueSql($"'{Redaction.None}'").ValueGeneratedNever();
        builder.Property<DateOnly>(DueSort).HasComputedColumnSql("coalesce(due_on, 'infinity'::date)", stored: true);
        builder.Ignore(petition => petition.Holding);

        ConfigureReferences(builder);
        ConfigureChildren(builder);
        ConfigureIndexes(builder);
    }

    private static void ConfigureReferences(EntityTypeBuilder<Petition> builder)
    {
        void To<TOther>(string property, string name)
            where TOther : class =>
            builder.HasOne<TOther>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict).HasConstraintName(name);

        To<Unit>(nameof(Petition.OriginUnitId), "fk_petitions_origin_unit");
        To<Unit>(nameof(Petition.ProvinceId), "fk_petitions_province");
        To<Unit>(nameof(Petition.DistrictId), "fk_petitions_district");
        To<Unit>(nameof(Petition.CommuneId), "fk_petitions_commune");
        To<Agency>(nameof(Petition.HolderId), "fk_petitions_holder");
        To<Agency>(nameof(Petition.VerifierId), "fk_petitions_verifier");
        To<Agency>(nameof(Petition.CompetentAgencyId), "fk_petitions_competent_agency");
        To<Agency>(nameof(Petition.AccountableAgencyId), "fk_petitions_accountable_agency");
        To<Agency>(nameof(Petition.ExecutorId), "fk_petitions_executor");
        To<Field>(nameof(Petition.FieldCode), "fk_petitions_field");
        To<Meeting>(nameof(Petition.MeetingId), "fk_petitions_meeting");
        To<Statement>(nameof(Petition.StatementId), "fk_petitions_statement");
        To<Petition>(nameof(Petition.LeadId), "fk_petitions_lead");
        To<Petition>(nameof(Petition.PartOfId), "fk_petitions_whole");
        To<Petition>(nameof(Petition.RepeatsId), "fk_petitions_repeats");
    }

    private static void ConfigureChildren(EntityTypeBuilder<Petition> builder)
    {
        builder.HasMany(petition => petition.Holdings).WithOne().HasForeignKey(holding => holding.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_holdings_petition");
        builder.HasMany(petition => petition.Responses).WithOne().HasForeignKey(response => response.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_responses_petition");
        builder.HasMany(petition => petition.Verifications).WithOne().HasForeignKey(verification => verification.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_verifications_petition");
        builder.HasMany(petition => petition.States).WithOne().HasForeignKey(state => state.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_states_petition");
        builder.HasMany(petition => petition.Coordination).WithOne().HasForeignKey(request => request.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_coordination_petition");
        builder.HasMany(petition => petition.FollowUps).WithOne().HasForeignKey(followUp => followUp.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_follow_ups_petition");
        builder.HasMany(petition => petition.DueDateChanges).WithOne().HasForeignKey(change => change.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_due_dates_petition");
        builder.HasMany(petition => petition.StepClocks).WithOne().HasForeignKey(clock => clock.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_step_clocks_petition");
        builder.HasMany(petition => petition.Commitments).WithOne().HasForeignKey(commitment => commitment.PetitionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_petition_commitments_petition");
        foreach (var list in new[] { nameof(Petition.Commitments), nameof(Petition.StepClocks), nameof(Petition.DueDateChanges),
            nameof(Petition.Coordination), nameof(Petition.FollowUps), nameof(Petition.Holdings), nameof(Petition.Responses),
            nameof(Petition.Verifications), nameof(Petition.States) })
            builder.Navigation(list).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void ConfigureIndexes(EntityTypeBuilder<Petition> builder)
    {
        void By(string name, params string[] columns) => builder.HasIndex(columns, name);

        builder.HasIndex(petition => petition.Code, "ux_petitions_code").IsUnique();
        builder.HasIndex([nameof(Petition.PartOfId), nameof(Petition.PartNumber)], "ux_petitions_part").IsUnique()
            .IncludeProperties(nameof(Petition.Id)).HasFilter("part_of_id is not null");
        builder.HasIndex(petition => petition.RepeatsId, "ix_petitions_repeats").HasFilter("repeats_id is not null");
        builder.HasIndex(petition => petition.LeadId, "ix_petitions_lead").HasFilter("lead_id is not null");
        builder.HasIndex(petition => petition.SearchKey, "ix_petitions_search").HasMethod("gin").HasOperators("gin_trgm_ops");

        // The piles of a desk, the longest due first; what lies there is counted by its tally (see DeskSql).
        By("ix_petitions_holder_status_due", nameof(Petition.HolderId), nameof(Petition.Status), DueSort, nameof(Petition.Id));
        builder.HasIndex([nameof(Petition.HolderId), DueSort, nameof(Petition.Id)], "ix_petitions_returned")
            .HasFilter(DeskConditions.Returned);
        builder.HasIndex([nameof(Petition.VerifierId), DueSort, nameof(Petition.Id)], "ix_petitions_to_verify")
            .HasFilter(DeskConditions.ToVerify);
        builder.HasIndex([nameof(Petition.VerifierId), DueSort, nameof(Petition.Id)], "ix_petitions_to_close")
            .HasFilter(DeskConditions.ToClose);
        builder.HasIndex([nameof(Petition.VerifierId), nameof(Petition.OriginUnitId)], "ix_petitions_verifier_place")
            .HasFilter("verifier_id is not null")
            .IncludeProperties(
                DueSort, nameof(Petition.Id), nameof(Petition.Status), nameof(Petition.VerifiedOn), nameof(Petition.FieldCode));
        foreach (var (place, name) in new[] { (nameof(Petition.ProvinceId), "ix_petitions_holder_province"),
            (nameof(Petition.CommuneId), "ix_petitions_holder_commune") })
            builder.HasIndex([nameof(Petition.HolderId), place, DueSort, nameof(Petition.Id)], name).HasFilter("holder_id is not null");

        // Each filter of the list, in the order of each sort: a page is one short walk along an index, however long the list.
        By("ix_petitions_due", DueSort, nameof(Petition.Id));
        builder.HasIndex(petition => petition.Id, "ix_petitions_undue")
            .HasFilter(
                "holder_id is not null and due_on is null and (status <> 'Answered' or outcome in ('InProgress', 'Deferred', " +
                    "'Unresolved')) and (status <> 'AwaitingVerification' or verified_on is null)");
        By("ix_petitions_raised", nameof(Petition.RaisedOn), nameof(Petition.Id));
        foreach (var filter in new[]
        {
            nameof(Petition.Status), nameof(Petition.Standing), nameof(Petition.Outcome), nameof(Petition.HolderId),
            nameof(Petition.FieldCode),
            nameof(Petition.ProvinceId), nameof(Petition.DistrictId), nameof(Petition.CommuneId), nameof(Petition.OriginUnitId),
            nameof(Petition.MeetingId),
        })
        {
            var column = NamingConventions.SnakeCase(filter);
            By($"ix_petitions_{column}_due", filter, DueSort, nameof(Petition.Id));
            if (filter is not (nameof(Petition.ProvinceId) or nameof(Petition.Outcome) or nameof(Petition.OriginUnitId)
                or nameof(Petition.MeetingId)))
                By($"ix_petitions_{column}_raised", filter, nameof(Petition.RaisedOn), nameof(Petition.Id));
        }

        // Few lie with the central level or a commune: without this the list of those would walk through all the others.
        builder.HasIndex([nameof(Petition.HolderLevel), DueSort, nameof(Petition.Id)], "ix_petitions_holder_level_due")
            .HasFilter("holder_level is not null");

        // Which petitions a province's report is about is read from the index alone: their rows are wide, and a province has very many.
        builder.HasIndex([nameof(Petition.ProvinceId), nameof(Petition.RaisedOn), nameof(Petition.Id)], "ix_petitions_province_id_raised")
            .IncludeProperties(nameof(Petition.CommuneId), nameof(Petition.OriginUnitId), nameof(Petition.PartOfId),
                nameof(Petition.RecordedAt), nameof(Petition.DiversionRegime));
    }
}
