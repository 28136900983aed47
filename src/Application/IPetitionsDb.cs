using Microsoft.EntityFrameworkCore;
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
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;

namespace Petitions.Application;

/// <summary>The database as the use cases see it.</summary>
public interface IPetitionsDb
{
    DbSet<Unit> Units { get; }

    DbSet<UnitSuccession> UnitSuccessions { get; }

    DbSet<Agency> Agencies { get; }

    DbSet<AgencySuccession> AgencySuccessions { get; }

    DbSet<Field> Fields { get; }

    DbSet<TraitDefinition> Traits { get; }

    DbSet<CompetenceRule> CompetenceRules { get; }

    DbSet<DeadlineRule> DeadlineRules { get; }

    DbSet<ReturnRule> ReturnRules { get; }

    DbSet<CalendarYear> CalendarYears { get; }

    DbSet<CalendarDay> CalendarDays { get; }

    DbSet<CalendarEdition> CalendarEditions { get; }

    DbSet<CalendarChange> CalendarChanges { get; }

    DbSet<Meeting> Meetings { get; }

    DbSet<Statement> Statements { get; }

    DbSet<Directive> Directives { get; }

    DbSet<Occurrence> DirectiveOccurrences { get; }

    DbSet<DirectiveReport> DirectiveReports { get; }

    DbSet<DirectiveReminder> DirectiveReminders { get; }

    DbSet<DirectiveState> DirectiveStates { get; }

    DbSet<DirectiveTimelineEntry> DirectiveTimeline { get; }

    DbSet<Stewardship> Stewardships { get; }

    DbSet<StewardshipReport> StewardshipReports { get; }

    DbSet<Petition> Petitions { get; }

    DbSet<Holding> Holdings { get; }

    DbSet<Response> Responses { get; }

    DbSet<Verification> Verifications { get; }

    DbSet<CoordinationRequest> Coordination { get; }

    DbSet<DueDateChange> DueDateChanges { get; }

    DbSet<StepClock> StepClocks { get; }

    DbSet<FollowUp> FollowUps { get; }

    DbSet<Commitment> Commitments { get; }

    DbSet<CommitmentSpell> CommitmentSpells { get; }

    DbSet<PetitionState> PetitionStates { get; }

    DbSet<TimelineEntry> Timeline { get; }

    /// <summary>The kept counts behind the board; read only.</summary>
    IQueryable<BoardCount> BoardCounts { get; }

    DbSet<ReportRun> ReportRuns { get; }

    DbSet<ReportSnapshot> ReportSnapshots { get; }

    DbSet<FrozenPeriod> FrozenPeriods { get; }

    /// <summary>The rungs of the ladder by which reminders and notices are raised.</summary>
    DbSet<Rung> Rungs { get; }

    DbSet<Notice> Notices { get; }

    DbSet<Sweep> Sweeps { get; }

    DbSet<ReportSchedule> ReportSchedules { get; }

    DbSet<ScheduledRun> ScheduledRuns { get; }

    DbSet<ReportFile> ReportFiles { get; }

    DbSet<ReportNumber> ReportNumbers { get; }

    DbSet<ReportDelivery> ReportDeliveries { get; }

    DbSet<IdempotentResult> IdempotentResults { get; }

    /// <summary>
    /// One petition with what a command on it needs: its route, what other bodies
    /// were asked, what was promised, and how it stands. Null when there is none.
    /// </summary>
    Task<Petition?> LoadPetitionForUpdateAsync(PetitionReference reference, CancellationToken cancellationToken);

    /// <summary>
    /// Says by which reading of the reference data the next thing that is written was judged. Where a due date begins by it and the
    /// reading is no longer the current one, <see cref="SaveChangesAsync"/> writes nothing and lets the command be judged anew.
    /// </summary>
    void ExpectRevision(ReferenceBook book);

    /// <summary>Writes everything that changed, and the events that say so, in one transaction.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> in one transaction: committed when it returns, undone when it throws.</summary>
    Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Waits until no other transaction holds the lock of this name; held until the end of the transaction.</summary>
    Task LockAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// The petitions that come behind <paramref name="after"/> in the order of
    /// <paramref name="sort"/>: one comparison of rows, which an index can follow.
    /// </summary>
    IQueryable<PetitionAsOf> After(IQueryable<PetitionAsOf> found, PetitionSort sort, PetitionKey after);

    /// <summary>
    /// Petitions whose text is like this one's, the most alike first; those
    /// already in its group, its parts and what was diverted are left out.
    /// </summary>
    IQueryable<PetitionSimilarity> SimilarTo(Petition petition);

    /// <summary>A petition with all earlier and later selves that are linked to it, in whatever branches.</summary>
    IQueryable<Petition> LineageOf(Guid petitionId);

    /// <summary>
    /// The wholes that a petition is a part of, with all their parts, and what was taken from the same statement; without itself.
    /// </summary>
    IQueryable<Petition> RelatedTo(Petition petition);

    /// <summary>Forgets everything read and changed so far, so that it is read anew.</summary>
    void ClearTracked();
}
