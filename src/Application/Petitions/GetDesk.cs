using MediatR;
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

public sealed class GetDeskHandler(IDesks desks, IReferenceBooks books, ICurrentActor actor, DeskTools tools) : IRequestHandler<GetDesk, Desk>
{
    private static readonly (string Name, string Vietnamese, string English)[] Piles =
    [
        ("toClassify", "Chờ phân loại, giao", "To classify or assign"),
        ("returned", "Bị trả lại", "Returned to you"),
        ("toAccept", "Chờ thụ lý", "To accept"),
        ("dueThisWeek", "Đến hạn trong 7 ngày", "Due within 7 days"),
        ("overdue", "Quá hạn", "Overdue"),
        ("promised", "Đã hứa: sắp đến hạn hoặc thất hứa", "Promised: soon due or broken"),
        ("resuming", "Đến lúc giải quyết tiếp, xem lại việc tạm gác, tạm dừng", "Time to take up again: parked, still open, or paused"),
        ("toVerify", "Chờ xác minh", "To verify"),
        ("toClose", "Có thể kết thúc", "Ready to close"),
        ("orphaned", "Cơ quan giữ đã kết thúc hoạt động", "Held by a body that has ended"),
    ];

    public async Task<Desk> Handle(GetDesk query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = tools.Clock.Today();
        var person = actor.Identity.On(today, today, book);
        var own = person.Agency ?? throw PetitionErrors.AgencyNeeded().AsException();
        var file = await desks.OpenAsync(tools.Scopes.Of(own, person.ActsFor, today, book), today, query.Limit, cancellationToken);
        return new(
            new(own.AgencyId, own.Code, own.Name), today, [.. Piles.Select(pile => Draw(pile.Name, Language.Of(pile.Vietnamese, pile.English), file, book, today))],
            new(file.AskedCount, file.AskedLate, [.. file.Asked.Select(asked => asked.Draw(book, today))]));
    }

    private static DeskPile Draw(string name, string label, DeskFile file, ReferenceBook book, DateOnly today) => new(
        name, label, file.Counts.GetValueOrDefault(name), file.Shown.TryGetValue(name, out var rows) ? [.. rows.Select(row => PetitionSummary.Of(row, book, today))] : []);
}

/// <summary>The clock and the scopes, which the desk needs together.</summary>
public sealed record DeskTools(TimeProvider Clock, DeskScopes Scopes);
