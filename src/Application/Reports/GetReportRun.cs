using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>One run: how far it is, what it made, and whom that reached.</summary>
public sealed record GetReportRun(Guid Id) : IQuery<ReportRunDetails>;

/// <summary>A file that the run made; fetch it at <c>/report-runs/{id}/files/{format}</c>.</summary>
/// <param name="Edition">0 for a file made before the report had a number; then as <see cref="RunNumberView.Edition"/>. The latest is what can be fetched.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
public sealed record RunFileView(string Format, int Edition, string FileName, long Length, string Hash);

/// <summary>A number that the report was given; the latest is the one it has.</summary>
/// <param name="Edition">1 for the first.</param>
/// <param name="Number">Số/ký hiệu, such as 05/BC-UBND.</param>
/// <param name="On">The date of the document.</param>
/// <param name="Ground">Why it replaced the number before.</param>
public sealed record RunNumberView(int Edition, string Number, DateOnly On, string? Ground, string GivenBy, AgencyReference? GivenByAgency, DateTimeOffset RecordedAt);

/// <summary>One report on its way to one recipient.</summary>
/// <param name="Address">Shown to those who may manage the unit's schedules; null for others.</param>
/// <param name="Answerable">The agency that is to acknowledge it: the recipient's own, or of a recipient that belongs to none, the one that had the report made.</param>
/// <param name="State">waiting, sent, failed or dropped.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">When it is tried (again).</param>
/// <param name="FaultCode">What went wrong last.</param>
/// <param name="Fault">The same as a sentence.</param>
/// <param name="UnreadBy">The agency below whose silence brought the report here.</param>
/// <param name="ReadBy">The last day on which the agency is to acknowledge it, where it tells of overdue petitions.</param>
/// <param name="PassedUpAt">When this agency's silence was dealt with.</param>
/// <param name="PassedUpTo">The agency above, on whose desk it was laid.</param>
/// <param name="NobodyAbove">True when its silence was noticed and there is no agency above: then a notice tells the agency that had the report made.</param>
public sealed record DeliveryView(
    int Number, RecipientKind Kind, string? Address, AgencyReference? Agency, AgencyReference? Answerable, string? Name, DeliveryState State, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? SentAt,
    string? FaultCode, string? Fault, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, AgencyReference? UnreadBy, DateOnly? ReadBy, DateTimeOffset? PassedUpAt,
    AgencyReference? PassedUpTo, bool NobodyAbove)
{
    public static DeliveryView Of(ReportDelivery delivery, IReadOnlyList<ReportDelivery> all, bool withAddress, ReferenceBook book)
    {
        var above = delivery.PassedUpAt is null ? null : all.FirstOrDefault(other => other.UnreadById == delivery.AnswerableId);
        var fault = delivery.LastFault is { } code ? DeliveryFault.Of(code) : null;
        return new(
            delivery.Number, delivery.Kind, withAddress ? delivery.Address : null, Named(delivery.AgencyId, book), Named(delivery.AnswerableId, book), delivery.RecipientName, delivery.State, delivery.Attempts,
            delivery.NextAttemptAt, delivery.SentAt, delivery.LastFault, fault is null ? null : Language.Of(fault.Vietnamese, fault.English), delivery.AcknowledgedAt,
            delivery.AcknowledgedBy, Named(delivery.UnreadById, book), delivery.ReadBy, delivery.PassedUpAt, Named(above?.AgencyId, book),
            delivery.PassedUpAt is not null && above is null);
    }

    private static AgencyReference? Named(Guid? id, ReferenceBook book) => id is { } agency && book.Agencies.Find(agency) is { } found ? AgencyReference.To(found) : null;
}

/// <summary>A run whole.</summary>
/// <param name="NominalOn">For a run of a schedule: the day that its cron named.</param>
/// <param name="PlannedAt">For a run of a schedule: when it was to be made.</param>
/// <param name="Missed">How many earlier ones, missed while nothing ran, it makes up.</param>
/// <param name="Letter">What was settled of its letter when it was asked for; a schedule that is revised changes nothing in it.</param>
/// <param name="Numbers">The numbers that it was given in the register, the latest last.</param>
public sealed record ReportRunDetails(
    ReportRunView Run, DateOnly? NominalOn, DateTimeOffset? PlannedAt, int? Missed, LetterDetails Letter, IReadOnlyList<RunNumberView> Numbers, IReadOnlyList<RunFileView> Files, IReadOnlyList<DeliveryView> Deliveries, int Version);

public sealed class GetReportRunHandler(IPetitionsDb db, ReportScheduleDesk desk) : IRequestHandler<GetReportRun, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(GetReportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken) ?? throw ReportErrors.RunNotFound(query.Id);
        await desk.RequireReaderAsync(run, db, cancellationToken);
        return await desk.ShowAsync(run, db, cancellationToken);
    }
}

/// <summary>How a run is shown, and to whom.</summary>
internal static class ReportRunReading
{
    /// <summary>Those who may read the unit's reports, those to whom this one was sent, and administrators, who look after the machinery.</summary>
    /// <exception cref="DomainException"><c>report.may_not_read</c>.</exception>
    public static async Task RequireReaderAsync(this ReportScheduleDesk desk, ReportRun run, IPetitionsDb db, CancellationToken cancellationToken)
    {
        var (act, book, _) = await desk.CaseAsync(run.UnitId, cancellationToken);
        var own = act.By.ActsFor.Select(id => (Guid?)id).ToList();
        if (act.By.Role != Role.Administrator && !await db.ReportDeliveries.AnyAsync(delivery => delivery.RunId == run.Id && own.Contains(delivery.AgencyId), cancellationToken))
            act.By.RequireReading(book.Structure.Get(run.UnitId), book);
    }

    public static async Task<ReportRunDetails> ShowAsync(this ReportScheduleDesk desk, ReportRun run, IPetitionsDb db, CancellationToken cancellationToken)
    {
        var (act, book, path) = await desk.CaseAsync(run.UnitId, cancellationToken);
        var deliveries = await db.ReportDeliveries.AsNoTracking().Where(delivery => delivery.RunId == run.Id).OrderBy(delivery => delivery.Number).ToListAsync(cancellationToken);
        var files = await db.ReportFiles.AsNoTracking().Where(file => file.RunId == run.Id).OrderBy(file => file.Format).ThenBy(file => file.Edition).ToListAsync(cancellationToken);
        var numbers = await db.ReportNumbers.AsNoTracking().Where(number => number.RunId == run.Id).OrderBy(number => number.Edition).ToListAsync(cancellationToken);
        var fire = await db.ReportFires.AsNoTracking().FirstOrDefaultAsync(one => one.RunId == run.Id, cancellationToken);
        var manages = ReportSchedule.MayManage(act.By, path);
        return new(
            desk.Drawing.Draw(run, book), fire?.NominalOn, fire?.PlannedAt, fire?.Missed, run.Letter,
            [.. numbers.Select(number => new RunNumberView(
                number.Edition, ReportLetter.Numbered(run.Letter.Layout, number.Number, number.Symbol), number.On, number.Ground, number.GivenBy,
                number.GivenById is { } agency ? AgencyReference.To(book.Agencies.Get(agency)) : null, number.RecordedAt))],
            [.. files.Select(file => new RunFileView(file.Format, file.Edition, file.FileName, file.Length, file.Hash))],
            [.. deliveries.Select(delivery => DeliveryView.Of(delivery, deliveries, manages, book))], run.Version);
    }
}
