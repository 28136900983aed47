using Petitions.Domain;
using Petitions.Domain.Reports.Escalation;
using static Petitions.Domain.Reports.VietnameseFigures;

namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>A line of the text.</summary>
internal sealed record Line(LineKind Kind, string Text);

/// <summary>A section of the report, I to V.</summary>
internal sealed record Section(string Title, IReadOnlyList<Line> Lines);

/// <summary>
/// The text of the report (domain brief 5.2): five sections, each sentence told
/// from the figures and from nothing else. What only the office knows, it adds.
/// </summary>
internal sealed class Narrative
{
    private readonly EscalationReport _report;
    private readonly FlowFigures _total;
    private readonly ReportHeading _heading;

    private Narrative(EscalationReport report) => (_report, _total, _heading) = (report, report.Total, report.Heading);

    /// <summary>Stands before the first section.</summary>
    public static string Opening(EscalationReport report, string issuingBody)
    {
        var subject = report.Heading.Title.Length == 0 ? "" : char.ToLowerInvariant(report.Heading.Title[0]) + report.Heading.Title[1..];
        return $"{issuingBody} báo cáo {subject} ({ReportPhrases.Days(report.Heading.Period)}; số liệu " +
            $"{(report.Heading.Provisional ? "tạm tính " : "")}đến hết ngày {Date(report.Heading.AsOf)}) như sau:";
    }

    public static IReadOnlyList<Section> Of(EscalationReport report)
    {
        var narrative = new Narrative(report);
        return
        [
            new("Công tác chỉ đạo, tổ chức thực hiện", Punctuated(narrative.Organisation())),
            new("Kết quả giải quyết, trả lời kiến nghị", Punctuated(narrative.Results())),
            new("Tồn tại, hạn chế và nguyên nhân", Punctuated(narrative.Shortcomings())),
            new("Phương hướng, nhiệm vụ kỳ tới", Punctuated(narrative.Outlook())),
            new("Kiến nghị, đề xuất", Punctuated(narrative.Proposals())),
        ];
    }

    private IEnumerable<Line> Organisation()
    {
        var received = _report.ByHandler.Sum(row => row.Received);
        var (reminders, notices) = (_report.ByHandler.Sum(row => row.Reminders), _report.ByHandler.Sum(row => row.Notices));
        yield return Paragraph(received == 0
            ? "Trong kỳ không có kiến nghị nào được giao xử lý."
            : $"Trong kỳ đã giao {Number(received)} lượt kiến nghị cho {Number(_report.ByHandler.Count(row => row.Received > 0))} cơ " +
                $"quan xử lý{PhraseIfAny(reminders + notices, "; đôn đốc {0} lần")}{PhraseIfAny(notices, ", trong đó hệ thống tự nhắc " +
                "{0} lần")} (Biểu B3).");
        var owed = _report.Obligations;
        if (owed.Due == 0 && owed.NotDueYet > 0)
            yield return Paragraph($"Có {Number(owed.NotDueYet)} báo cáo theo chỉ đạo, kết luận đang được theo dõi, chưa đến hạn.");
        if (owed.Due > 0)
            yield return Paragraph(
                $"Theo dõi việc thực hiện chỉ đạo, kết luận: {Number(owed.Due)} báo cáo đến hạn, trong đó {Number(owed.OnTime)} đúng " +
                    $"hạn, {Number(owed.Late)} muộn, {Number(owed.Missing)} chưa báo " +
                    $"cáo{PhraseIfAny(owed.NotDueYet, "; {0} chưa đến hạn")} (Biểu B7).");
        if (_report.OutOfScope > 0)
            yield return Paragraph(
                $"Có {Number(_report.OutOfScope)} nội dung không thuộc phạm vi kiến nghị (khiếu nại, tố cáo và nội dung khác) đã được " +
                    $"hướng dẫn, chuyển xử lý theo quy định riêng, không tính vào các biểu.");
    }

    private IEnumerable<Line> Results()
    {
        yield return Heading("1. Tổng số kiến nghị");
        if (_total.Base == 0)
            yield return Paragraph($"{ReportPhrases.NothingRaised}; không có kiến nghị kỳ trước chuyển sang.");
        else
        {
            yield return Paragraph(
                $"Tổng số phải giải quyết: {Number(_total.Base)} kiến nghị / {Number(_total.Supporters)} lượt ý kiến, trong đó kỳ trước " +
                    $"chuyển sang {Number(_total.Opening)}, phát sinh trong kỳ " +
                    $"{Number(_total.New)}{PhraseIfAny(_total.Received, ", chuyển đến hoặc xem xét lại {0}")}{PhraseIfAny(_total.TransferredOut, ", trừ {0} đã chuyển đi hoặc gộp")}.");
            yield return Paragraph("Theo thẩm quyền: " +
                JoinCounts(_report.ByAuthority.Where(row => !row.IsTotal).Select(row => (row.Label, row.Figures.Base))) + " (Biểu B1).");
            yield return Paragraph("Theo lĩnh vực: " +
                JoinCounts(_report.ByField.Where(row => !row.IsTotal).Select(row => (row.Name, row.Figures.Base))) + " (Biểu B2).");
        }

        yield return Heading("2. Kết quả giải quyết");
        foreach (var line in Outcomes())
            yield return line;
        yield return Heading("3. Thời hạn trả lời, giải quyết");
        foreach (var line in Deadlines())
            yield return line;
        yield return Heading("4. Kiến nghị chuyển lên cấp trên");
        foreach (var line in Escalated())
            yield return line;
        yield return Heading("5. Xác minh, xem xét lại, nêu nhiều lần và cam kết");
        yield return Paragraph(
            $"Chờ xác minh tại cơ sở: {Number(_total.AwaitingVerification)}; xem xét lại sau khi đã kết thúc: " +
                $"{Number(_report.Reopened)}; trả lại do không đúng thẩm quyền: {Number(_report.Returned.Total)} (Biểu B10); được nêu " +
                $"nhiều lần: {Number(_report.Repeated.Total)} (Biểu B6).");
        var promises = _report.Promises;
        if (promises.Kept + promises.KeptLate + promises.Slipped + promises.Postponed + promises.Open + promises.Conditional > 0)
            yield return Paragraph(
                $"Cam kết về thời gian: {Number(promises.Kept)} giữ đúng hẹn{PhraseIfAny(promises.KeptLate, ", {0} giữ muộn hoặc sau khi " +
                    "lùi hẹn")}, {Number(promises.Slipped)} lỡ hẹn{PhraseIfAny(promises.Postponed, ", {0} đã lùi hẹn")}, {Number(promises.Open)} chưa đến hẹn{PhraseIfAny(promises.Conditional, "; {0} tạm gác chờ điều kiện, không hẹn ngày")} (Biểu B11).");
    }

    private IEnumerable<Line> Outcomes()
    {
        if (_total.Base == 0)
        {
            yield return Paragraph("Không có kiến nghị phải giải quyết.");
            yield break;
        }

        yield return Paragraph(
            $"Trong {Number(_total.Base)} kiến nghị phải giải quyết, {Number(_total.Settled)} kiến nghị đã kết thúc, đạt " +
                $"{Percent(_total.SettledShare!.Value / 100)}; còn {Number(_total.Closing)} kiến nghị chuyển kỳ sau:");
        foreach (var (name, count) in ReportFigures.Outcomes(_total).Where(outcome => outcome.Count > 0))
            yield return new(LineKind.Bullet, $"{name}: {Number(count)} kiến nghị ({Percent(Share(count, _total.Base)!.Value)})");
        yield return Paragraph("Tỷ lệ phần trăm làm tròn đến một chữ số thập phân, tổng có thể lệch 0,1%.");
    }

    private IEnumerable<Line> Deadlines()
    {
        var (onTime, late) = (_report.ByHandler.Sum(row => row.AnsweredOnTime), _report.ByHandler.Sum(row => row.AnsweredLate));
        yield return Paragraph(onTime + late == 0
            ? "Trong kỳ chưa có văn bản trả lời cuối cùng."
            : $"Trong kỳ có {Number(onTime + late)} lượt trả lời cuối cùng: {Number(onTime)} đúng hạn " +
                $"({Percent(Share(onTime, onTime + late)!.Value)}), {Number(late)} quá hạn.");
        if (_total.Overdue == 0)
        {
            yield return Paragraph($"Đến hết ngày {Date(_heading.AsOf)} không có kiến nghị quá hạn.");
            yield break;
        }

        yield return Paragraph(
            $"Đến hết ngày {Date(_heading.AsOf)} có {Number(_total.Overdue)} kiến nghị quá hạn trong {Number(_total.Closing)} kiến nghị " +
                $"đang giải quyết (Biểu B9){(_report.Overdue.Count > 0 ? ", nhiều nhất tại:" : ".")}");
        foreach (var row in _report.Overdue.OrderByDescending(row => row.Count).ThenByDescending(row => row.LongestDays).Take(5))
            yield return new(
                LineKind.Bullet, $"{row.Agency.Name}: {Number(row.Count)} kiến nghị, chậm nhất {Number(row.LongestDays)} ngày");
    }

    private IEnumerable<Line> Escalated()
    {
        var told = _report.Escalations.Where(row => row.EscalatedInPeriod + row.Held + row.Settled > 0).ToList();
        if (told.Count == 0)
            yield return Paragraph("Không có kiến nghị chuyển lên cấp trên.");
        foreach (var row in told)
            yield return new(LineKind.Bullet,
                $"{row.Label}: {PhraseIfAny(row.EscalatedInPeriod, "chuyển lên trong kỳ {0}, ")}{PhraseIfAny(row.Settled, "kết thúc trong kỳ {0}, ")}còn {Number(row.Held)} kiến nghị" +
                (row.Held > 0 && row.AverageDays is { } average
                    ? $", bình quân đã {Number(average, 1)} ngày, lâu nhất {Number(row.LongestDays ?? 0)} ngày" : ""));
        if (told.Count > 0)
            yield return Paragraph("Thời gian ở từng cấp nêu tại Biểu B8.");
    }

    private IEnumerable<Line> Shortcomings()
    {
        List<string> found = [];
        Add(_total.Overdue, "{0} kiến nghị chưa được giải quyết, trả lời đúng hạn");
        Add(_total.NoOutcome, "{0} kiến nghị chưa có kết quả");
        Add(_total.Unresolved, "{0} kiến nghị chưa giải quyết được");
        Add(_report.Promises.Slipped, "{0} cam kết về thời gian không được giữ");
        Add(_report.Returned.Total, "{0} lượt giao không đúng thẩm quyền, phải trả lại");
        Add(_report.Reopened, "{0} kiến nghị đã kết thúc phải xem xét lại");
        Add(_report.Repeated.Total, "{0} kiến nghị được nêu nhiều lần");
        Add(_report.Obligations.Missing, "{0} báo cáo theo chỉ đạo, kết luận đến hạn chưa được gửi");
        if (found.Count == 0)
        {
            yield return Paragraph("Số liệu trong kỳ không ghi nhận tồn tại, hạn chế.");
            yield break;
        }

        yield return Paragraph("Qua số liệu trong kỳ còn:");
        foreach (var one in found)
            yield return new(LineKind.Bullet, one);
        if (_total.Unresolved + _total.Deferred > 0)
            yield return Paragraph("Nguyên nhân khách quan, chủ quan và lộ trình của từng kiến nghị nêu tại cột “Lộ trình” của Biểu B5.");

        void Add(int count, string what)
        {
            if (count > 0)
                found.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, what, Number(count)));
        }
    }

    private IEnumerable<Line> Outlook()
    {
        if (_total.Closing == 0)
        {
            yield return Paragraph("Tiếp tục tiếp nhận, phân loại và giải quyết kịp thời các kiến nghị phát sinh.");
            yield break;
        }

        yield return Paragraph($"Kỳ tới tiếp tục giải quyết {Number(_total.Closing)} kiến nghị còn lại, trong đó:");
        if (_total.Overdue > 0)
            yield return new(LineKind.Bullet,
                $"giải quyết dứt điểm {Number(_total.Overdue)} kiến nghị quá hạn, trước hết là các kiến nghị quá hạn lâu nhất nêu tại " +
                    $"Biểu B9");
        if (_total.AwaitingVerification > 0)
            yield return new(
                LineKind.Bullet, $"xác minh tại cơ sở {Number(_total.AwaitingVerification)} kiến nghị đã được báo cáo giải quyết xong");
        if (_report.Promises.Open + _report.Promises.Postponed > 0)
            yield return new(
                LineKind.Bullet, $"thực hiện đúng hẹn {Number(_report.Promises.Open + _report.Promises.Postponed)} cam kết chưa đến hẹn");
        if (_total.Deferred > 0)
            yield return new(LineKind.Bullet, $"rà soát {Number(_total.Deferred)} kiến nghị tạm gác để tiếp tục khi đến thời điểm đã nêu");
        yield return new(LineKind.Bullet, "tiếp tục tiếp nhận, phân loại và giải quyết kịp thời các kiến nghị phát sinh");
    }

    private IEnumerable<Line> Proposals()
    {
        var own = ReportPhrases.LevelOf(_heading.UnitKind);
        var above = _report.Escalations.Where(row => row.Level > own && row.Held > 0).OrderBy(row => row.Level).ToList();
        if (above.Count == 0)
            yield return Paragraph("Không có.");
        foreach (var row in above)
        {
            var addressee = row.Level == AuthorityLevel.Central
                ? "các cơ quan Trung ương" : $"các cơ quan {ReportPhrases.Level(row.Level).ToLowerInvariant()}";
            yield return Paragraph(
                $"Đề nghị {addressee} xem xét, giải quyết, trả lời {Number(row.Held)} kiến nghị đã chuyển lên, lâu nhất đã " +
                    $"{Number(row.LongestDays ?? 0)} ngày.");
        }
    }

    /// <summary>What is enumerated is parted by semicolons and ends with a full stop.</summary>
    private static List<Line> Punctuated(IEnumerable<Line> lines)
    {
        List<Line> all = [.. lines];
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at].Kind == LineKind.Bullet)
                all[at] = all[at] with { Text = all[at].Text + (at + 1 < all.Count && all[at + 1].Kind == LineKind.Bullet ? ";" : ".") };
        }

        return all;
    }

    private static Line Paragraph(string text) => new(LineKind.Paragraph, text);

    private static Line Heading(string text) => new(LineKind.Heading, text);

    private static string PhraseIfAny(int count, string words) =>
        count == 0 ? "" : string.Format(System.Globalization.CultureInfo.InvariantCulture, words, Number(count));

    private static string JoinCounts(IEnumerable<(string Name, int Count)> counts) =>
        string.Join("; ", counts.Where(one => one.Count > 0).Select(one => $"{one.Name} {Number(one.Count)}"));
}
