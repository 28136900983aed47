using Microsoft.EntityFrameworkCore;
using Petitions.Application;
using Petitions.Application.Petitions;
using Petitions.Application.Petitions.Listing;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Commitments;
using Petitions.Domain.Competence;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Notices;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Coordination;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Petitions;

namespace Petitions.Infrastructure.Database;

/// <summary>The EF Core model of the database; tables and constraints are named in the configuration of each entity.</summary>
public sealed class PetitionsDb(DbContextOptions<PetitionsDb> options) : DbContext(options), IPetitionsDb
{
    private long? _expectedRevision;

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitSuccession> UnitSuccessions => Set<UnitSuccession>();

    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<AgencySuccession> AgencySuccessions => Set<AgencySuccession>();

    public DbSet<Field> Fields => Set<Field>();

    public DbSet<TraitDefinition> Traits => Set<TraitDefinition>();

    public DbSet<CompetenceRule> CompetenceRules => Set<CompetenceRule>();

    public DbSet<DeadlineRule> DeadlineRules => Set<DeadlineRule>();

    public DbSet<ReturnRule> ReturnRules => Set<ReturnRule>();

    public DbSet<CalendarYear> CalendarYears => Set<CalendarYear>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<CalendarEdition> CalendarEditions => Set<CalendarEdition>();

    public DbSet<CalendarChange> CalendarChanges => Set<CalendarChange>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<Directive> Directives => Set<Directive>();

    public DbSet<Occurrence> DirectiveOccurrences => Set<Occurrence>();

    public DbSet<DirectiveReport> DirectiveReports => Set<DirectiveReport>();

    public DbSet<DirectiveReminder> DirectiveReminders => Set<DirectiveReminder>();

    public DbSet<DirectiveState> DirectiveStates => Set<DirectiveState>();

    public DbSet<DirectiveTimelineEntry> DirectiveTimeline => Set<DirectiveTimelineEntry>();

    public DbSet<Stewardship> Stewardships => Set<Stewardship>();

    public DbSet<StewardshipReport> StewardshipReports => Set<StewardshipReport>();

    public DbSet<Petition> Petitions => Set<Petition>();

    public DbSet<Holding> Holdings => Set<Holding>();

    public DbSet<Response> Responses => Set<Response>();

    public DbSet<Verification> Verifications => Set<Verification>();

    public DbSet<CoordinationRequest> Coordination => Set<CoordinationRequest>();

    public DbSet<DueDateChange> DueDateChanges => Set<DueDateChange>();

    public DbSet<StepClock> StepClocks => Set<StepClock>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<CommitmentSpell> CommitmentSpells => Set<CommitmentSpell>();

    public DbSet<PetitionState> PetitionStates => Set<PetitionState>();

    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    public IQueryable<BoardCount> BoardCounts => Set<BoardCount>().AsNoTracking();

    public DbSet<ReportRun> ReportRuns => Set<ReportRun>();

    public DbSet<ReportSnapshot> ReportSnapshots => Set<ReportSnapshot>();

    public DbSet<FrozenPeriod> FrozenPeriods => Set<FrozenPeriod>();

    public DbSet<Rung> Rungs => Set<Rung>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Sweep> Sweeps => Set<Sweep>();

    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    public DbSet<ScheduledRun> ScheduledRuns => Set<ScheduledRun>();

    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();

    public DbSet<ReportNumber> ReportNumbers => Set<ReportNumber>();

    public DbSet<ReportDelivery> ReportDeliveries => Set<ReportDelivery>();

    public DbSet<IdempotentResult> IdempotentResults => Set<IdempotentResult>();

    public override async Task<int> SaveChangesAsync(CancellationToken cancellationToken = default)
    {
        // What was changed is looked for once: each look compares every loaded value, and the framework would take four.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            AppendTimelineEvents();
            return _expectedRevision is { } revision && DueDateLock.StartsDueDate(ChangeTracker.Entries())
                ? await InTransactionAsync(() => SaveAtRevisionAsync(revision, cancellationToken), cancellationToken)
                : await base.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && ConstraintRefusals.RefusalFor(e) is { } refusal)
        {
            throw refusal.AsException();
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && ConstraintRefusals.IsConcurrencyConflict(e))
        {
            throw new DbUpdateConcurrencyException(e.Message, e);
        }
        catch (InvalidOperationException e) when (e.InnerException is DbUpdateException cause
            && ConstraintRefusals.IsConcurrencyConflict(cause))
        {
            // The driver's execution strategy wraps what may pass by itself, a deadlock among it.
            throw new DbUpdateConcurrencyException(cause.Message, cause);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
            _expectedRevision = null;
        }
    }

    public void ExpectRevision(ReferenceBook book) => _expectedRevision = book.Revision;

    private async Task<int> SaveAtRevisionAsync(long revision, CancellationToken cancellationToken)
    {
        if (await DueDateLock.AcquireSharedAsync(this, cancellationToken) != revision)
            throw new DbUpdateConcurrencyException("The reference data have changed since the command was judged by them.");
        // Nothing goes on after a failure here: the transaction ends with it, and a place to go back to would be two messages for nothing.
        Database.AutoSavepointsEnabled = false;
        try
        {
            return await base.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            Database.AutoSavepointsEnabled = true;
        }
    }

    public async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
            return await work();

        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var answer = await work();
        await transaction.CommitAsync(cancellationToken);
        return answer;
    }

    public Task LockAsync(string name, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);

    public IQueryable<PetitionAsOf> After(IQueryable<PetitionAsOf> found, PetitionSort sort, PetitionKey after) => sort switch
    {
        PetitionSort.DueOn =>
            found.Where(
                row => EF.Functions.GreaterThan(ValueTuple.Create(row.DueSort, row.Petition.Id), ValueTuple.Create(after.Value, after.Id))),
        PetitionSort.DueOnDescending =>
            found.Where(
                row => EF.Functions.LessThan(ValueTuple.Create(row.DueSort, row.Petition.Id), ValueTuple.Create(after.Value, after.Id))),
        PetitionSort.RaisedOn =>
            found.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Petition.RaisedOn, row.Petition.Id),
                ValueTuple.Create(after.Value, after.Id))),
        _ => found.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.Petition.RaisedOn, row.Petition.Id),
            ValueTuple.Create(after.Value, after.Id))),
    };

    public IQueryable<PetitionSimilarity> SimilarTo(Petition petition) => Petitions.AsNoTracking()
        .Where(other => other.Id != petition.Id && other.SearchKey != "" && other.PartOfId == null && other.Status != PetitionStatus.Merged)
        .Where(other => other.Id != petition.LeadId && other.Id != petition.PartOfId)
        .Where(other => EF.Functions.TrigramsAreSimilar(other.SearchKey, petition.SearchKey))
        .Select(other => new PetitionSimilarity
        {
            Petition = other,
            Similarity =
            EF.Functions.TrigramsSimilarity(other.SearchKey, petition.SearchKey)
        })
        .OrderByDescending(like => like.Similarity).ThenBy(like => like.Petition.Id);

    public IQueryable<Petition> LineageOf(Guid petitionId) => Petitions.FromSql(
        $"""
        with recursive earlier as (
            select id, repeats_id, part_of_id from petitions where id = {petitionId}
            union
            select one.id, one.repeats_id, one.part_of_id from petitions one join earlier
                on one.id = coalesce(earlier.repeats_id, earlier.part_of_id)),
        lineage as (
            select id from earlier where repeats_id is null
            union
            select later.id from petitions later join lineage on later.repeats_id = lineage.id)
        select petitions.* from petitions join lineage using (id)
        """).AsNoTracking();

    public IQueryable<Petition> RelatedTo(Petition petition) => Petitions.FromSql(
        $"""
        with recursive wholes as (
            select id, part_of_id from petitions where id = {petition.Id}
            union
            select whole.id, whole.part_of_id from petitions whole join wholes on whole.id = wholes.part_of_id),
        family as (
            select id from wholes
            union
            select part.id from family cross join lateral (select id from petitions where part_of_id = family.id offset 0) as part),
        kin as (
            select id from family
            union
            select id from petitions where statement_id = {petition.StatementId})
        select petitions.* from petitions join kin using (id) where id <> {petition.Id}
        """).AsNoTracking();

    public Task<Petition?> LoadPetitionForUpdateAsync(PetitionReference reference, CancellationToken cancellationToken) =>
        PetitionLoader.LoadAsync(this, reference, cancellationToken);

    public void ClearTracked()
    {
        ChangeTracker.Clear();
        _expectedRevision = null;
    }

    /// <summary>Writes down in the timelines what happened to what is saved.</summary>
    private void AppendTimelineEvents()
    {
        foreach (var petition in ChangeTracker.Entries<Petition>().Select(entry => entry.Entity).ToList())
            Timeline.AddRange(petition.DequeueEvents().Select(TimelineEntry.From));
        foreach (var directive in ChangeTracker.Entries<Directive>().Select(entry => entry.Entity).ToList())
            DirectiveTimeline.AddRange(directive.DequeueEvents().Select(DirectiveTimelineEntry.From));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PetitionsDb).Assembly);
        NamingConventions.Apply(modelBuilder.Model);
    }
}
