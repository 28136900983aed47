using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Listing;

/// <summary>A cell of the board.</summary>
public sealed record BoardCell(Standing Standing, PetitionStatus Status, long Petitions, long Overdue);

/// <summary>A row of the board, summed.</summary>
public sealed record BoardRow(Standing Standing, string Label, long Petitions, long Open, long Overdue);

/// <summary>Where the petitions stand.</summary>
/// <param name="Unit">The unit asked about; null for all.</param>
/// <param name="Total">All petitions, those that go on as parts or merged into others included.</param>
/// <param name="Open">Those that still have to be settled.</param>
/// <param name="Rows">By standing, every standing once, also where it is zero.</param>
/// <param name="Cells">By standing and status, where there are any.</param>
public sealed record Board(
    UnitReference? Unit, DateOnly AsOf, long Total, long Open, long Overdue, IReadOnlyList<BoardRow> Rows, IReadOnlyList<BoardCell> Cells);

/// <summary>
/// The board: counts by standing, status and overdue, for a unit with everything below it and the units it took over from.
/// </summary>
public sealed record GetBoard(Guid? UnitId, DateOnly? AsOf) : IQuery<Board>;

public sealed class GetBoardHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetBoard, Board>
{
    private static readonly PetitionStatus[] SettledStatuses =
        [PetitionStatus.Closed, PetitionStatus.Diverted, PetitionStatus.Merged, PetitionStatus.Split, PetitionStatus.Withdrawn];

    public async Task<Board> Handle(GetBoard query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var unit = query.UnitId is { } id ? book.Structure.Get(id) : null;
        var counts = asOf >= today ? CurrentCounts(unit, book) : CountsAsOf(query.UnitId, book, asOf, today);
        var cells = await counts
            .GroupBy(count => new { count.Standing, count.Status })
            .Select(group => new
            {
                group.Key.Standing,
                group.Key.Status,
                Petitions = group.Sum(count => count.Petitions),
                Overdue = group.Sum(count => count.DueOn < asOf ? count.Petitions : 0),
            })
            .ToListAsync(cancellationToken);
        return Assemble([.. cells.Where(cell => cell.Petitions > 0)
            .Select(cell => new BoardCell(cell.Standing, cell.Status, cell.Petitions, cell.Overdue))], unit, asOf);
    }

    private IQueryable<BoardCount> CurrentCounts(Unit? unit, ReferenceBook book)
    {
        IReadOnlyList<Guid> units = unit is null ? [Guid.Empty] : PetitionsAsOf.WithPredecessors(unit, book.Structure);
        return units is [var only]
            ? db.BoardCounts.Where(count => count.UnitId == only) : db.BoardCounts.Where(count => units.Contains(count.UnitId));
    }

    private IQueryable<BoardCount> CountsAsOf(Guid? unitId, ReferenceBook book, DateOnly asOf, DateOnly today)
    {
        var filter = new PetitionFilter([], [], [], null, null, unitId, null, null, null, null, null, null, null, null);
        return PetitionsAsOf.Query(db, asOf, today).Where(filter, book, asOf)
            .Select(row => new BoardCount { Standing = row.Standing, Status = row.Status, DueOn = row.DueSort, Petitions = 1 });
    }

    private static Board Assemble(IReadOnlyList<BoardCell> cells, Unit? unit, DateOnly asOf)
    {
        static long OpenIn(IEnumerable<BoardCell> some) =>
            some.Where(cell => !SettledStatuses.Contains(cell.Status)).Sum(cell => cell.Petitions);
        var rows = Enum.GetValues<Standing>().Select(standing =>
        {
            var own = cells.Where(cell => cell.Standing == standing).ToList();
            return new BoardRow(
                standing, PetitionLabels.Of(standing), own.Sum(cell => cell.Petitions), OpenIn(own), own.Sum(cell => cell.Overdue));
        });
        return new(
            unit is null ? null : UnitReference.From(unit), asOf, cells.Sum(cell => cell.Petitions), OpenIn(cells),
            cells.Sum(cell => cell.Overdue), [.. rows],
            [.. cells.OrderBy(cell => cell.Standing).ThenBy(cell => cell.Status)]);
    }
}
