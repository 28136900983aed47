using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Rendering.Content;
using Petitions.Infrastructure.Reports.Rendering.Docx;

namespace Petitions.Api.Tests.Reports.Rendering;

public sealed class DocxFormTests
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    [Fact]
    public async Task Both_letter_layouts_are_valid_OOXML()
    {
        foreach (var (report, letter, items) in new[]
                 {
                     (SampleReport.Report(), SampleReport.State, AwkwardTexts.Items),
                     (SampleReport.Report(), SampleReport.Party, AwkwardTexts.Items), (SampleReport.Empty(), SampleReport.State, []),
                     (SampleReport.Report(), SampleReport.State
                         with { Number = null, To = ["Thường trực Tỉnh ủy"], CopiesTo = [], Archive = null,
                             Signature = new(SigningAuthority.Acting, null, "Chủ tịch", null) }, []),
                 })
        {
            using var document = await OpenAsync(report, letter, items);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        }
    }

    [Fact]
    public async Task The_state_layout_has_the_elements_of_Decree_30_of_2020_in_order()
    {
        using var document = await OpenAsync(SampleReport.Report(), SampleReport.State, [SampleReport.Item(1)]);
        AssertInOrder(
            Lines(document), "ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "Số: 05/BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Lạng Sơn, ngày 05 tháng 01 năm 2023", "BÁO CÁO", "Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", "Kính gửi:",
            "- Thường trực Tỉnh ủy Lạng Sơn;", "- Ban Dân nguyện.",
            "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN", "II. KẾT QUẢ GIẢI QUYẾT, TRẢ LỜI KIẾN NGHỊ", "III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
            "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI",
            "V. KIẾN NGHỊ, ĐỀ XUẤT",
            "Trên đây là báo cáo kết quả giải quyết, trả lời kiến nghị quý IV năm 2022 của Ủy ban nhân dân tỉnh Lạng Sơn./.", "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT, TH.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A", "Phụ lục I",
            "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh Lạng Sơn)",
            "Biểu B1. Tổng hợp kiến nghị theo thẩm quyền và kết quả giải quyết",
            "Biểu B7. Nghĩa vụ báo cáo theo chỉ đạo, kết luận", "Phụ lục II", "BIỂU B5. DANH MỤC CHI TIẾT KIẾN NGHỊ");
    }

    [Fact]
    public async Task The_Party_layout_has_the_Party_header_and_no_national_one()
    {
        using var document = await OpenAsync(SampleReport.Report(), SampleReport.Party, []);
        var lines = Lines(document);
        AssertInOrder(
            lines, "ĐẢNG BỘ TỈNH LẠNG SƠN", "HUYỆN ỦY BẮC SƠN", "*", "Số 123-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Bắc Sơn, ngày 16 tháng 12 năm 2022", "BÁO CÁO",
            "kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", "Nơi nhận:", "- Thường trực Tỉnh ủy,", "- Lưu Văn phòng Huyện ủy.",
            "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hoàng Thị B");
        Assert.DoesNotContain(
            lines, line => line.Contains("CỘNG HÒA", StringComparison.Ordinal) || line.EndsWith("./.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_size_margins_typeface_and_page_number_follow_Decree_30()
    {
        using var document = await OpenAsync(SampleReport.Report(), SampleReport.State, []);
        var sections = document.MainDocumentPart!.Document!.Descendants<SectionProperties>().ToList();
        Assert.Equal(3, sections.Count);
        Assert.Equal([false, true, true],
            sections.Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
        Assert.All(sections, section =>
        {
            var margin = section.GetFirstChild<PageMargin>()!;
            Assert.InRange(margin.Left!.Value / TwipsPerMillimetre, 29.9, 35.1);
            Assert.InRange(margin.Right!.Value / TwipsPerMillimetre, 14.9, 20.1);
            Assert.InRange(margin.Top!.Value / TwipsPerMillimetre, 19.9, 25.1);
            Assert.InRange(margin.Bottom!.Value / TwipsPerMillimetre, 19.9, 25.1);
            // The first page shows no number, and each appendix is numbered for itself.
            Assert.NotNull(section.GetFirstChild<TitlePage>());
            Assert.Equal(1, section.GetFirstChild<PageNumberType>()!.Start!.Value);
            Assert.Equal(HeaderFooterValues.Default, Assert.Single(section.Elements<HeaderReference>()).Type!.Value);
        });

        var header = document.MainDocumentPart.HeaderParts.Single().Header!;
        Assert.Equal("PAGE", header.Descendants<FieldCode>().Single().Text);
        Assert.Equal(JustificationValues.Center, header.Descendants<Justification>().Single().Val!.Value);
        Assert.All(header.Descendants<FontSize>(), size => Assert.Equal("28", size.Val!.Value));
        var defaults = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.Equal("Times New Roman", defaults.RunFonts!.Ascii!.Value);
    }

    [Fact]
    public async Task A_letter_without_number_and_signatory_leaves_space_for_both()
    {
        using var document = await OpenAsync(SampleReport.Report(), SampleReport.State
            with
        { Number = null, Signature = new(SigningAuthority.None, null, "Chủ tịch", null) }, []);
        AssertInOrder(Lines(document), "Số:      /BC-UBND", "CHỦ TỊCH");
    }

    [Theory]
    [InlineData(SigningAuthority.OnBehalfOf, "TM. ỦY BAN NHÂN DÂN", "T/M ỦY BAN NHÂN DÂN")]
    [InlineData(SigningAuthority.ForTheHead, "KT. ỦY BAN NHÂN DÂN", "K/T ỦY BAN NHÂN DÂN")]
    [InlineData(SigningAuthority.ByOrder, "TL. ỦY BAN NHÂN DÂN", "T/L ỦY BAN NHÂN DÂN")]
    [InlineData(SigningAuthority.ByDelegation, "TUQ. ỦY BAN NHÂN DÂN", "T/L ỦY BAN NHÂN DÂN")]
    [InlineData(SigningAuthority.Acting, "Q. CHỦ TỊCH", "Q. CHỦ TỊCH")]
    public async Task The_right_to_sign_is_abbreviated_as_each_layout_does(SigningAuthority authority, string state, string party)
    {
        foreach (var (letter, expected) in new[] { (SampleReport.State, state), (SampleReport.Party, party) })
        {
            using var document =
                await OpenAsync(SampleReport.Report(), letter with { Signature = new(authority, "Ủy ban nhân dân", "Chủ tịch", null) }, []);
            Assert.Contains(expected, Lines(document));
        }
    }

    [Fact]
    public async Task Table_headers_repeat_on_each_page()
    {
        using var document = await OpenAsync(SampleReport.Report(), SampleReport.State, [SampleReport.Item(1)]);
        var tables = document.MainDocumentPart!.Document!.Descendants<Table>().Where(table => table.Descendants<TableBorders>().Any())
            .ToList();
        Assert.Equal(12, tables.Count);
        Assert.All(tables, table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
    }

    [Fact]
    public async Task Awkward_texts_are_read_back_unchanged()
    {
        using var document = await OpenAsync(SampleReport.Report(), SampleReport.State, AwkwardTexts.Items);
        var cells = document.MainDocumentPart!.Document!.Descendants<Table>().Last().Elements<TableRow>().Skip(1)
            .Select(row => string.Concat(row.Elements<TableCell>().ElementAt(1).Descendants<Run>().SelectMany(run => run.ChildElements)
                .Select(part => part is Break ? "\n" : part is Text text ? text.Text : ""))).ToList();
        string[] texts = [AwkwardTexts.Formula, "- Đề nghị xem xét\n- Hỗ trợ kinh phí\nDòng ba", AwkwardTexts.Emoji, AwkwardTexts.Markup,
            "Trấn Yên", "trướcsau", AwkwardTexts.Long];
        Assert.Equal(texts.Select((text, at) => $"KN-2022-{at + 1:000000}. {text}"), cells);
    }

    [Fact]
    public async Task A_list_too_long_for_paper_is_cut_and_refers_to_the_spreadsheet()
    {
        const int all = ItemList.MaximumPrintedRows + 250;
        using var document = await OpenAsync(SampleReport.Report(all), SampleReport.State, Enumerable.Range(1, all)
            .Select(number => SampleReport.Item(number)));
        Assert.Equal(
            ItemList.MaximumPrintedRows + 1, document.MainDocumentPart!.Document!.Descendants<Table>().Last().Elements<TableRow>().Count());
        Assert.Equal("Danh mục in nêu 500 kiến nghị đầu trên tổng số 750; danh mục đầy đủ ở bảng tính (XLSX) kèm theo báo cáo này.",
            Lines(document)[^1]);
    }

    [Fact]
    public async Task An_empty_report_is_a_complete_letter_that_says_so()
    {
        using var document = await OpenAsync(SampleReport.Empty(), SampleReport.State, []);
        var lines = Lines(document);
        AssertInOrder(lines, "BÁO CÁO", "Trong kỳ không phát sinh kiến nghị; không có kiến nghị kỳ trước chuyển sang.", "Nơi nhận:",
            "Trong kỳ không phát sinh kiến nghị.");
    }

    private static async Task<WordprocessingDocument> OpenAsync(
        EscalationReport report, ReportLetter letter, IEnumerable<ReportItem> items) =>
        WordprocessingDocument.Open(
            new MemoryStream(await CapturingStream.WriteAsync(new DocxRenderer(), report, letter, items)), isEditable: false);

    private static List<string> Lines(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)
            .Where(text => text.Length > 0)];

    private static void AssertInOrder(List<string> lines, params ReadOnlySpan<string> expected)
    {
        var from = 0;
        foreach (var line in expected)
        {
            var at = lines.IndexOf(line, from);
            Assert.True(
                at >= 0, $"“{line}” is missing behind “{(from == 0 ? "" : lines[from - 1])}” in:\n{string.Join('\n', lines.Take(60))}");
            from = at + 1;
        }
    }
}
