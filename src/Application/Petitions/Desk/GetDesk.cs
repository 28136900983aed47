using MediatR;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Desk;

/// <summary>The desk of the signed-in person's agency, with what it took over from bodies that ended.</summary>
/// <param name="Limit">Petitions shown on each pile.</param>
public sealed record GetDesk(int Limit) : IQuery<DeskView>;

public sealed class GetDeskHandler(IDeskReader reader, IReferenceBooks books, ICurrentActor actor, DeskTools tools)
    : IRequestHandler<GetDesk, DeskView>
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

    public async Task<DeskView> Handle(GetDesk query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = tools.Clock.Today();
        var person = actor.Identity.ResolveActor(today, today, book);
        var own = person.Agency ?? throw PetitionErrors.AgencyNeeded().AsException();
        var deskRow = await reader.ReadAsync(tools.Scopes.Resolve(own, person.ActsFor, today, book), today, query.Limit, cancellationToken);
        return new(
            new(own.AgencyId, own.Code, own.Name), today,
            [.. Piles.Select(pile => PileOf(pile.Name, Language.Of(pile.Vietnamese, pile.English), deskRow, book, today))],
            new(deskRow.CoordinationCount, deskRow.OverdueCoordinationCount,
                [.. deskRow.CoordinationRequests.Select(asked => asked.ToView(book, today))]));
    }

    private static DeskPile PileOf(string name, string label, DeskRow deskRow, ReferenceBook book, DateOnly today) => new(
        name, label, deskRow.Counts.GetValueOrDefault(name),
        deskRow.Rows.TryGetValue(name, out var rows) ? [.. rows.Select(row => PetitionSummary.Of(row, book, today))] : []);
}

/// <summary>The clock and the scopes, which the desk needs together.</summary>
public sealed record DeskTools(TimeProvider Clock, DeskScopeResolver Scopes);
