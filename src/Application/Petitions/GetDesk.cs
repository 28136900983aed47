using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>A pile on the desk.</summary>
/// <param name="Name">Which pile: toClassify, returned, toAccept, dueThisWeek, overdue, promised, resuming, toVerify, toClose, orphaned.</param>
/// <param name="Label">The pile in the officer's words.</param>
/// <param name="Count">How many lie there.</param>
/// <param name="Petitions">The first of them, the longest due first; the rest by GET /petitions.</param>
public sealed record DeskPile(string Name, string Label, long Count, IReadOnlyList<PetitionSummary> Petitions);

/// <summary>Questions of other bodies that wait for an answer of this one.</summary>
public sealed record DeskCoordination(long Count, long Overdue, IReadOnlyList<CoordinationAsked> Requests);

/// <summary>A question put to this body.</summary>
public sealed record CoordinationAsked(Guid PetitionId, string Code, string Title, CoordinationView Request);

/// <summary>What an officer opens each morning.</summary>
/// <param name="Agency">Whose desk it is.</param>
public sealed record Desk(AgencyReference Agency, DateOnly On, IReadOnlyList<DeskPile> Piles, DeskCoordination Coordination);

/// <summary>The desk of the signed-in person's agency, with what it took over from bodies that ended.</summary>
/// <param name="Limit">Petitions shown on each pile.</param>
public sealed record GetDesk(int Limit) : IQuery<Desk>;

public sealed class GetDeskHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, DeskTools tools) : IRequestHandler<GetDesk, Desk>
{
    public async Task<Desk> Handle(GetDesk query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = tools.Clock.Today();
        var person = actor.Identity.On(today, today, book);
        var own = person.Agency ?? throw PetitionErrors.AgencyNeeded().AsException();
        var holders = DeskOf(own, person.ActsFor, book);

        var piles = new List<DeskPile>();
        foreach (var (name, label, petitions) in Piles(holders, own, today, book))
        {
            var rows = await FirstOf(petitions, query.Limit, today).ProjectTo<PetitionRow>(tools.Projections).AsNoTracking().ToListAsync(cancellationToken);
            var count = rows.Count < query.Limit ? rows.Count : await petitions.LongCountAsync(cancellationToken);
            piles.Add(new(name, label, count, [.. rows.Select(row => PetitionSummary.Of(row, book, today))]));
            if (name == "overdue")
                piles.AddRange(await new PromisesOnDesk(db, tools, book, today).PilesAsync(own, person.ActsFor, holders, query.Limit, cancellationToken));
        }

        return new(new(own.AgencyId, own.Code, own.Name), today, piles, await AskedAsync(holders, query.Limit, today, book, cancellationToken));
    }

    /// <summary>The longest due of a pile. Only the ids are put in order, which an index can do alone; the rest of a petition is read for those that are shown.</summary>
    private IQueryable<PetitionAt> FirstOf(IQueryable<PetitionAt> petitions, int limit, DateOnly today)
    {
        var first = petitions.OrderBy(at => at.DueSort).ThenBy(at => at.Petition.Id).Take(limit).Select(at => at.Petition.Id);
        return PetitionsAt.Of(db, today, today).Where(at => first.Contains(at.Petition.Id)).OrderBy(at => at.DueSort).ThenBy(at => at.Petition.Id);
    }

    private static List<Guid?> DeskOf(Authority own, IReadOnlySet<Guid> actsFor, ReferenceBook book)
    {
        // A body that ended and was divided by territory leaves to each heir only that heir's places; those are found by their origin (orphaned).
        return [.. actsFor.Where(id => book.Agencies.Get(id) is var agency && (agency.Code == own.Code || agency.UnitId == own.UnitId)).Select(id => (Guid?)id)];
    }

    private IEnumerable<(string Name, string Label, IQueryable<PetitionAt> Petitions)> Piles(List<Guid?> holders, Authority own, DateOnly today, ReferenceBook book)
    {
        var all = PetitionsAt.Of(db, today, today);
        var mine = holders is [var holder] ? all.Where(at => at.HolderId == holder) : all.Where(at => holders.Contains(at.HolderId));
        var handedOver = holders is [var giver] ? all.Where(at => at.Petition.HandedById == giver) : all.Where(at => holders.Contains(at.Petition.HandedById));
        var over = handedOver.Where(at => at.Status == PetitionStatus.AwaitingVerification || at.Status == PetitionStatus.Answered);
        var week = today.AddDays(7);
        var ended = book.Agencies.Agencies.Where(agency => agency.Validity.EndedBy(today)).Select(agency => (Guid?)agency.Id).Where(id => !holders.Contains(id)).ToList();

        yield return ("toClassify", Language.Of("Chờ phân loại, giao", "To classify or assign"), mine.Where(at => at.Status == PetitionStatus.Recorded || at.Status == PetitionStatus.Classified));
        yield return ("returned", Language.Of("Bị trả lại", "Returned to you"), mine.Where(at =>
            at.Status == PetitionStatus.Classified && at.Petition.ReturnCount > 0 && db.Holdings.Any(holding => holding.PetitionId == at.Petition.Id && holding.Until == null && holding.How == HandedBy.Return)));
        yield return ("toAccept", Language.Of("Chờ thụ lý", "To accept"), mine.Where(at => at.Status == PetitionStatus.Assigned));
        yield return ("dueThisWeek", Language.Of("Đến hạn trong 7 ngày", "Due within 7 days"), mine.Where(at => at.DueSort >= today && at.DueSort <= week));
        yield return ("overdue", Language.Of("Quá hạn", "Overdue"), mine.Where(at => at.DueSort < today));
        yield return ("toVerify", Language.Of("Chờ xác minh", "To verify"), handedOver.Where(at => at.Status == PetitionStatus.AwaitingVerification && at.Petition.VerifiedOn == null));
        yield return ("toClose", Language.Of("Có thể kết thúc", "Ready to close"), over.Where(at =>
            (at.Status == PetitionStatus.AwaitingVerification && at.Petition.VerifiedOn != null)
            || (at.Status == PetitionStatus.Answered && (at.Outcome == Outcome.Explained || at.Outcome == Outcome.NotPossible))));
        yield return ("orphaned", Language.Of("Cơ quan giữ đã kết thúc hoạt động", "Held by a body that has ended"), Orphaned(all, ended, own, book));
    }

    private static IQueryable<PetitionAt> Orphaned(IQueryable<PetitionAt> all, List<Guid?> ended, Authority own, ReferenceBook book)
    {
        var left = all.Where(at => ended.Contains(at.HolderId));
        return own.UnitId is { } unit ? left.RaisedIn(unit, book) : left;
    }

    private async Task<DeskCoordination> AskedAsync(List<Guid?> holders, int limit, DateOnly today, ReferenceBook book, CancellationToken cancellationToken)
    {
        var open = db.Coordination.AsNoTracking().Where(request => request.State == CoordinationState.Open && holders.Contains(request.AgencyId));
        var count = await open.LongCountAsync(cancellationToken);
        if (count == 0)
            return new(0, 0, []);
        var late = await open.LongCountAsync(request => request.DueOn < today, cancellationToken);
        var first = await open.OrderBy(request => request.DueOn).ThenBy(request => request.Id).Take(limit)
            .Join(db.Petitions, request => request.PetitionId, petition => petition.Id, (request, petition) => new { Request = request, petition.Code, petition.Title })
            .ToListAsync(cancellationToken);
        var urged = await CoordinationView.UrgedAsync(db, [.. first.Select(one => one.Request.Id)], cancellationToken);
        return new(count, late, [.. first.Select(one => new CoordinationAsked(
            one.Request.PetitionId, one.Code, one.Title, CoordinationView.Of(one.Request, urged.GetValueOrDefault(one.Request.Id), book, today)))]);
    }
}

/// <summary>The clock and the projections, which the desk needs together.</summary>
public sealed record DeskTools(TimeProvider Clock, IConfigurationProvider Projections);
