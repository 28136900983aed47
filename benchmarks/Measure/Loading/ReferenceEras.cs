using Petitions.Application;
using Petitions.Application.Petitions.Deadlines;
using Petitions.Domain;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;

namespace Petitions.Measure.Loading;

/// <summary>All eras of the reference data.</summary>
internal sealed class ReferenceEras
{
    private readonly ReferenceBook _book;
    private readonly DateOnly[] _starts;
    private readonly ReferenceEra[] _eras;
    private readonly Dictionary<(DeadlineStep, DateOnly), Deadline> _deadlines = [];

    public ReferenceEras(ReferenceBook book, DateOnly from)
    {
        _book = book;
        _starts =
        [
            .. book.Structure.Units.Select(unit => unit.Validity)
                .Concat(book.Agencies.Agencies.Select(agency => agency.Validity))
                .Concat(book.Rules.CompetenceRules.Select(rule => rule.Validity))
                .SelectMany(validity => new[] { validity.From, validity.To })
                .OfType<DateOnly>().Append(from).Where(day => day >= from).Distinct().Order(),
        ];
        _eras = [.. _starts.Select(start => new ReferenceEra(book, start))];
    }

    /// <summary>When what is promised or parked comes back.</summary>
    public ReturnRules Returns => _book.Rules.ReturnRules;

    public ReferenceEra On(DateOnly day)
    {
        var at = Array.BinarySearch(_starts, day);
        return _eras[at >= 0 ? at : ~at - 1];
    }

    /// <summary>
    /// When a step that begins on <paramref name="from"/> is due. The bundled rules are the same for every level and field.
    /// </summary>
    public Deadline DeadlineFor(DeadlineStep step, DateOnly from)
    {
        if (!_deadlines.TryGetValue((step, from), out var due))
            _deadlines[(step, from)] = due = DeadlineCalculator.DeadlineFor(_book, step, AuthorityLevel.Commune, null, from);
        return due;
    }
}
