using Petitions.Application.Reports.Periods;
using Petitions.Application.Reports.Runs;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports;

/// <summary>What every use case about reports begins with: who asks, for which unit and period, and whether that person may.</summary>
public sealed class ReportReadAccess(
    IPetitionsDb db, IReferenceBooks books, ICurrentActor current, PeriodCalendars calendars, TimeProvider clock)
{
    /// <exception cref="DomainException"><c>unit.not_found</c>; <see cref="ReportErrors.MayNotRead"/>,
    /// <see cref="ReportErrors.UnknownPeriod"/>, and what else a period can lack.</exception>
    public async Task<(Unit Unit, ReportPeriod Period)> RequireReaderAsync(
        Guid unitId, RequestedPeriod period, CancellationToken cancellationToken)
    {
        var unit = await RequireReaderAsync(unitId, cancellationToken);
        return (unit, await calendars.ResolveAsync(period, unitId, db, cancellationToken));
    }

    /// <exception cref="DomainException"><c>unit.not_found</c>; <see cref="ReportErrors.MayNotRead"/>.</exception>
    public async Task<Unit> RequireReaderAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var (actor, book) = await LoadActorAsync(cancellationToken);
        var unit = book.Structure.Get(unitId);
        actor.RequireReading(unit, book);
        return unit;
    }

    /// <exception cref="DomainException"><c>unit.not_found</c>;
    /// <see cref="ReportErrors.RoleMayNotFreeze"/>, and what a period can lack.</exception>
    public async Task<(Actor Actor, ReportPeriod Period)> RequireFreezerAsync(
        Guid unitId, RequestedPeriod period, CancellationToken cancellationToken)
    {
        var (actor, book) = await LoadActorAsync(cancellationToken);
        actor.RequireFreezing(book.Structure.Get(unitId), book);
        return (actor, await calendars.ResolveAsync(period, unitId, db, cancellationToken));
    }

    public async Task<(Actor Actor, ReferenceBook Book)> LoadActorAsync(CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        return (current.Identity.ResolveActor(today, today, book), book);
    }

    /// <exception cref="DomainException"><see cref="ReportErrors.KnownInFuture"/>.</exception>
    public void RequireNotInFuture(DateTimeOffset? at)
    {
        if (at > clock.GetUtcNow())
            throw ReportErrors.KnownInFuture();
    }

    /// <summary>
    /// The letter in which a report goes out that nobody has set up a letter for: in
    /// the state layout, without a number, by the people's committee of the unit.
    /// </summary>
    public ReportLetter DefaultLetter(EscalationReport report) => ReportLetterBuilder.Of(report, LetterDetails.Default, clock.Today());
}
