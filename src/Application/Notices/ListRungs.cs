using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Calendar;
using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>The ladder: who is told what, how many days before or after a due date.</summary>
/// <param name="AsOf">Only the rungs that hold on this day; null for all.</param>
public sealed record ListRungs(DateOnly? AsOf) : IQuery<RungList>;

/// <param name="Items">The rungs, clock by clock, from the earliest on.</param>
public sealed record RungList(IReadOnlyList<RungItem> Items);

/// <summary>One rung of the ladder.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Names the rung across its versions.</param>
/// <param name="Clock">The clocks it belongs to.</param>
/// <param name="Days">Days from the due date on: negative before it, 0 on it.</param>
/// <param name="Kind">Which days count.</param>
/// <param name="Addressee">Whom it addresses.</param>
/// <param name="Text">What its notices say.</param>
/// <param name="LegalBasis">Where the number comes from.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
public sealed record RungItem(
    Guid Id, string Code, ClockKind Clock, int Days, TermKind Kind, RungAddressee Addressee, string Text, string LegalBasis,
    string Certainty, DateOnly? ValidFrom, DateOnly? ValidTo);

public sealed class ListRungsHandler(IPetitionsDb db) : IRequestHandler<ListRungs, RungList>
{
    public async Task<RungList> Handle(ListRungs query, CancellationToken cancellationToken)
    {
        var rungs = await db.Rungs.AsNoTracking().ToListAsync(cancellationToken);
        return new([.. rungs
            .Where(rung => query.AsOf is not { } day || rung.Validity.Contains(day))
            .OrderBy(rung => rung.Clock).ThenBy(rung => rung.Days).ThenBy(rung => rung.Code, StringComparer.Ordinal)
            .ThenBy(rung => rung.Validity.From)
            .Select(rung => new RungItem(
                rung.Id, rung.Code, rung.Clock, rung.Days, rung.DayKind, rung.Addressee, Language.Of(rung.Text, rung.EnglishText),
                rung.LegalBasis, rung.Certainty,
                rung.Validity.From, rung.Validity.To))]);
    }
}
