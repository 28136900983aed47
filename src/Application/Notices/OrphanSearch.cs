using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Notices;

/// <summary>A petition that could be forgotten, as the database gives it.</summary>
internal sealed record OrphanRow(Guid Id, string Code, string Title, PetitionStatus Status, Guid? HolderId, Guid OriginUnitId,
    DateOnly RaisedOn, DateOnly? DueOn, DateOnly DueSort);

/// <summary>
/// Finds the petitions that somebody could forget. That an open petition has no holder at all is
/// not among the reasons: the database refuses to write that down (<c>ck_petitions_holder</c>).
/// </summary>
internal sealed class OrphanSearch(IPetitionsDb db, ReferenceBook book, DateOnly today)
{
    public async Task<IQueryable<Petition>> QueryAsync(OrphanReason reason, CancellationToken cancellationToken) => reason switch
    {
        OrphanReason.HolderEnded => await WithEndedBodyAsync(nameof(Petition.HolderId), cancellationToken),
        OrphanReason.VerifierEnded => await WithEndedBodyAsync(nameof(Petition.VerifierId), cancellationToken),
        OrphanReason.NoDueDate => WithoutRunningClock(),
        _ => WithoutSuperior(),
    };

    public Task<List<OrphanRow>> RowsAsync(IQueryable<Petition> found, OrphanKey? after, int limit, CancellationToken cancellationToken)
    {
        // The sum keeps the database from walking all due dates in their order in
        // search of the few that are meant: it finds those first, and sorts them.
        var rows = found.AsNoTracking()
            .Select(petition => new { Petition = petition, DueSort = EF.Property<DateOnly>(petition, PetitionColumns.DueSort).AddDays(0) });
        if (after is { Due: var due, Id: var id })
            rows = rows.Where(row => row.DueSort > due || (row.DueSort == due && row.Petition.Id > id));
        return rows.OrderBy(row => row.DueSort).ThenBy(row => row.Petition.Id).Take(limit)
            .Select(row => new OrphanRow(
                row.Petition.Id, row.Petition.Code, row.Petition.Title, row.Petition.Status, row.Petition.HolderId,
                row.Petition.OriginUnitId, row.Petition.RaisedOn,
                row.Petition.DueOn, row.DueSort))
            .ToListAsync(cancellationToken);
    }

    /// <summary>How many there are for any of the reasons, each counted once.</summary>
    public async Task<long> CountAsync(IReadOnlyList<OrphanReason> reasons, CancellationToken cancellationToken)
    {
        IQueryable<Guid>? ids = null;
        foreach (var reason in reasons)
        {
            var some = (await QueryAsync(reason, cancellationToken)).Select(petition => petition.Id);
            ids = ids is null ? some : ids.Union(some);
        }

        return await ids!.LongCountAsync(cancellationToken);
    }

    /// <param name="body">The property that names the body that has ended.</param>
    private async Task<IQueryable<Petition>> WithEndedBodyAsync(string body, CancellationToken cancellationToken)
    {
        var ended = book.Agencies.Agencies.Where(agency => agency.Validity.EndedBy(today)).Select(agency => (Guid?)agency.Id).ToList();
        var left = db.Petitions.Where(petition => ended.Contains(EF.Property<Guid?>(petition, body)));

        // Who has a case now depends on the body, the place and the field alone: asked once for each of these instead of for each petition.
        var cases = await left.Select(petition =>
            new { Body = EF.Property<Guid?>(petition, body), petition.OriginUnitId, petition.FieldCode }).Distinct()
                .ToListAsync(cancellationToken);
        var undecided = cases.Where(one => book.Agencies.SuccessorFor(one.Body!.Value, today, book.Structure.Get(one.OriginUnitId),
            FieldPathOf(one.FieldCode)) is null)
            .Select(one => $"{one.Body} {one.OriginUnitId} {one.FieldCode}").ToList();
        return left.Where(petition => undecided.Contains(EF.Property<Guid?>(petition, body).ToString() + " " +
            petition.OriginUnitId.ToString() + " " + (petition.FieldCode ?? "")));
    }

    /// <summary>
    /// Of those that the holder's clock does not call back: paused, answered and still
    /// open, or to be verified; whom no clock of a step and no promise calls back either.
    /// </summary>
    private IQueryable<Petition> WithoutRunningClock()
    {
        // Found by their ids, which indexes give alone: nearly all are called back, and none of their rows needs to be read for that.
        var uncalled = db.Petitions.Where(petition => petition.HolderId != null && petition.DueOn == null
            && (petition.Status != PetitionStatus.Answered || petition.Outcome == Outcome.InProgress || petition.Outcome == Outcome.Deferred
                || petition.Outcome == Outcome.Unresolved)
            && (petition.Status != PetitionStatus.AwaitingVerification || petition.VerifiedOn == null)
            && !db.StepClocks.Any(clock => clock.PetitionId == petition.Id && clock.MetOn == null && clock.LapsedOn == null
                && (clock.Step == DeadlineStep.Verify || clock.Step == DeadlineStep.Review || clock.Step == DeadlineStep.ReviewPause))
            && !db.Commitments.Any(promise => promise.PetitionId == petition.Id && promise.State == CommitmentState.Open))
            .Select(petition => petition.Id);
        return db.Petitions.Where(petition => uncalled.Contains(petition.Id));
    }

    private IQueryable<Petition> WithoutSuperior()
    {
        var highest = book.Agencies.Agencies.Where(agency => book.Agencies.Superiors(agency, today).Count == 0).Select(agency => agency.Id)
            .ToList();
        var chargedByNobody = db.Holdings.Where(holding => holding.Until == null && highest.Contains(holding.AgencyId)
            && (holding.FromAgencyId == null || (holding.ContinuesFrom ?? holding.How) == HandoverKind.Intake
                || (holding.ContinuesFrom ?? holding.How) == HandoverKind.Return)).Select(holding => holding.PetitionId);
        return db.Petitions.Where(petition => petition.DueOn != null && chargedByNobody.Contains(petition.Id));
    }

    private List<string> FieldPathOf(string? field) => field is { } code ? [.. book.Rules.FieldPath(code).Select(step => step.Code)] : [];
}
