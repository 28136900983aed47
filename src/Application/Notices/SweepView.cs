using Petitions.Domain.Calendar;
using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>What became of one rung.</summary>
/// <param name="Rung">Its code.</param>
/// <param name="Raised">How many notices it raised.</param>
/// <param name="Refused">Why it could not be gone by; null when it was.</param>
public sealed record SweepRungView(
    string Rung, ClockKind Clock, int Days, TermKind Kind, RungAddressee Addressee, int Raised, SweepRefusal? Refused);

/// <summary>Why a rung was not gone by.</summary>
/// <param name="Code">The stable code of the refusal, such as calendar.year_not_loaded.</param>
public sealed record SweepRefusal(string Code, string Detail);

/// <summary>A walk over all clocks.</summary>
/// <param name="On">The business date it went by.</param>
/// <param name="Origin">schedule or hand.</param>
/// <param name="By">Who set it going by hand.</param>
/// <param name="EndedAt">Null while it lasts, and for good when it broke off; the next one goes on where it stopped.</param>
/// <param name="Raised">Notices in all.</param>
public sealed record SweepView(Guid Id, DateOnly On, SweepTrigger Origin, string? By, DateTimeOffset BegunAt, DateTimeOffset? EndedAt,
    int Raised, IReadOnlyList<SweepRungView> Rungs)
{
    internal static SweepView Of(Sweep sweep, IReadOnlyDictionary<Guid, Rung> rungs) => new(
        sweep.Id, sweep.On, sweep.Origin, sweep.By, sweep.BegunAt, sweep.EndedAt, sweep.Rungs.Sum(rung => rung.Raised),
        [.. sweep.Rungs.Select(done => (Done: done, Rung: rungs[done.RungId])).OrderBy(one => one.Rung.Clock).ThenBy(one => one.Rung.Days)
            .ThenBy(one => one.Rung.Addressee).Select(one => new SweepRungView(
            one.Rung.Code, one.Rung.Clock, one.Rung.Days, one.Rung.DayKind, one.Rung.Addressee, one.Done.Raised,
            one.Done.RefusedCode is { } code ? new(code, Language.Of(one.Done.Refused!, one.Done.EnglishRefused!)) : null))]);
}
