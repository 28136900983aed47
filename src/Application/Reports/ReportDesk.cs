using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>What every use case about reports begins with: who asks, for which unit and period, and whether that person may.</summary>
public sealed class ReportDesk(IPetitionsDb db, IReferenceBooks books, ICurrentActor current, ReportCalendars calendars, TimeProvider clock)
{
    /// <exception cref="DomainException"><c>unit.not_found</c>; <see cref="ReportErrors.MayNotRead"/>, <see cref="ReportErrors.UnknownPeriod"/>, and what else a period can lack.</exception>
    public async Task<(Unit Unit, ReportPeriod Period)> ReadingAsync(Guid unitId, PeriodAsked period, CancellationToken cancellationToken)
    {
        var unit = await ReadingAsync(unitId, cancellationToken);
        return (unit, await calendars.FindAsync(period, unitId, db, cancellationToken));
    }

    /// <exception cref="DomainException"><c>unit.not_found</c>; <see cref="ReportErrors.MayNotRead"/>.</exception>
    public async Task<Unit> ReadingAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var (actor, book) = await ActorAsync(cancellationToken);
        var unit = book.Structure.Get(unitId);
        actor.RequireReading(unit, book);
        return unit;
    }

    /// <exception cref="DomainException"><c>unit.not_found</c>; <see cref="ReportErrors.RoleMayNotFreeze"/>, and what a period can lack.</exception>
    public async Task<(Actor Actor, ReportPeriod Period)> FreezingAsync(Guid unitId, PeriodAsked period, CancellationToken cancellationToken)
    {
        var (actor, book) = await ActorAsync(cancellationToken);
        actor.RequireFreezing(book.Structure.Get(unitId), book);
        return (actor, await calendars.FindAsync(period, unitId, db, cancellationToken));
    }

    public async Task<(Actor Actor, ReferenceBook Book)> ActorAsync(CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        return (current.Identity.On(today, today, book), book);
    }

    /// <exception cref="DomainException"><see cref="ReportErrors.KnownInFuture"/>.</exception>
    public void RequireKnown(DateTimeOffset? at)
    {
        if (at > clock.GetUtcNow())
            throw ReportErrors.KnownInFuture();
    }

    /// <summary>The letter in which a report goes out that nobody has set up a letter for: in the state layout, without a number, by the people's committee of the unit.</summary>
    public ReportLetter Letter(EscalationReport report) => ReportLetters.Of(report, LetterDetails.Plain, clock.Today());
}
