using System.Text;
using Petitions.Domain.Reports.Escalation;
using Petitions.Infrastructure.Reports.Rendering;
using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Api.Tests.Reports.Rendering;

public sealed class CsvFormTests
{
    private const int TextColumn = 3;

    [Fact]
    public async Task The_csv_begins_with_a_UTF_8_byte_order_mark() =>
        Assert.Equal([0xEF, 0xBB, 0xBF],
            (await CapturingStream.WriteAsync(new CsvRenderer(), SampleReport.Report(), SampleReport.State, SampleReport.Item(1))).Take(3));

    [Fact]
    public async Task The_csv_has_one_row_per_petition_with_equal_column_counts()
    {
        var rows = await RowsAsync([.. Enumerable.Range(1, 50).Select(number => SampleReport.Item(number))]);
        Assert.Equal(51, rows.Count);
        Assert.All(rows, row => Assert.Equal(ItemList.Columns.Count, row.Count));
        Assert.Equal(ItemList.Columns.Select(column => column.Title), rows[0]);
        Assert.Equal(
            ["1", "KN-2022-000001", "Nâng cấp đường tỉnh 241"], rows[1].Take(3));
        Assert.Equal("29/11/2022", rows[1][6]);
    }

    [Fact]
    public async Task Each_table_is_written_by_its_code_with_one_header_row_and_its_total()
    {
        var report = SampleReport.Report();
        Assert.Equal(["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12"], new CsvRenderer().TablesOf(report));
        await using var sink = new CapturingStream();
        await new CsvRenderer().WriteTableAsync(report, SampleReport.Items(), "B3", sink, TestContext.Current.CancellationToken);

        var lines = Encoding.UTF8.GetString(sink.Bytes).TrimStart('\ufeff').Split("\r\n");
        Assert.StartsWith("Cơ quan,Cấp,Được giao trong kỳ,Trả lời trong kỳ: Trả lời đúng hạn,", lines[0], StringComparison.Ordinal);
        Assert.Contains("Số lần được đôn đốc: Hệ thống tự nhắc", lines[0], StringComparison.Ordinal);
        Assert.Equal("Sở Giao thông vận tải tỉnh Lạng Sơn,Cấp tỉnh,8,1203,57,0,12,60,160,45,121", lines[2]);
        Assert.Equal("Tổng cộng,,17,1207,58,2,15,65,166,47,121", lines[3]);
    }

    [Fact]
    public async Task User_text_is_escaped_in_every_csv_table()
    {
        var report = SampleReport.Report();
        report = report with { Repeated = new(1, [report.Repeated.Rows[0] with { Title = "=HYPERLINK(\"http://x\")" }]) };
        await using var sink = new CapturingStream();
        await new CsvRenderer().WriteTableAsync(report, SampleReport.Items(), "B6", sink, TestContext.Current.CancellationToken);

        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\")\",", Encoding.UTF8.GetString(sink.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 912")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData(" =1+1")]
    [InlineData("\u00a0=1+1")]
    [InlineData("＝1+1")]
    public async Task Text_that_looks_like_a_formula_is_prefixed_with_an_apostrophe(string text)
    {
        var rows = await RowsAsync([SampleReport.Item(1, text)]);
        Assert.Equal("'" + text, rows[1][TextColumn]);
    }

    [Fact]
    public async Task Awkward_texts_are_read_back_unchanged()
    {
        var rows = await RowsAsync(AwkwardTexts.Items);
        Assert.Equal("'" + AwkwardTexts.Formula, rows[1][TextColumn]);
        Assert.Equal("'- Đề nghị xem xét\n- Hỗ trợ kinh phí\nDòng ba", rows[2][TextColumn]);
        Assert.Equal(AwkwardTexts.Emoji, rows[3][TextColumn]);
        Assert.Equal(AwkwardTexts.Markup, rows[4][TextColumn]);
        Assert.Equal("Trấn Yên", rows[5][TextColumn]);
        Assert.Equal("trướcsau", rows[6][TextColumn]);
        Assert.Equal(AwkwardTexts.Long, rows[7][TextColumn]);
    }

    [Fact]
    public async Task A_csv_without_petitions_has_only_the_header_row() => Assert.Single(await RowsAsync([]));

    private static async Task<List<List<string>>> RowsAsync(IReadOnlyList<ReportItem> items) =>
        Parse(Encoding.UTF8.GetString(await CapturingStream.WriteAsync(new CsvRenderer(), SampleReport.Report(), SampleReport.State, items))
            .TrimStart('\ufeff'));

    /// <summary>Reads RFC 4180 by the letter: rows end with CR LF, quotes are doubled.</summary>
    private static List<List<string>> Parse(string csv)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var field = new StringBuilder();
        for (var i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"')
            {
                for (i++; csv[i] != '"' || (i + 1 < csv.Length && csv[i + 1] == '"'); i++)
                {
                    field.Append(csv[i]);
                    i += csv[i] == '"' ? 1 : 0;
                }
            }
            else if (csv[i] == ',')
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (csv[i] == '\r' && csv[i + 1] == '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                rows.Add(row);
                row = [];
                i++;
            }
            else
            {
                Assert.False(csv[i] is '\n' or '\r', "A line break stands outside quotes.");
                field.Append(csv[i]);
            }
        }

        Assert.Equal(0, field.Length);
        return rows;
    }
}
