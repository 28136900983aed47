using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>The tables of a report in the order of the appendix, B5 aside, which is a list of its own (<see cref="ItemList"/>).</summary>
internal static class ReportTables
{
    public static IReadOnlyList<ReportTable> Of(EscalationReport report) =>
    [
        ByAuthority(report), ByField(report), ByHandler(report),
        .. report.ByPlace.Select((table, at) => ByPlace(table, at, report.ByPlace.Count)),
        Repeated(report.Repeated), Obligations(report.Obligations), Escalations(report), Overdue(report), Returned(report.Returned),
        Promises(report.Promises),
        Comparisons(report), .. Adjustments(report.Adjustments), .. PetitionChanges(report.Changed),
    ];

    private static ReportTable ByAuthority(EscalationReport report) => new(
        "B1", "Tổng hợp kiến nghị theo thẩm quyền và kết quả giải quyết", "B1 Thẩm quyền",
        FlowColumns.After(new Column("Thẩm quyền", 24, CellKind.Text)),
        [.. report.ByAuthority.Where(row => !row.IsTotal).Select(row => FlowColumns.Row(row.Figures, Cell.Of(row.Label)))],
        FlowColumns.Row(report.Total, Cell.Of("Tổng cộng")),
        [.. FlowColumns.Notes, .. report.ByAuthority.Where(row => row.ValidTo is not null)
            .Select(row => $"{row.Label}: kết thúc hoạt động từ ngày {VietnameseFigures.Date(row.ValidTo!.Value)}.")]);

    private static ReportTable ByField(EscalationReport report) => new(
        "B2", "Tổng hợp kiến nghị theo lĩnh vực", "B2 Lĩnh vực",
        FlowColumns.After(new Column("Lĩnh vực", 24, CellKind.Text)),
        [.. report.ByField.Where(row => !row.IsTotal).Select(row => FlowColumns.Row(row.Figures, Cell.Of(row.Name)))],
        report.ByField.FirstOrDefault(row => row.IsTotal) is { } total ? FlowColumns.Row(total.Figures, Cell.Of("Tổng cộng")) : null,
        [FlowColumns.AsInB1]);

    private static ReportTable ByHandler(EscalationReport report) => new(
        "B3", "Tình hình xử lý của các cơ quan", "B3 Cơ quan xử lý",
        [
            new("Cơ quan", 40, CellKind.Text), new("Cấp", 14, CellKind.Text), new("Được giao trong kỳ", 11),
            new("Trả lời đúng hạn", 11, Group: "Trả lời trong kỳ"),
            new("Trả lời quá hạn", 11, Group: "Trả lời trong kỳ"), new("Số lần trả lại", 11),
            new("Cơ quan, cán bộ đôn đốc", 11, Group: "Số lần được đôn đốc"),
            new("Hệ thống tự nhắc", 11, Group: "Số lần được đôn đốc"), new("Đang giữ", 11, Group: "Cuối kỳ"),
            new("Quá hạn", 11, Group: "Cuối kỳ"), new("Chậm nhất (ngày)", 11, Group: "Cuối kỳ"),
        ],
        [
            .. report.ByHandler.Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Of(row.Agency.Name), Cell.Of(ReportPhrases.Level(row.Level)), Cell.Of(row.Received), Cell.Of(row.AnsweredOnTime),
                Cell.Of(row.AnsweredLate), Cell.Of(row.Returned),
                Cell.Of(row.Reminders), Cell.Of(row.Notices), Cell.Of(row.InHand), Cell.Of(row.Overdue), Cell.Of(row.LongestOverdueDays),
            ]),
        ],
        report.ByHandler.Count == 0 ? null :
        [
            Cell.Of("Tổng cộng"), Cell.Empty, Cell.Of(report.ByHandler.Sum(row => row.Received)),
            Cell.Of(report.ByHandler.Sum(row => row.AnsweredOnTime)),
            Cell.Of(report.ByHandler.Sum(row => row.AnsweredLate)), Cell.Of(report.ByHandler.Sum(row => row.Returned)),
            Cell.Of(report.ByHandler.Sum(row => row.Reminders)),
            Cell.Of(report.ByHandler.Sum(row => row.Notices)), Cell.Of(report.ByHandler.Sum(row => row.InHand)),
            Cell.Of(report.ByHandler.Sum(row => row.Overdue)), Cell.Of(report.ByHandler.Max(row => row.LongestOverdueDays)),
        ],
        ["Kiến nghị đã tách thì mỗi phần tính riêng ở cơ quan xử lý phần đó."]);

    private static ReportTable ByPlace(PlaceTable table, int at, int count) => new(
        count == 1 ? "B4" : $"B4.{at + 1}",
        "Tổng hợp kiến nghị theo địa bàn" + (count == 1 ? "" : $" (theo đơn vị hành chính ngày {VietnameseFigures.Date(table.AsOf)})"),
        count == 1 ? "B4 Địa bàn" : $"B4.{at + 1} Địa bàn {table.AsOf:dd-MM-yyyy}",
        FlowColumns.After(new Column("Xã, thôn", 24, CellKind.Text)),
        [.. table.Rows.Where(row => !row.IsTotal)
            .Select(row => FlowColumns.Row(row.Figures, Cell.Of(row.ElsewhereInStructure ? row.Name + " (*)" : row.Name)))],
        table.Rows.FirstOrDefault(row => row.IsTotal) is { } total ? FlowColumns.Row(total.Figures, Cell.Of("Tổng cộng")) : null,
        table.Rows.Any(row => row.ElsewhereInStructure)
            ? [FlowColumns.AsInB1, $"(*) Đơn vị không thuộc hệ thống đơn vị hành chính của ngày {VietnameseFigures.Date(table.AsOf)}."]
            : [FlowColumns.AsInB1]);

    private static ReportTable Repeated(CappedRows<RepeatedRow> repeated) => new(
        "B6", "Kiến nghị được nêu nhiều lần", "B6 Nêu nhiều lần",
        [
            new("Mã", 18, CellKind.Text), new("Nội dung", 50, CellKind.Text), new("Nơi nêu", 24, CellKind.Text),
            new("Nêu lần đầu", 14, CellKind.Date),
            new("Nêu gần nhất", 14, CellKind.Date), new("Số lần", 8), new("Kết quả", 18, CellKind.Text),
            new("Cơ quan đang giữ", 28, CellKind.Text),
        ],
        [
            .. repeated.Rows.Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Of(row.Code), Cell.Of(row.Title), Cell.Of(row.Place.Name), Cell.Of(row.FirstRaisedOn), Cell.Of(row.RaisedOn),
                Cell.Of(row.Times), Cell.Of(row.Outcome),
                Cell.Of(row.Holder?.Name),
            ]),
        ],
        Notes: TruncationNotes(repeated.Total, repeated.Rows.Count));

    private static ReportTable Obligations(ObligationTable table) => new(
        "B7", "Nghĩa vụ báo cáo theo chỉ đạo, kết luận", "B7 Nghĩa vụ theo dõi",
        [
            new("Số hiệu", 10, CellKind.Text), new("Nội dung chỉ đạo", 50, CellKind.Text), new("Người, cơ quan giao", 24, CellKind.Text),
            new("Nơi phải báo cáo", 30, CellKind.Text),
            new("Hạn báo cáo", 14, CellKind.Date), new("Ngày báo cáo", 14, CellKind.Date), new("Tình trạng", 18, CellKind.Text),
            new("Chậm (ngày)", 9),
        ],
        [
            .. table.Rows.Rows.Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Of(row.Label), Cell.Of(row.Text), Cell.Of(row.GivenBy), Cell.Of(string.Join("; ", row.Addressees)), Cell.Of(row.DueOn),
                Cell.Of(row.ReportedOn), Cell.Of(row.Status),
                Cell.Of(row.DaysLate),
            ]),
        ],
        Notes:
        [
            $"Đến hạn {VietnameseFigures.Number(table.Due)}: đúng hạn {VietnameseFigures.Number(table.OnTime)}, muộn " +
                $"{VietnameseFigures.Number(table.Late)}, chưa báo cáo {VietnameseFigures.Number(table.Missing)}. Chưa đến hạn: " +
                $"{VietnameseFigures.Number(table.NotDueYet)}.",
            .. TruncationNotes(table.Rows.Total, table.Rows.Rows.Count),
        ]);

    private static ReportTable Escalations(EscalationReport report)
    {
        var bands = report.Escalations is [{ Bands: var first }, ..] ? first : [];
        return new(
            "B8", "Kiến nghị chuyển lên cấp trên và thời gian ở từng cấp", "B8 Chuyển cấp trên",
            [
                new("Cấp", 24, CellKind.Text), new("Chuyển lên trong kỳ", 12), new("Kết thúc trong kỳ", 12), new("Đang ở cấp này", 12),
                new("Bình quân (ngày)", 12, CellKind.Decimal),
                new("Lâu nhất (ngày)", 12), .. bands.Select(band => new Column(band.Label, 12, Group: "Thời gian đã ở cấp này")),
            ],
            [
                .. report.Escalations.Select(row => (IReadOnlyList<Cell>)
                [
                    Cell.Of(row.Label), Cell.Of(row.EscalatedInPeriod), Cell.Of(row.Settled), Cell.Of(row.Held),
                    Cell.Decimal(row.AverageDays), Cell.Of(row.LongestDays),
                    .. row.Bands.Select(band => Cell.Of(band.Count)),
                ]),
            ]);
    }

    private static ReportTable Overdue(EscalationReport report)
    {
        var bands = report.Overdue is [{ Bands: var first }, ..] ? first : [];
        return new(
            "B9", "Kiến nghị quá hạn theo cơ quan đang giữ", "B9 Quá hạn",
            [
                new("Cơ quan", 40, CellKind.Text), new("Cấp", 14, CellKind.Text), new("Quá hạn", 10),
                .. bands.Select(band => new Column(band.Label, 12, Group: "Số ngày quá hạn")),
                new("Chậm nhất (ngày)", 12),
            ],
            [
                .. report.Overdue.Select(row => (IReadOnlyList<Cell>)
                [
                    Cell.Of(row.Agency.Name), Cell.Of(ReportPhrases.Level(row.Level)), Cell.Of(row.Count),
                    .. row.Bands.Select(band => Cell.Of(band.Count)), Cell.Of(row.LongestDays),
                ]),
            ],
            report.Overdue.Count == 0 ? null :
            [
                Cell.Of("Tổng cộng"), Cell.Empty, Cell.Of(report.Overdue.Sum(row => row.Count)),
                .. bands.Select((_, at) => Cell.Of(report.Overdue.Sum(row => row.Bands[at].Count))),
                Cell.Of(report.Overdue.Max(row => row.LongestDays)),
            ],
            ["Kiến nghị đã tách thì mỗi phần tính riêng, nên tổng có thể lớn hơn cột quá hạn của biểu B1."]);
    }

    private static ReportTable Returned(CappedRows<ReturnRow> returned) => new(
        "B10", "Kiến nghị bị trả lại trong kỳ do không đúng thẩm quyền", "B10 Trả lại",
        [
            new("Mã", 18, CellKind.Text), new("Nội dung", 44, CellKind.Text), new("Cơ quan trả lại", 26, CellKind.Text),
            new("Trả về", 26, CellKind.Text),
            new("Đề nghị giao cho", 26, CellKind.Text), new("Ngày", 14, CellKind.Date), new("Lý do", 34, CellKind.Text), new("Lần thứ", 8),
        ],
        [
            .. returned.Rows.Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Of(row.Code), Cell.Of(row.Title), Cell.Of(row.From?.Name), Cell.Of(row.To?.Name), Cell.Of(row.Proposed?.Name),
                Cell.Of(row.On), Cell.Of(row.Ground), Cell.Of(row.Times),
            ]),
        ],
        Notes: TruncationNotes(returned.Total, returned.Rows.Count));

    private static ReportTable Promises(PromiseTable promises) => new(
        "B11", "Cam kết lỡ hẹn, lùi hẹn", "B11 Cam kết",
        [
            new("Mã", 18, CellKind.Text), new("Nội dung", 50, CellKind.Text), new("Cơ quan cam kết", 30, CellKind.Text),
            new("Hẹn lần đầu", 14, CellKind.Date), new("Hẹn đến ngày", 14, CellKind.Date),
            new("Số lần lùi hẹn", 10), new("Đã lỡ (ngày)", 10), new("Kết quả", 20, CellKind.Text),
        ],
        [
            .. promises.Rows.Rows.Select(row => (IReadOnlyList<Cell>)
            [
                Cell.Of(row.Code), Cell.Of(row.Title), Cell.Of(row.By?.Name), Cell.Of(row.FirstPromisedOn), Cell.Of(row.PromisedOn),
                Cell.Of(row.Postponements),
                row.DaysSlipped > 0 ? Cell.Of(row.DaysSlipped) : Cell.Empty, Cell.Of(row.Outcome),
            ]),
        ],
        Notes:
        [
            $"Cam kết giữ đúng hẹn: {VietnameseFigures.Number(promises.Kept)}; giữ muộn hoặc sau khi lùi hẹn: " +
                $"{VietnameseFigures.Number(promises.KeptLate)}; lỡ hẹn: {VietnameseFigures.Number(promises.Slipped)}; đã lùi hẹn, chưa " +
                $"đến ngày: {VietnameseFigures.Number(promises.Postponed)}; chưa đến hẹn: {VietnameseFigures.Number(promises.Open)}; " +
                        $"tạm gác chờ điều kiện, không hẹn ngày: {VietnameseFigures.Number(promises.Conditional)}.",
            .. TruncationNotes(promises.Rows.Total, promises.Rows.Rows.Count),
        ]);

    private static ReportTable Comparisons(EscalationReport report) => new(
        "B12", "So sánh với kỳ trước", "B12 So với kỳ trước",
        [new("Chỉ tiêu", 44, CellKind.Text), new("Kỳ trước", 12), new("Kỳ này", 12), new("Tăng, giảm", 12)],
        [.. report.Changes.Select(
            row => (IReadOnlyList<Cell>)[Cell.Of(row.Label), Cell.Of(row.Before), Cell.Of(row.Now), Cell.Of(row.Difference)])]);

    private static IEnumerable<ReportTable> PetitionChanges(CappedRows<PetitionChangeRow>? changed)
    {
        if (changed is null)
            yield break;
        yield return new(
            "B14", "Kiến nghị phát sinh, kết thúc, chuyển lên cấp trên trong kỳ", "B14 Thay đổi trong kỳ",
            [
                new("Thay đổi", 20, CellKind.Text), new("Mã", 18, CellKind.Text), new("Nội dung", 50, CellKind.Text),
                new("Ngày", 14, CellKind.Date), new("Thẩm quyền, kết quả, nơi nhận", 40, CellKind.Text),
            ],
            [
                .. changed.Rows.Select(row => (IReadOnlyList<Cell>)
                [
                    Cell.Of(ReportPhrases.Change(row.Kind)), Cell.Of(row.Code), Cell.Of(row.Title), Cell.Of(row.On), Cell.Of(row.What),
                ]),
            ],
            Notes: TruncationNotes(changed.Total, changed.Rows.Count));
    }

    private static IEnumerable<ReportTable> Adjustments(AdjustmentTable? adjustments)
    {
        if (adjustments is null)
            yield break;
        yield return new(
            "B13", $"Điều chỉnh số liệu kỳ {adjustments.PeriodCode} đã chốt, do nhập muộn", "B13 Điều chỉnh",
            [
                new("Mã", 18, CellKind.Text), new("Nội dung", 50, CellKind.Text), new("Điều chỉnh", 16, CellKind.Text),
                new("Khi chốt", 26, CellKind.Text), new("Nay", 26, CellKind.Text),
                new("Nhập ngày", 14, CellKind.Date),
            ],
            [
                .. adjustments.Rows.Rows.Select(row => (IReadOnlyList<Cell>)
                [
                    Cell.Of(row.Code), Cell.Of(row.Title), Cell.Of(ReportPhrases.Adjustment(row.Kind)), Cell.Of(row.Before),
                    Cell.Of(row.After),
                    Cell.Of(Domain.BusinessTime.DateOf(row.RecordedAt)),
                ]),
            ],
            Notes:
            [
                $"Tồn cuối kỳ đã chốt {VietnameseFigures.Number(adjustments.FrozenClosing)}; thêm " +
                    $"{VietnameseFigures.Number(adjustments.Added)}, bớt {VietnameseFigures.Number(adjustments.Removed)}; tồn đầu kỳ này " +
                    $"{VietnameseFigures.Number(adjustments.Opening)}. Thay đổi phân loại, kết quả: " +
                            $"{VietnameseFigures.Number(adjustments.Changed)}; nhập muộn cùng với kết quả: " +
                            $"{VietnameseFigures.Number(adjustments.SettledLate)}.",
                .. TruncationNotes(adjustments.Rows.Total, adjustments.Rows.Rows.Count),
            ]);
    }

    /// <summary>Says so where a table does not show all of its rows.</summary>
    private static IReadOnlyList<string> TruncationNotes(int total, int shown) =>
        total > shown
            ? [$"Biểu nêu {VietnameseFigures.Number(shown)} trên tổng số {VietnameseFigures.Number(total)} dòng; xem đủ trên hệ thống."]
            : [];
}
