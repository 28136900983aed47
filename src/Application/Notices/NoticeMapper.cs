using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Agencies;
using Petitions.Domain.Notices;
using Petitions.Domain.Petitions;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Notices;

/// <summary>Draws notices with names in place of ids, and without what must not be shown.</summary>
internal static class NoticeMapper
{
    /// <summary>The notices of a page, drawn in its order.</summary>
    public static async Task<IReadOnlyList<NoticeView>> MapNoticesAsync(
        this IPetitionsDb db, IReadOnlyList<Notice> notices, ReferenceBook book, CancellationToken cancellationToken)
    {
        var rungIds = notices.Select(notice => notice.RungId).Distinct().ToList();
        var petitionIds = notices.Select(notice => notice.PetitionId).OfType<Guid>().Distinct().ToList();
        var directiveIds = notices.Select(notice => notice.DirectiveId).OfType<Guid>().Distinct().ToList();
        var rungs = await db.Rungs.AsNoTracking().Where(rung => rungIds.Contains(rung.Id))
            .ToDictionaryAsync(rung => rung.Id, cancellationToken);
        var petitions = petitionIds.Count == 0 ? [] : await db.Petitions.AsNoTracking().Where(petition => petitionIds.Contains(petition.Id))
            .Select(petition => new { petition.Id, petition.Code, petition.Title, petition.DiversionRegime, petition.Redaction })
            .ToDictionaryAsync(petition => petition.Id, cancellationToken);
        var directives = directiveIds.Count == 0
            ? [] : await db.Directives.AsNoTracking().Where(directive => directiveIds.Contains(directive.Id))
            .Select(directive => new { directive.Id, directive.Label, directive.GivenOn })
            .ToDictionaryAsync(directive => directive.Id, cancellationToken);

        var reports = await NoticeReports.ReadAsync(db, notices, book, cancellationToken);

        NoticeSubject SubjectOf(Notice notice) => notice.PetitionId is { } id
            ? new(id, null, null, petitions[id].Code,
                RedactedText.Title(petitions[id].Title, petitions[id].Redaction, petitions[id].DiversionRegime))
            : notice.ReportRunId is { } run ? new(null, null, run, reports.CodeOf(run), reports.TitleOf(run))
            : new(null, notice.DirectiveId, null, directives[notice.DirectiveId!.Value].Label, null);
        string Named(Notice notice) => notice.PetitionId is { } id
            ? Language.Of($"kiến nghị {petitions[id].Code}", $"petition {petitions[id].Code}")
            : notice.ReportRunId is not null ? reports.SentTo(notice)
            : directives[notice.DirectiveId!.Value] is var directive && directive.Label is { } label
                ? Language.Of($"chỉ đạo {label} ngày {PetitionLabels.Date(directive.GivenOn)}",
                    $"directive {label} of {directive.GivenOn:yyyy-MM-dd}")
                : Language.Of($"chỉ đạo ngày {PetitionLabels.Date(directive.GivenOn)}", $"the directive of {directive.GivenOn:yyyy-MM-dd}");

        return [.. notices.Select(notice => new NoticeView(
            notice.Id, notice.Clock, notice.ClockId, notice.RungCode, AgencyReference.From(book.Agencies.Get(notice.AgencyId)),
            notice.Office, SubjectOf(notice),
            TextOf(rungs[notice.RungId], notice, Named(notice)), notice.RaisedOn, notice.DueOn, notice.DaysLate, notice.AcknowledgedOn,
            notice.AcknowledgedBy, notice.RecordedAt))];
    }

    /// <summary>The reports that notices are about, and whom they were sent to.</summary>
    private sealed record NoticeReports(
        IReadOnlyDictionary<Guid, ReportRun> Runs, IReadOnlyDictionary<Guid, Recipient> Readers, ReferenceBook Book)
    {
        public static async Task<NoticeReports> ReadAsync(
            IPetitionsDb db, IReadOnlyList<Notice> notices, ReferenceBook book, CancellationToken cancellationToken)
        {
            var about = notices.Where(notice => notice.ReportRunId is not null).ToList();
            if (about.Count == 0)
                return new(new Dictionary<Guid, ReportRun>(), new Dictionary<Guid, Recipient>(), book);
            var runs = about.Select(notice => notice.ReportRunId!.Value).Distinct().ToList();
            var deliveries = about.Select(notice => notice.ClockId).Distinct().ToList();
            return new(
                await db.ReportRuns.AsNoTracking().Where(run => runs.Contains(run.Id)).ToDictionaryAsync(run => run.Id, cancellationToken),
                await db.ReportDeliveries.Where(delivery => deliveries.Contains(delivery.Id))
                    .ToDictionaryAsync(delivery => delivery.Id, delivery => delivery.Recipient, cancellationToken), book);
        }

        public string CodeOf(Guid run) => Runs[run].PeriodCode;

        public string TitleOf(Guid run) => $"Báo cáo {ReportPeriodLabels.Of(Runs[run].Period)} – {UnitOf(run)}";

        public string SentTo(Notice notice)
        {
            var (run, to) = (Runs[notice.ReportRunId!.Value], Readers[notice.ClockId]);
            var reader = to.AgencyId is { } agency
                ? Book.Agencies.Get(agency).Name : to.Name ?? Language.Of("nơi nhận ngoài hệ thống", "a recipient outside the system");
            return Language.Of($"báo cáo {ReportPeriodLabels.Of(run.Period)} của {UnitOf(run.Id)} gửi {reader}",
                $"the report {run.PeriodCode} of {UnitOf(run.Id)} sent to {reader}");
        }

        private string UnitOf(Guid run) => Book.Structure.Get(Runs[run].UnitId).Name;
    }

    private static string TextOf(Rung rung, Notice notice, string subject)
    {
        var text = Language.Of(rung.Text, rung.EnglishText)
            .Replace("{subject}", subject, StringComparison.Ordinal)
            .Replace("{due}", Language.Of(PetitionLabels.Date(notice.DueOn), notice.DueOn.ToString("O", CultureInfo.InvariantCulture)),
                StringComparison.Ordinal)
            .Replace("{days}", Math.Abs(notice.DaysLate).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }
}
