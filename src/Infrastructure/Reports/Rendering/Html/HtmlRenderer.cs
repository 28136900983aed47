using System.Text;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>
/// The report as one page that needs nothing beside itself: no script, no file, no address. For phones, screens and paper.
/// </summary>
internal sealed class HtmlRenderer : IReportRenderer
{
    private const int FlushThreshold = 32 * 1024;

    public ReportFormat Format => ReportFormat.Html;

    public async Task WriteAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var page = new MarkupWriter();
        Begin(page, report, letter);
        WriteText(page, report, letter);
        page.Element("h2", "Các biểu số liệu", ("id", "tables"));
        var tables = ReportTables.Of(report);
        foreach (var table in tables.TakeWhile(table => table.Code != "B6"))
            HtmlTable.Write(page, table);
        await WriteListAsync(page, writer, report, items, cancellationToken);
        foreach (var table in tables.SkipWhile(table => table.Code != "B6"))
            HtmlTable.Write(page, table);
        page.Close().Close().Close().Line();
        await FlushAsync(page, writer, cancellationToken);
    }

    private static void Begin(MarkupWriter page, EscalationReport report, ReportLetter letter)
    {
        page.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "vi")).Open("head");
        page.Void("meta", ("charset", "utf-8")).Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        // Also when the page is saved and opened from a folder, nothing in it is run or fetched.
        page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
        page.Element("title", $"{report.Heading.Title} – {report.Heading.Unit.Name}");
        page.Open("style").Raw(ReportStyle.Css).Close().Close().Line();
        page.Open("body").Open("header");
        page.Element("p", letter.IssuingBody, ("class", "issuer"));
        if (letter.Number is not null)
            page.Element("p", $"Số: {letter.NumberAndSymbol}, {VietnameseFigures.DocumentDate(letter.Date)}", ("class", "number"));
        page.Element("h1", $"Báo cáo {char.ToLowerInvariant(report.Heading.Title[0])}{report.Heading.Title[1..]}");
        page.Element("p", ReportPhrases.Subtitle(report.Heading) + ".", ("class", "about"));
        page.Close().Line().Open("main");
        if (report.Total.Base == 0)
            page.Element("p", ReportPhrases.NothingRaised + "; không có kiến nghị kỳ trước chuyển sang.", ("class", "empty"));
        WriteFacts(page, report.Total);
        page.Element("h2", "Biểu đồ");
        ReportCharts.Draw(page, report);
    }

    private static void WriteFacts(MarkupWriter page, FlowFigures total)
    {
        page.Open("dl", ("class", "facts"));
        Fact("Phải giải quyết", VietnameseFigures.Number(total.Base));
        Fact("Lượt ý kiến", VietnameseFigures.Number(total.Supporters));
        Fact("Phát sinh trong kỳ", VietnameseFigures.Number(total.New));
        Fact("Đã kết thúc", VietnameseFigures.Number(total.Settled));
        Fact("Tỷ lệ kết thúc", total.SettledShare is { } share ? VietnameseFigures.Percent(share / 100) : "–");
        Fact("Quá hạn", VietnameseFigures.Number(total.Overdue));
        Fact("Tồn cuối kỳ", VietnameseFigures.Number(total.Closing));
        page.Close().Line();

        void Fact(string name, string value) => page.Open("div").Element("dt", name).Element("dd", value).Close();
    }

    private static void WriteText(MarkupWriter page, EscalationReport report, ReportLetter letter)
    {
        page.Element("p", Narrative.Opening(report, letter.IssuingBody));
        foreach (var (section, at) in Narrative.Of(report).Select((section, at) => (section, at)))
        {
            page.Element("h2", $"{VietnameseFigures.Roman(at + 1)}. {section.Title}");
            var inList = false;
            foreach (var line in section.Lines)
            {
                if (inList && line.Kind != LineKind.Bullet)
                    page.Close();
                else if (!inList && line.Kind == LineKind.Bullet)
                    page.Open("ul");
                inList = line.Kind == LineKind.Bullet;
                page.Element(line.Kind switch { LineKind.Heading => "h3", LineKind.Bullet => "li", _ => "p" }, line.Text);
            }

            if (inList)
                page.Close();
            page.Line();
        }
    }

    private static async Task WriteListAsync(MarkupWriter page, StreamWriter writer, EscalationReport report,
        IAsyncEnumerable<ReportItem> items, CancellationToken cancellationToken)
    {
        var table = new ReportTable(ItemList.Code, ItemList.Title, ItemList.Sheet, ItemList.PrintedColumns, []);
        HtmlTable.Begin(page, table);
        var written = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (written == ItemList.MaximumPrintedRows)
                break;
            HtmlTable.Row(page, table, ItemList.PrintedRow(item));
            written++;
            if (page.Length >= FlushThreshold)
                await FlushAsync(page, writer, cancellationToken);
        }

        if (written == 0)
            HtmlTable.Spanning(page, table, ReportPhrases.NothingRaised + ".");
        page.Close();
        HtmlTable.End(page, report.ItemCount > written ? table with { Notes = [ItemList.TruncationNote(report.ItemCount)] } : table);
    }

    private static Task FlushAsync(MarkupWriter page, StreamWriter writer, CancellationToken cancellationToken) =>
        writer.WriteAsync(page.TakeText().AsMemory(), cancellationToken);
}
