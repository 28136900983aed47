using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Petitions.Domain.Reports.Escalation;
using Petitions.Infrastructure.Reports.Rendering.Xlsx;

namespace Petitions.Api.Tests.Reports.Rendering;

public sealed class XlsxFormTests
{
    [Fact]
    public async Task The_workbook_is_valid_OOXML()
    {
        await AssertValidAsync(SampleReport.Report(), AwkwardTexts.Items);
        await AssertValidAsync(SampleReport.Empty(), []);
    }

    [Fact]
    public async Task Each_table_is_a_sheet_with_a_short_Vietnamese_name()
    {
        using var book = await OpenAsync(SampleReport.Report(), [SampleReport.Item(1)]);
        var names = Names(book);
        Assert.Equal(
            [
                "Tổng quan", "B1 Thẩm quyền", "B2 Lĩnh vực", "B3 Cơ quan xử lý", "B4 Địa bàn", "B5 Danh mục", "B6 Nêu nhiều lần",
                "B7 Nghĩa vụ theo dõi", "B8 Chuyển cấp trên",
                "B9 Quá hạn", "B10 Trả lại", "B11 Cam kết", "B12 So với kỳ trước",
            ],
            names);
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
    }

    [Fact]
    public async Task Numbers_shares_and_dates_are_typed_and_formatted()
    {
        using var book = await OpenAsync(SampleReport.Report(), [SampleReport.Item(1)]);
        var province = RowOf(SheetOf(book, "B1 Thẩm quyền"), "Cấp tỉnh");
        Assert.Null(province[1].DataType);
        Assert.Equal("1480", province[1].CellValue!.Text);
        Assert.Equal("0.879", province[^1].CellValue!.Text);
        Assert.Equal("0.0%", FormatOf(book, province[^1]));

        var raised = RowOf(SheetOf(book, "B5 Danh mục"), "KN-2022-000001")[6];
        Assert.Null(raised.DataType);
        Assert.Equal(new DateTime(2022, 11, 29), DateTime.FromOADate(double.Parse(raised.CellValue!.Text, CultureInfo.InvariantCulture)));
        Assert.Equal("dd/mm/yyyy", FormatOf(book, raised));
    }

    [Fact]
    public async Task Header_rows_are_frozen_filterable_and_repeated_in_print()
    {
        using var book = await OpenAsync(SampleReport.Report(), [SampleReport.Item(1), SampleReport.Item(2)]);
        var list = SheetOf(book, "B5 Danh mục").Worksheet!;
        var pane = list.Descendants<Pane>().Single();
        Assert.Equal((3, PaneStateValues.Frozen), ((int)pane.VerticalSplit!.Value, pane.State!.Value));
        Assert.Equal("A3:U5", list.Descendants<AutoFilter>().Single().Reference!.Value);
        var names = book.WorkbookPart!.Workbook!.Descendants<DefinedName>().Select(name => $"{name.Name} {name.Text}").ToList();
        Assert.Contains("_xlnm.Print_Titles 'B5 Danh mục'!$1:$3", names);
        Assert.Contains("_xlnm._FilterDatabase 'B5 Danh mục'!$A$3:$U$5", names);
        Assert.All(list.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>(), column => Assert.True(column.CustomWidth!.Value));
    }

    [Fact]
    public async Task No_cell_is_a_formula_and_awkward_texts_are_read_back_unchanged()
    {
        using var book = await OpenAsync(SampleReport.Report(), AwkwardTexts.Items);
        Assert.All(book.WorkbookPart!.WorksheetParts, sheet => Assert.Empty(sheet.Worksheet!.Descendants<CellFormula>()));
        var list = SheetOf(book, "B5 Danh mục");
        Assert.Equal(
            [AwkwardTexts.Formula, "- Đề nghị xem xét\n- Hỗ trợ kinh phí\nDòng ba", AwkwardTexts.Emoji, AwkwardTexts.Markup, "Trấn Yên",
                "trướcsau", AwkwardTexts.Long],
            AwkwardTexts.Items.Select(item => RowOf(list, item.Code)[3].InnerText));
        var formula = RowOf(list, "KN-2022-000001")[3];
        Assert.True(book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)formula.StyleIndex!.Value).QuotePrefix!.Value);
    }

    [Fact]
    public async Task Text_beyond_the_cell_limit_is_cut_with_a_note_and_never_within_an_emoji()
    {
        using var book = await OpenAsync(SampleReport.Report(), [SampleReport.Item(1, string.Concat(Enumerable.Repeat("😀", 20_000)))]);
        var text = RowOf(SheetOf(book, "B5 Danh mục"), "KN-2022-000001")[3].InnerText;
        Assert.InRange(text.Length, 32_000, 32_767);
        Assert.Contains("đã cắt bớt", text, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(text[text.IndexOf('…', StringComparison.Ordinal) - 1]));
    }

    [Fact]
    public async Task Text_that_looks_like_an_escape_is_read_back_unchanged()
    {
        using var book = await OpenAsync(SampleReport.Report(), [SampleReport.Item(1, "mã _x000A_ trong văn bản")]);
        Assert.Equal("mã _x005F_x000A_ trong văn bản", RowOf(SheetOf(book, "B5 Danh mục"), "KN-2022-000001")[3].InnerText);
    }

    [Fact]
    public async Task A_list_that_fills_a_sheet_continues_in_the_next()
    {
        var bytes = await CapturingStream.WriteAsync(new XlsxRenderer(mostRows: 10), SampleReport.Report(), SampleReport.State,
            Enumerable.Range(1, 15).Select(number => SampleReport.Item(number)));
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Equal(["B5 Danh mục", "B5 Danh mục (2)", "B5 Danh mục (3)"],
            Names(book).Where(name => name.StartsWith("B5", StringComparison.Ordinal)));
        Assert.Equal([7, 7, 1], new[] { "B5 Danh mục", "B5 Danh mục (2)", "B5 Danh mục (3)" }.Select(name => SheetOf(book, name)
            .Worksheet!.Descendants<Row>().Count() - 3));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_workbook_says_so()
    {
        using var book = await OpenAsync(SampleReport.Empty(), []);
        Assert.Contains("Trong kỳ không phát sinh kiến nghị.", SheetOf(book, "Tổng quan").Worksheet!.InnerText, StringComparison.Ordinal);
        Assert.Contains("Trong kỳ không phát sinh kiến nghị.", SheetOf(book, "B5 Danh mục").Worksheet!.InnerText, StringComparison.Ordinal);
        Assert.Contains("Không có.", SheetOf(book, "B3 Cơ quan xử lý").Worksheet!.InnerText, StringComparison.Ordinal);
    }

    private static async Task AssertValidAsync(EscalationReport report, IReadOnlyList<ReportItem> items)
    {
        using var book = await OpenAsync(report, items);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    private static async Task<SpreadsheetDocument> OpenAsync(EscalationReport report, IReadOnlyList<ReportItem> items) =>
        SpreadsheetDocument.Open(
            new MemoryStream(await CapturingStream.WriteAsync(new XlsxRenderer(), report, SampleReport.State, items)), isEditable: false);

    private static List<string> Names(SpreadsheetDocument book) =>
        [.. book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!)];

    private static WorksheetPart SheetOf(SpreadsheetDocument book, string name) => (WorksheetPart)book.WorkbookPart!.GetPartById(
        book.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == name).Id!);

    private static List<DocumentFormat.OpenXml.Spreadsheet.Cell> RowOf(WorksheetPart sheet, string holding) =>
        [.. sheet.Worksheet!.Descendants<Row>()
            .Single(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Take(2).Any(cell => cell.InnerText == holding))
            .Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>()];

    private static string? FormatOf(SpreadsheetDocument book, DocumentFormat.OpenXml.Spreadsheet.Cell cell)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>()
            .SingleOrDefault(format => format.NumberFormatId!.Value == id)?.FormatCode!.Value;
    }
}
