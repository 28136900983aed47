using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports;

/// <summary>Puts names, levels and structures to what the database counted, and holds the identities against it.</summary>
internal sealed class ReportDrawing(ReportHeading heading, ReportScope scope, ReportCounts counts, ReferenceBook book, IReadOnlySet<Guid> hiddenStatements)
{
    private readonly ReportPlaces _places = new(book, scope);

    public EscalationReport Draw()
    {
        var authority = ByAuthority();
        var total = authority[^1].Figures;
        var fields = ByField();
        var places = _places.Tables(counts.Places);
        var desks = Desks();
        var handlers = Handlers(desks).OrderByDescending(row => row.Level).ThenByDescending(row => row.Overdue).ThenByDescending(row => row.InHand).ThenBy(row => row.Agency.Name, StringComparer.Ordinal).ThenBy(row => row.Agency.Id).ToList();
        var adjustments = Adjustments(total);
        return new(
            heading, authority, fields, handlers, places, Escalations(authority),
            [.. Overdue(desks)], Returned(), Repeated(), Promises(), Obligations(), [.. Changes(authority)], adjustments, [.. Trend(total)],
            [.. counts.Moves.OrderBy(move => move.From).ThenBy(move => move.To).ThenBy(move => move.Kind).Select(move => new LevelMove(move.From, move.To, ReportWording.Of(move.From), ReportWording.Of(move.To), move.Count, move.Kind))],
            ReportBands.Of(ReportBands.Age, counts.Ageing), counts.OutOfScope, counts.Reopened, total.Base, Balance(authority, fields, places, adjustments), Named(total));
    }

    private List<AuthorityRow> ByAuthority()
    {
        var tallies = new FlowTallies<int>();
        foreach (var flow in counts.Levels)
        {
            var start = flow.Entry == FlowEntry.Opening ? LevelOf(flow.Before!, scope.DayBefore) : flow.In is { } first ? Plain(first) : null;
            var end = flow.After is { } after ? LevelOf(after, scope.AsOf) : start;
            tallies.Add(flow.Entry, flow.Exit, flow.Category, flow.Overdue, Key(start), Key(end), flow.Count, flow.Voices);
        }

        var rows = new List<AuthorityRow>();
        foreach (var level in Enum.GetValues<AuthorityLevel>().OrderDescending())
        {
            var figures = tallies.Rows.GetValueOrDefault(Key(level), FlowFigures.None);
            var over = level == AuthorityLevel.District ? scope.DistrictsEndOn : null;
            if (level == AuthorityLevel.District && scope.DistrictsOver is (true, true) && figures == FlowFigures.None)
                continue;
            var until = over is { } day && scope.DistrictsOver is (false, true) ? $" (đến {Domain.Petitions.Words.Date(day.AddDays(-1))})" : "";
            rows.Add(new(level, ReportWording.Of(level) + until, scope.DistrictsOver is (false, true) ? over : null, false, figures));
        }

        if (tallies.Rows.TryGetValue(Key(null), out var unclassified) && unclassified != FlowFigures.None)
            rows.Add(new(null, ReportWording.Unclassified, null, false, unclassified));
        rows.Add(new(null, ReportWording.Total, null, true, rows.Aggregate(FlowFigures.None, (sum, row) => sum + row.Figures)));
        return rows;
    }

    private List<FieldRow> ByField()
    {
        var tallies = new FlowTallies<string>();
        foreach (var flow in counts.Fields)
        {
            var end = TopField(flow.After);
            var start = flow.Entry == FlowEntry.Opening ? TopField(flow.Before) : end;
            tallies.Add(flow.Entry, flow.Exit, flow.Category, flow.Overdue, start, end, flow.Count, flow.Voices);
        }

        List<FieldRow> rows = [.. book.Rules.Fields.Where(field => field.ParentCode is null).OrderBy(field => field.Order).Select(field => new FieldRow(field.Code, field.Name, false, tallies.Rows.GetValueOrDefault(field.Code, FlowFigures.None)))];
        if (tallies.Rows.TryGetValue("", out var unclassified) && unclassified != FlowFigures.None)
            rows.Add(new(null, ReportWording.Unclassified, false, unclassified));
        rows.Add(new(null, ReportWording.Total, true, rows.Aggregate(FlowFigures.None, (sum, row) => sum + row.Figures)));
        return rows;
    }

    /// <summary>What lies with each body, or with those that it took over from.</summary>
    private Dictionary<Guid, List<DeskCount>> Desks() =>
        counts.Desks.GroupBy(count => _places.Holder(count.AgencyId, count.Place, count.Field).Id).ToDictionary(desk => desk.Key, desk => desk.ToList());

    private IEnumerable<HandlerRow> Handlers(Dictionary<Guid, List<DeskCount>> desks)
    {
        var done = counts.Handlers.ToDictionary(count => count.AgencyId);
        foreach (var id in done.Keys.Union(desks.Keys))
        {
            var (agency, did, desk) = (book.Agencies.Get(id), done.GetValueOrDefault(id) ?? new(id, 0, 0, 0, 0, 0, 0), desks.GetValueOrDefault(id) ?? []);
            yield return new(
                AgencyReference.To(agency), agency.Level, did.Received, did.OnTime, did.Late, did.Returned, did.Reminders, did.Notices, desk.Sum(count => count.Count),
                desk.Where(IsLate).Sum(count => count.Count), desk.Select(count => count.Longest).DefaultIfEmpty().Max());
        }
    }

    private IEnumerable<OverdueRow> Overdue(Dictionary<Guid, List<DeskCount>> desks) => desks
        .Select(desk => (Agency: book.Agencies.Get(desk.Key), Late: desk.Value.Where(IsLate).ToList())).Where(row => row.Late.Count > 0)
        .OrderByDescending(row => row.Late.Sum(count => count.Count)).ThenBy(row => row.Agency.Name, StringComparer.Ordinal).ThenBy(row => row.Agency.Id)
        .Select(row => new OverdueRow(
            AgencyReference.To(row.Agency), row.Agency.Level, row.Late.Sum(count => count.Count),
            ReportBands.Of(ReportBands.Overdue, [.. ReportBands.Overdue.Select((_, band) => row.Late.Where(count => count.Band == band).Sum(count => count.Count))]),
            row.Late.Max(count => count.Longest)));

    private static bool IsLate(DeskCount count) => count.Band >= 0;

    private List<EscalationRow> Escalations(List<AuthorityRow> authority) =>
    [
        .. from row in authority
           where row.Level > AuthorityLevel.Commune
           let level = row.Level!.Value
           let held = counts.Held.Where(count => LevelOf(count.At, scope.AsOf) == level).ToList()
           let number = held.Sum(count => count.Count)
           select new EscalationRow(
               level, row.Label, counts.Moves.Where(move => move.Kind == MoveKind.Escalated && move.To == level).Sum(move => move.Count), number, row.Figures.Settled,
               number == 0 ? null : Math.Round((decimal)held.Sum(count => count.Days) / number, 1, MidpointRounding.AwayFromZero),
               number == 0 ? null : held.Max(count => count.Longest),
               ReportBands.Of(ReportBands.Held, [.. ReportBands.Held.Select((_, band) => held.Sum(count => count.Bands[band]))])),
    ];

    private CappedRows<ReturnRow> Returned() => new(counts.Returned.Total,
    [
        .. counts.Returned.Rows.Select(found => new ReturnRow(
            found.Code, Title(found.Title, found.Hidden), Named(found.From), Named(found.To), Named(found.Proposed), found.On,
            found.Hidden is null ? found.Ground : Masking.Text, found.Times)),
    ]);

    private CappedRows<RepeatedRow> Repeated() => new(counts.Repeated.Total,
    [
        .. counts.Repeated.Rows.Select(found => new RepeatedRow(
            found.Code, Title(found.Title, found.Hidden), UnitReference.To(book.Structure.Get(found.Place)), found.FirstRaisedOn, found.RaisedOn, found.Times, ReportWording.Of(found.Category),
            found.Body is { } body ? AgencyReference.To(_places.Holder(body, found.Place, found.Field)) : null)),
    ]);

    private PromiseTable Promises() => new(counts.Promises.Kept, counts.Promises.Slipped, counts.Promises.Open, new(counts.Promises.Slipped + counts.Promises.Postponed,
    [
        .. counts.Promises.Rows.Select(found => new PromiseRow(
            found.Code, Title(found.Title, found.Hidden), Named(found.By), found.PromisedOn, Math.Max(0, scope.AsOf.DayNumber - found.PromisedOn.DayNumber), ReportWording.Of(found.Category),
            found.FirstPromisedOn, found.Slippage)),
    ]), counts.Promises.KeptLate, counts.Promises.Postponed, counts.Promises.Conditional);

    private ObligationTable Obligations()
    {
        var due = counts.Obligations.Where(found => !found.Withdrawn && (found.DueOn <= scope.AsOf || found.ReportedOn is not null)).ToList();
        var rows = due.Select(found => new ObligationRow(
            found.Label, found.StatementId is { } statement && hiddenStatements.Contains(statement) ? Masking.Text : found.Quote, found.GivenBy,
            [.. found.Addressees.Select(to => to.AgencyId is { } id ? book.Agencies.Get(id).Name : to.Description)], found.DueOn, found.ReportedOn,
            found.ReportedOn is not { } reported ? found.DueOn < scope.AsOf ? "chưa báo cáo, quá hạn" : "đến hạn, chưa báo cáo" : reported > found.DueOn ? "báo cáo muộn" : "báo cáo đúng hạn", Late(found))).ToList();
        return new(
            due.Count, due.Count(found => found.ReportedOn is not null && Late(found) == 0), due.Count(found => found.ReportedOn is not null && Late(found) > 0),
            due.Count(found => found.ReportedOn is null), counts.Obligations.Count(found => !found.Withdrawn) - due.Count, new(rows.Count, [.. rows.Take(200)]));
    }

    private int Late(ObligationFound found) => Math.Max(0, (found.ReportedOn ?? scope.AsOf).DayNumber - (found.DueOn ?? scope.AsOf).DayNumber);

    private IEnumerable<ChangeRow> Changes(List<AuthorityRow> authority)
    {
        var total = authority[^1].Figures;
        yield return new("open", "Còn tồn", total.Opening, total.Closing);
        yield return new("overdue", "Quá hạn", counts.Trend[^2].Overdue, total.Overdue);
        if (scope.Earlier.Count > 0)
            yield return new("new", "Phát sinh", counts.Trend[scope.Earlier.Count - 1].New, total.New);
        foreach (var row in authority.Where(row => !row.IsTotal))
            yield return new($"open.{(row.Level is { } level ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(level.ToString()) : "unclassified")}", $"Còn tồn: {row.Label}", row.Figures.Opening, row.Figures.Closing);
    }

    /// <summary>What is new, was settled and was handed up, by name.</summary>
    private CappedRows<ChangedRow> Named(FlowFigures total) => new(total.New + total.Settled + counts.HandedUp.Total,
    [
        .. counts.NewAndSettled.OrderBy(found => found.Kind).ThenBy(found => found.On).ThenBy(found => found.Code, StringComparer.Ordinal).Concat(counts.HandedUp.Rows).Select(found => new ChangedRow(
            found.Kind, found.Code, Title(found.Title, found.Hidden), found.On, found.Kind switch
            {
                PetitionChange.Settled => ReportWording.Of(found.Category!.Value),
                PetitionChange.Escalated => $"lên {Named(found.To)?.Name}",
                _ => Domain.Petitions.Words.Of(found.Standing!.Value),
            })),
    ]);

    private AdjustmentTable? Adjustments(FlowFigures total)
    {
        if (scope.Frozen is not { } frozen || counts.Adjustments is not { } found)
            return null;
        int Of(AdjustmentKind kind) => counts.AdjustmentCounts.GetValueOrDefault(kind);
        return new(
            frozen.Code, frozen.To, frozen.FrozenAt, frozen.Closing, Of(AdjustmentKind.Added), Of(AdjustmentKind.Removed), Of(AdjustmentKind.Changed), Of(AdjustmentKind.SettledLate),
            total.Opening, new(found.Total,
            [
                .. found.Rows.Select(row => new AdjustmentRow(
                    row.Code, Title(row.Title, row.Hidden), row.Kind,
                    ReportWording.State(row.StandingBefore, row.CategoryBefore) + Moved(row, row.LeadBefore, row.DueBefore),
                    row.Kind == AdjustmentKind.SettledLate ? "đã kết thúc trong kỳ trước" : ReportWording.State(row.StandingNow, row.CategoryNow) + Moved(row, row.LeadNow, row.DueNow), row.RecordedAt)),
            ]));
    }

    /// <summary>Of what was open both ways: whose it is and when it is due, where late entries moved that.</summary>
    private static string Moved(AdjustmentFound row, string? lead, DateOnly? due)
    {
        if (row.Kind != AdjustmentKind.Changed)
            return "";
        var body = row.LeadBefore != row.LeadNow ? $", {lead ?? "chưa giao"}" : "";
        return row.DueBefore == row.DueNow ? body : $"{body}, {(due is { } day ? $"hạn {Domain.Petitions.Words.Date(day)}" : "không có hạn")}";
    }

    private IEnumerable<TrendPoint> Trend(FlowFigures total) => scope.Earlier
        .Select((period, index) => new TrendPoint(period.Code, ReportPeriodWords.Of(period), period.From, period.To, counts.Trend[index].New, counts.Trend[index].Open, counts.Trend[index].Overdue))
        .Append(new(heading.Period.Code, ReportPeriodWords.Of(heading.Period), scope.From, scope.AsOf, total.New, total.Closing, total.Overdue));

    private List<BalanceCheck> Balance(List<AuthorityRow> authority, List<FieldRow> fields, IReadOnlyList<PlaceTable> places, AdjustmentTable? adjustments)
    {
        var total = authority[^1].Figures;
        var checks = new List<BalanceCheck>();
        foreach (var row in authority)
        {
            var name = row.IsTotal ? "total" : row.Level is { } level ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(level.ToString()) : "unclassified";
            var figures = row.Figures;
            checks.Add(new($"base.{name}", $"{row.Label}: tồn đầu kỳ + phát sinh + chuyển đến − chuyển đi = tổng các kết quả", figures.Base, figures.Settled + figures.AwaitingVerification + figures.InProgress + figures.Deferred + figures.Unresolved + figures.NoOutcome));
            checks.Add(new($"closing.{name}", $"{row.Label}: tổng phải giải quyết − đã kết thúc = tồn cuối kỳ", figures.Base - figures.Settled, figures.Closing));
        }

        checks.Add(new("transfers", "Chuyển đến (trừ tiếp tục giải quyết) = chuyển đi (trừ ngoài phạm vi và gộp)", total.Received - total.Resumed, total.TransferredOut - total.OutOfScope - total.Merged));
        checks.Add(new("opening.counted", "Tồn đầu kỳ = số đang mở cuối ngày trước kỳ, đếm riêng", total.Opening, counts.Trend[^2].Open));
        checks.Add(new("closing.counted", "Tồn cuối kỳ = số đang mở cuối kỳ, đếm riêng", total.Closing, counts.Trend[^1].Open));
        checks.Add(new("fields.base", "Tổng theo lĩnh vực = tổng theo thẩm quyền", fields[^1].Figures.Base, total.Base));
        checks.Add(new("fields.closing", "Tồn theo lĩnh vực = tồn theo thẩm quyền", fields[^1].Figures.Closing, total.Closing));
        foreach (var table in places)
        {
            checks.Add(new($"places.base.{table.AsOf:yyyy-MM-dd}", "Tổng theo địa bàn = tổng theo thẩm quyền", table.Rows[^1].Figures.Base, total.Base));
            checks.Add(new($"places.closing.{table.AsOf:yyyy-MM-dd}", "Tồn theo địa bàn = tồn theo thẩm quyền", table.Rows[^1].Figures.Closing, total.Closing));
        }

        checks.Add(new("ageing", "Tổng theo tuổi = tồn cuối kỳ", counts.Ageing.Sum(), total.Closing));
        if (adjustments is not null)
            checks.Add(new("adjustments", "Tồn đã chốt + điều chỉnh tăng − điều chỉnh giảm = tồn đầu kỳ", adjustments.FrozenClosing + adjustments.Added - adjustments.Removed, total.Opening));
        return checks;
    }

    private AuthorityLevel? LevelOf(StandsAt at, DateOnly day) =>
        at is { Body: { } body, Place: { } place } ? _places.LevelAfterDistricts(body, place, at.Field, day) : Plain(at.Standing);

    private static AuthorityLevel? Plain(Domain.Petitions.Standing standing) => standing switch
    {
        Domain.Petitions.Standing.WithinCommune => AuthorityLevel.Commune,
        Domain.Petitions.Standing.WithinDistrict => AuthorityLevel.District,
        Domain.Petitions.Standing.EscalatedToProvince => AuthorityLevel.Province,
        Domain.Petitions.Standing.EscalatedToCentral => AuthorityLevel.Central,
        _ => null,
    };

    private static int Key(AuthorityLevel? level) => level is { } known ? (int)known : -1;

    private string TopField(string? code) => code is null ? "" : book.Rules.FieldPath(code)[0].Code;

    /// <summary>Diverted since the day that the report is about: what was hidden stays hidden, whatever day is asked for.</summary>
    private static string Title(string title, Domain.Petitions.DiversionRegime? hidden) => hidden is { } regime ? ReportWording.Hidden(regime) : title;

    private AgencyReference? Named(Guid? id) => id is { } known ? AgencyReference.To(book.Agencies.Get(known)) : null;
}
