using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Petitions.Domain.Reports.Escalation;
using Petitions.Infrastructure.Reports.Rendering.Content;
using Petitions.Infrastructure.Reports.Rendering.Html;

namespace Petitions.Api.Tests.Reports.Rendering;

public sealed partial class HtmlFormTests
{
    [Fact]
    public async Task The_html_page_is_well_formed_Vietnamese_and_self_contained()
    {
        var (source, page) = await ReadAsync(SampleReport.Report(), AwkwardTexts.Items);
        Assert.StartsWith("<!DOCTYPE html>", source, StringComparison.Ordinal);
        Assert.Equal("vi", page.Attribute("lang")!.Value);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(page.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "href"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains("@media print", source, StringComparison.Ordinal);
        Assert.Contains("width=device-width", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_do_not_skip_a_level_and_every_table_is_named()
    {
        var (_, page) = await ReadAsync(SampleReport.Report(), [SampleReport.Item(1)]);
        var levels = page.Descendants().Select(element => element.Name.LocalName).Where(name => name is "h1" or "h2" or "h3")
            .Select(name => name[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        var tables = page.Descendants("table").ToList();
        Assert.Equal(12, tables.Count);
        Assert.All(tables, table =>
        {
            Assert.StartsWith("Biểu B", table.Element("caption")!.Value, StringComparison.Ordinal);
            Assert.All(table.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
        });
        var ids = page.Descendants().Attributes("id").Select(attribute => attribute.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.Descendants().Attributes("aria-labelledby").SelectMany(attribute => attribute.Value.Split(' ')),
            id => Assert.Contains(id, ids));
    }

    [Fact]
    public async Task Charts_have_a_title_and_their_figures_as_text()
    {
        var (_, page) = await ReadAsync(SampleReport.Report(), []);
        XNamespace svg = "http://www.w3.org/2000/svg";
        var drawings = page.Descendants(svg + "svg").ToList();
        Assert.Equal(
            ["Kiến nghị đi giữa các cấp", "Kết quả giải quyết theo thẩm quyền", "Kiến nghị đang giải quyết, theo thời gian từ khi nêu",
                "Kiến nghị quá hạn đang ở cơ quan nào", "Diễn biến qua các kỳ"],
            drawings.Select(drawing => drawing.Element(svg + "title")!.Value));
        Assert.All(drawings, drawing => Assert.Equal("img", drawing.Attribute("role")!.Value));
        Assert.Equal(
            "Cấp xã: đang giữ 2. Cấp huyện: đang giữ 6; giữa cấp này và cấp dưới: chuyển lên 0, giao 0, trả lại 0. Cấp tỉnh: đang giữ " +
                "180; giữa cấp này và cấp dưới: chuyển lên 3, giao xuống 2, trả lại xuống 1. Trung ương: đang giữ 1; giữa cấp này và cấp " +
                "dưới: chuyển lên 1, giao 0, trả lại 0.",
            drawings[0].Element(svg + "desc")!.Value);
        Assert.Equal("đến 30 ngày: 60; 31–90 ngày: 80; 91–180 ngày: 30; trên 180 ngày: 19.", drawings[2].Element(svg + "desc")!.Value);
    }

    [Fact]
    public async Task User_text_never_becomes_markup()
    {
        var (source, page) = await ReadAsync(SampleReport.Report(), AwkwardTexts.Items);
        Assert.DoesNotContain("<script", source, StringComparison.OrdinalIgnoreCase);
        var texts = page.Descendants("table")
            .Single(table => table.Element("caption")!.Value.StartsWith("Biểu B5", StringComparison.Ordinal))
            .Element("tbody")!.Elements("tr")
            .Select(row => row.Elements().ElementAt(1).Value).ToList();
        string[] expected = [AwkwardTexts.Formula, "- Đề nghị xem xét\n- Hỗ trợ kinh phí\nDòng ba", AwkwardTexts.Emoji, AwkwardTexts.Markup,
            "Trấn Yên", "trướcsau", AwkwardTexts.Long];
        Assert.Equal(expected.Select((text, at) => $"KN-2022-{at + 1:000000}. {text}"), texts);
    }

    [Fact]
    public async Task Figures_are_written_in_Vietnamese_notation()
    {
        var (source, page) = await ReadAsync(SampleReport.Report(), []);
        Assert.Equal(["1.501", "1.509", "14", "1.312", "87,4%", "48", "189"], page.Descendants("dd").Select(fact => fact.Value));
        Assert.Contains("48,3", source, StringComparison.Ordinal);
        Assert.Contains("1.501 kiến nghị / 1.509 lượt ý kiến", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_cut_and_refers_to_the_spreadsheet()
    {
        const int all = ItemList.MaximumPrintedRows + 1;
        var (source, _) =
            await ReadAsync(SampleReport.Report(all), [.. Enumerable.Range(1, all).Select(number => SampleReport.Item(number))]);
        Assert.Contains("danh mục đầy đủ ở bảng tính (XLSX)", source, StringComparison.Ordinal);
        Assert.DoesNotContain("KN-2022-000501", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_report_says_so_at_the_top()
    {
        var (_, page) = await ReadAsync(SampleReport.Empty(), []);
        Assert.Equal("Trong kỳ không phát sinh kiến nghị; không có kiến nghị kỳ trước chuyển sang.",
            page.Descendants("p").Single(one => one.Attribute("class")?.Value == "empty").Value);
        Assert.Contains("–", page.Descendants("dd").Select(fact => fact.Value));
    }

    [Theory]
    [InlineData("#0b4f7d", "#ffffff")]
    [InlineData("#b5331a", "#ffffff")]
    [InlineData("#6b6b6b", "#ffffff")]
    [InlineData("#1a1a1a", "#f0b429")]
    [InlineData("#1a1a1a", "#7fb8de")]
    [InlineData("#1a1a1a", "#c9c3e6")]
    [InlineData("#444", "#ffffff")]
    [InlineData("#5c5c5c", "#ffffff")]
    public void Text_contrast_meets_WCAG_AA(string one, string other) =>
        Assert.True(Contrast(one, other) >= 4.5, $"{Contrast(one, other):0.0}");

    private static async Task<(string Source, XElement Page)> ReadAsync(EscalationReport report, IReadOnlyList<ReportItem> items)
    {
        var source = Encoding.UTF8.GetString(await CapturingStream.WriteAsync(new HtmlRenderer(), report, SampleReport.State, items));
        // Written such that a strict reader of XML takes it too, once the style sheet is set aside.
        return (source, XDocument.Parse(Style().Replace(source, "<style/>")).Root!);
    }

    /// <summary>The contrast of WCAG 2.2; text needs 4.5.</summary>
    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour.Skip(1).SelectMany(c => new[] { c, c })) : colour[1..];
        var parts = Convert.FromHexString(hex).Select(part => part / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 1000)]
    private static partial Regex Style();
}
