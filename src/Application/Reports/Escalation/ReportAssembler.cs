using Petitions.Application.Petitions.Reading;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Escalation;

/// <summary>Puts names, levels and structures to what the database counted, and holds the identities against it.</summary>
internal sealed class ReportAssembler(
    ReportHeading heading, ReportScope scope, ReportCounts counts, ReferenceBook book, IReadOnlySet<Guid> redactedStatements)
{
    private readonly ReportTerritory _places = new(book, scope);

    public EscalationReport Assemble()
    {
        var authority = ByAuthority();
        var total = authority[^1].Figures;
        var fields = ByField();
        var places = _places.PlaceTables(counts.Places);
        var desks = CountsByHolder();
        var handlers = Handlers(desks).OrderByDescending(row => row.Level).ThenByDescending(row => row.Overdue)
            .ThenByDescending(row => row.InHand).ThenBy(row => row.Agency.Name, StringComparer.Ordinal).ThenBy(row => row.Agency.Id)
            .ToList();
        var adjustments = Adjustments(total);
        return new(
            heading, authority, fields, handlers, places, Escalations(authority),
            [.. Overdue(desks)], Returned(), Repeated(), Promises(), Obligations(), [.. Comparisons(authority)], adjustments,
            [.. Trend(total)],
            [.. counts.Moves.OrderBy(move => move.From).ThenBy(move => move.To).ThenBy(move => move.Kind)
                .Select(move => new LevelMove(move.From, move.To, ReportLabels.Of(move.From), ReportLabels.Of(move.To), move.Count,
                    move.Kind))],
            ReportBands.Of(ReportBands.Age, counts.Ageing), counts.OutOfScope, counts.Reopened, total.Base,
            Balance(authority, fields, places, adjustments), Named(total));
    }

    private List<AuthorityRow> ByAuthority()
    {
        var tallies = new FlowAccumulators<int>();
        foreach (var flow in counts.Levels)
        {
            var start = flow.Entry == FlowEntry.Opening
                ? LevelOf(flow.Before!, scope.DayBefore) : flow.In is { } first ? LevelOfStanding(first) : null;
            var end = flow.After is { } after ? LevelOf(after, scope.AsOf) : start;
            tallies.Add(flow.Entry, flow.Exit, flow.Category, flow.Overdue, KeyOf(start), KeyOf(end), flow.Count, flow.Supporters);
        }

        var rows = new List<AuthorityRow>();
        foreach (var level in Enum.GetValues<AuthorityLevel>().OrderDescending())
        {
            var figures = tallies.Rows.GetValueOrDefault(KeyOf(level), FlowFigures.None);
            var over = level == AuthorityLevel.District ? scope.DistrictsEndOn : null;
            if (level == AuthorityLevel.District && scope.DistrictsOver is (true, true) && figures == FlowFigures.None)
                continue;
            var until = over is { } day && scope.DistrictsOver is (false, true)
                ? $" (đến {Domain.Petitions.PetitionLabels.Date(day.AddDays(-1))})" : "";
            rows.Add(new(level, ReportLabels.Of(level) + until, scope.DistrictsOver is (false, true) ? over : null, false, figures));
        }

        if (tallies.Rows.TryGetValue(KeyOf(null), out var unclassified) && unclassified != FlowFigures.None)
            rows.Add(new(null, ReportLabels.Unclassified, null, false, unclassified));
        rows.Add(new(null, ReportLabels.Total, null, true, rows.Aggregate(FlowFigures.None, (sum, row) => sum + row.Figures)));
        return rows;
    }

    private List<FieldRow> ByField()
    {
        var tallies = new FlowAccumulators<string>();
        foreach (var flow in counts.Fields)
        {
            var end = TopField(flow.After);
            var start = flow.Entry == FlowEntry.Opening ? TopField(flow.Before) : end;
            tallies.Add(flow.Entry, flow.Exit, flow.Category, flow.Overdue, start, end, flow.Count, flow.Supporters);
        }

        List<FieldRow> rows = [.. book.Rules.Fields.Where(field => field.ParentCode is null).OrderBy(field => field.Order)
            .Select(field => new FieldRow(field.Code, field.Name, false, tallies.Rows.GetValueOrDefault(field.Code, FlowFigures.None)))];
        if (tallies.Rows.TryGetValue("", out var unclassified) && unclassified != FlowFigures.None)
            rows.Add(new(null, ReportLabels.Unclassified, false, unclassified));
        rows.Add(new(null, ReportLabels.Total, true, rows.Aggregate(FlowFigures.None, (sum, row) => sum + row.Figures)));
        return rows;
    }

    /// <summary>What lies with each body, or with those that it took over from.</summary>
    private Dictionary<Guid, List<DeskCount>> CountsByHolder() =>
        counts.Desks.GroupBy(count => _places.HolderOnLastDay(count.AgencyId, count.Place, count.Field).Id)
            .ToDictionary(desk => desk.Key, desk => desk.ToList());

    private IEnumerable<HandlerRow> Handlers(Dictionary<Guid, List<DeskCount>> desks)
    {
        var done = counts.Handlers.ToDictionary(count => count.AgencyId);
        foreach (var id in done.Keys.Union(desks.Keys))
        {
            var (agency, did, desk) =
                (book.Agencies.Get(id), done.GetValueOrDefault(id) ?? new(id, 0, 0, 0, 0, 0, 0), desks.GetValueOrDefault(id) ?? []);
            yield return new(
                AgencyReference.From(agency), agency.Level, did.Received, did.OnTime, did.Late, did.Returned, did.Reminders, did.Notices,
                desk.Sum(count => count.Count),
                desk.Where(IsLate).Sum(count => count.Count), desk.Select(count => count.Longest).DefaultIfEmpty().Max());
        }
    }

    private IEnumerable<OverdueRow> Overdue(Dictionary<Guid, List<DeskCount>> desks) => desks
        .Select(desk => (Agency: book.Agencies.Get(desk.Key), Late: desk.Value.Where(IsLate).ToList())).Where(row => row.Late.Count > 0)
        .OrderByDescending(row => row.Late.Sum(count => count.Count)).ThenBy(row => row.Agency.Name, StringComparer.Ordinal)
        .ThenBy(row => row.Agency.Id)
        .Select(row => new OverdueRow(
            AgencyReference.From(row.Agency), row.Agency.Level, row.Late.Sum(count => count.Count),
            ReportBands.Of(ReportBands.Overdue,
                [.. ReportBands.Overdue.Select((_, band) => row.Late.Where(count => count.Band == band).Sum(count => count.Count))]),
            row.Late.Max(count => count.Longest)));

    private static bool IsLate(DeskCount count) => count.Band >= 0;

    private List<EscalationRow> Escalations(List<AuthorityRow> authority) =>
    [
        .. from row in authority
           where row.Level > AuthorityLevel.Commune
           let level = row.Level!.Value
           let held = counts.Held.Where(count => LevelOf(count.Position, scope.AsOf) == level).ToList()
           let number = held.Sum(count => count.Count)
           select new EscalationRow(
               level, row.Label, counts.Moves.Where(move => move.Kind == MoveKind.Escalated && move.To == level).Sum(move => move.Count),
               number, row.Figures.Settled,
               number == 0 ? null : Math.Round((decimal)held.Sum(count => count.Days) / number, 1, MidpointRounding.AwayFromZero),
               number == 0 ? null : held.Max(count => count.Longest),
               ReportBands.Of(ReportBands.Held, [.. ReportBands.Held.Select((_, band) => held.Sum(count => count.Bands[band]))])),
    ];

    private CappedRows<ReturnRow> Returned() => new(counts.Returned.Total,
    [
        .. counts.Returned.Rows.Select(record => new ReturnRow(
            record.Code, Title(record.Title, record.DivertedTo), Named(record.From), Named(record.To), Named(record.Proposed), record.On,
            record.DivertedTo is null ? record.Ground : RedactedText.Mark, record.Times)),
    ]);

    private CappedRows<RepeatedRow> Repeated() => new(counts.Repeated.Total,
    [
        .. counts.Repeated.Rows.Select(record => new RepeatedRow(
            record.Code, Title(record.Title, record.DivertedTo), UnitReference.From(book.Structure.Get(record.Place)), record.FirstRaisedOn,
            record.RaisedOn, record.Times, ReportLabels.Of(record.Category),
            record.Body is { } body ? AgencyReference.From(_places.HolderOnLastDay(body, record.Place, record.Field)) : null)),
    ]);

    private PromiseTable Promises() =>
        new(counts.Promises.Kept, counts.Promises.Slipped, counts.Promises.Open, new(counts.Promises.Slipped + counts.Promises.Postponed,
    [
        .. counts.Promises.Rows.Select(record => new PromiseRow(
            record.Code, Title(record.Title, record.DivertedTo), Named(record.By), record.PromisedOn,
            Math.Max(0, scope.AsOf.DayNumber - record.PromisedOn.DayNumber), ReportLabels.Of(record.Category),
            record.FirstPromisedOn, record.Slippage)),
    ]), counts.Promises.KeptLate, counts.Promises.Postponed, counts.Promises.Conditional);

    private ObligationTable Obligations()
    {
        var due = counts.Obligations.Where(record => !record.Withdrawn && (record.DueOn <= scope.AsOf || record.ReportedOn is not null))
            .ToList();
        var rows = due.Select(record => new ObligationRow(
            record.Label, record.StatementId is { } statement && redactedStatements.Contains(statement) ? RedactedText.Mark : record.Quote,
            record.GivenBy,
            [.. record.Addressees.Select(to => to.AgencyId is { } id ? book.Agencies.Get(id).Name : to.Description)], record.DueOn,
            record.ReportedOn,
            record.ReportedOn is not { } reported
                ? record.DueOn < scope.AsOf ? "chưa báo cáo, quá hạn" : "đến hạn, chưa báo cáo" : reported > record.DueOn ? "báo cáo muộn"
                : "báo cáo đúng hạn", DaysLate(record))).ToList();
        return new(
            due.Count, due.Count(record => record.ReportedOn is not null && DaysLate(record) == 0),
            due.Count(record => record.ReportedOn is not null && DaysLate(record) > 0),
            due.Count(record => record.ReportedOn is null), counts.Obligations.Count(record => !record.Withdrawn) - due.Count,
            new(rows.Count, [.. rows.Take(200)]));
    }

    private int DaysLate(ObligationRecord record) =>
        Math.Max(0, (record.ReportedOn ?? scope.AsOf).DayNumber - (record.DueOn ?? scope.AsOf).DayNumber);

    private IEnumerable<ComparisonRow> Comparisons(List<AuthorityRow> authority)
    {
        var total = authority[^1].Figures;
        yield return new("open", "Còn tồn", total.Opening, total.Closing);
        yield return new("overdue", "Quá hạn", counts.Trend[^2].Overdue, total.Overdue);
        if (scope.Earlier.Count > 0)
            yield return new("new", "Phát sinh", counts.Trend[scope.Earlier.Count - 1].New, total.New);
        foreach (var row in authority.Where(row => !row.IsTotal))
            yield return new(
                $"open.{(row.Level is { } level ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(level.ToString()) : "unclassified")}", $"Còn tồn: {row.Label}", row.Figures.Opening, row.Figures.Closing);
    }

    /// <summary>What is new, was settled and was handed up, by name.</summary>
    private CappedRows<PetitionChangeRow> Named(FlowFigures total) => new(total.New + total.Settled + counts.Escalated.Total,
    [
        .. counts.NewAndSettled.OrderBy(record => record.Kind).ThenBy(record => record.On)
            .ThenBy(record => record.Code, StringComparer.Ordinal).Concat(counts.Escalated.Rows).Select(record => new PetitionChangeRow(
            record.Kind, record.Code, Title(record.Title, record.DivertedTo), record.On, record.Kind switch
            {
                PetitionChange.Settled => ReportLabels.Of(record.Category!.Value),
                PetitionChange.Escalated => $"lên {Named(record.To)?.Name}",
                _ => Domain.Petitions.PetitionLabels.Of(record.Standing!.Value),
            })),
    ]);

    private AdjustmentTable? Adjustments(FlowFigures total)
    {
        if (scope.Frozen is not { } frozen || counts.Adjustments is not { } found)
            return null;
        int Of(AdjustmentKind kind) => counts.AdjustmentCounts.GetValueOrDefault(kind);
        return new(
            frozen.Code, frozen.To, frozen.FrozenAt, frozen.Closing, Of(AdjustmentKind.Added), Of(AdjustmentKind.Removed),
            Of(AdjustmentKind.Changed), Of(AdjustmentKind.SettledLate),
            total.Opening, new(found.Total,
            [
                .. found.Rows.Select(row => new AdjustmentRow(
                    row.Code, Title(row.Title, row.DivertedTo), row.Kind,
                    ReportLabels.State(row.StandingBefore, row.CategoryBefore) + DescribeMove(row, row.LeadBefore, row.DueBefore),
                    row.Kind == AdjustmentKind.SettledLate
                        ? "đã kết thúc trong kỳ trước"
                        : ReportLabels.State(row.StandingNow, row.CategoryNow) + DescribeMove(row, row.LeadNow, row.DueNow),
                        row.RecordedAt)),
            ]));
    }

    /// <summary>Of what was open both ways: whose it is and when it is due, where late entries moved that.</summary>
    private static string DescribeMove(AdjustmentRecord row, string? lead, DateOnly? due)
    {
        if (row.Kind != AdjustmentKind.Changed)
            return "";
        var body = row.LeadBefore != row.LeadNow ? $", {lead ?? "chưa giao"}" : "";
        return row.DueBefore == row.DueNow
            ? body : $"{body}, {(due is { } day ? $"hạn {Domain.Petitions.PetitionLabels.Date(day)}" : "không có hạn")}";
    }

    private IEnumerable<TrendPoint> Trend(FlowFigures total) => scope.Earlier
        .Select((period, index) => new TrendPoint(period.Code, ReportPeriodLabels.Of(period), period.From, period.To,
            counts.Trend[index].New, counts.Trend[index].Open, counts.Trend[index].Overdue))
        .Append(new(heading.Period.Code, ReportPeriodLabels.Of(heading.Period), scope.From, scope.AsOf, total.New, total.Closing,
            total.Overdue));

    private List<BalanceCheck> Balance(
        List<AuthorityRow> authority, List<FieldRow> fields, IReadOnlyList<PlaceTable> places, AdjustmentTable? adjustments)
    {
        var total = authority[^1].Figures;
        var checks = new List<BalanceCheck>();
        foreach (var row in authority)
        {
            var name = row.IsTotal ? "total" : row.Level is { } level
                ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(level.ToString()) : "unclassified";
            var figures = row.Figures;
            checks.Add(new($"base.{name}", $"{row.Label}: tồn đầu kỳ + phát sinh + chuyển đến − chuyển đi = tổng các kết quả", figures.Base,
                figures.Settled + figures.AwaitingVerification + figures.InProgress + figures.Deferred + figures.Unresolved +
                    figures.NoOutcome));
            checks.Add(new($"closing.{name}", $"{row.Label}: tổng phải giải quyết − đã kết thúc = tồn cuối kỳ",
                figures.Base - figures.Settled, figures.Closing));
        }

        checks.Add(new("transfers", "Chuyển đến (trừ tiếp tục giải quyết) = chuyển đi (trừ ngoài phạm vi và gộp)",
            total.Received - total.Resumed, total.TransferredOut - total.OutOfScope - total.Merged));
        checks.Add(new("opening.counted", "Tồn đầu kỳ = số đang mở cuối ngày trước kỳ, đếm riêng", total.Opening, counts.Trend[^2].Open));
        checks.Add(new("closing.counted", "Tồn cuối kỳ = số đang mở cuối kỳ, đếm riêng", total.Closing, counts.Trend[^1].Open));
        checks.Add(new("fields.base", "Tổng theo lĩnh vực = tổng theo thẩm quyền", fields[^1].Figures.Base, total.Base));
        checks.Add(new("fields.closing", "Tồn theo lĩnh vực = tồn theo thẩm quyền", fields[^1].Figures.Closing, total.Closing));
        foreach (var table in places)
        {
            checks.Add(new($"places.base.{table.AsOf:yyyy-MM-dd}", "Tổng theo địa bàn = tổng theo thẩm quyền", table.Rows[^1].Figures.Base,
                total.Base));
            checks.Add(new($"places.closing.{table.AsOf:yyyy-MM-dd}", "Tồn theo địa bàn = tồn theo thẩm quyền",
                table.Rows[^1].Figures.Closing, total.Closing));
        }

        checks.Add(new("ageing", "Tổng theo tuổi = tồn cuối kỳ", counts.Ageing.Sum(), total.Closing));
        if (adjustments is not null)
            checks.Add(new("adjustments", "Tồn đã chốt + điều chỉnh tăng − điều chỉnh giảm = tồn đầu kỳ", adjustments.FrozenClosing +
                adjustments.Added - adjustments.Removed, total.Opening));
        return checks;
    }

    private AuthorityLevel? LevelOf(LevelPosition at, DateOnly day) =>
        at is { Body: { } body, Place: { } place } ? _places.LevelAfterDistricts(body, place, at.Field, day) : LevelOfStanding(at.Standing);

    private static AuthorityLevel? LevelOfStanding(Domain.Petitions.States.Standing standing) => standing switch
    {
        Domain.Petitions.States.Standing.WithinCommune => AuthorityLevel.Commune,
        Domain.Petitions.States.Standing.WithinDistrict => AuthorityLevel.District,
        Domain.Petitions.States.Standing.EscalatedToProvince => AuthorityLevel.Province,
        Domain.Petitions.States.Standing.EscalatedToCentral => AuthorityLevel.Central,
        _ => null,
    };

    private static int KeyOf(AuthorityLevel? level) => level is { } known ? (int)known : -1;

    private string TopField(string? code) => code is null ? "" : book.Rules.FieldPath(code)[0].Code;

    /// <summary>Diverted since the day that the report is about: what was hidden stays hidden, whatever day is asked for.</summary>
    private static string Title(string title, Domain.Petitions.States.DiversionRegime? hidden) =>
        hidden is { } regime ? ReportLabels.RedactedTitle(regime) : title;

    private AgencyReference? Named(Guid? id) => id is { } known ? AgencyReference.From(book.Agencies.Get(known)) : null;
}
