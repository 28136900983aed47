using System.Text;
using Petitions.Domain.Reports;
using Petitions.Infrastructure.Reports.Content;
using Petitions.Infrastructure.Reports.Csv;

namespace Petitions.Api.Tests.Reports;

public sealed class CsvFormTests
{
    private const int TextColumn = 3;

    [Fact]
    public async Task It_begins_with_a_byte_order_mark_by_which_spreadsheets_know_UTF_8() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], (await Sink.WriteAsync(new CsvForm(), SampleReport.Report(), SampleReport.State, SampleReport.Item(1))).Take(3));

    [Fact]
    public async Task A_row_follows_for_each_petition_and_all_rows_are_equally_long()
    {
        var rows = await RowsAsync([.. Enumerable.Range(1, 50).Select(number => SampleReport.Item(number))]);
        Assert.Equal(51, rows.Count);
        Assert.All(rows, row => Assert.Equal(ItemList.Columns.Count, row.Count));
        Assert.Equal(ItemList.Columns.Select(column => column.Title), rows[0]);
        Assert.Equal(
            ["1", "KN-2022-000001", "Nâng cấp đường tỉnh 241"], rows[1].Take(3));
        Assert.Equal("29/11/2022", rows[1][6]);
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
    public async Task Text_that_a_spreadsheet_would_compute_gets_an_apostrophe(string text)
    {
        var rows = await RowsAsync([SampleReport.Item(1, text)]);
        Assert.Equal("'" + text, rows[1][TextColumn]);
    }

    [Fact]
    public async Task Hard_texts_come_back_whole()
    {
        var rows = await RowsAsync(HardTexts.Items);
        Assert.Equal("'" + HardTexts.Formula, rows[1][TextColumn]);
        Assert.Equal("'- Đề nghị xem xét\n- Hỗ trợ kinh phí\nDòng ba", rows[2][TextColumn]);
        Assert.Equal(HardTexts.Emoji, rows[3][TextColumn]);
        Assert.Equal(HardTexts.Markup, rows[4][TextColumn]);
        Assert.Equal("Trấn Yên", rows[5][TextColumn]);
        Assert.Equal("trướcsau", rows[6][TextColumn]);
        Assert.Equal(HardTexts.Long, rows[7][TextColumn]);
    }

    [Fact]
    public async Task Without_petitions_the_heads_alone_are_the_table() => Assert.Single(await RowsAsync([]));

    private static async Task<List<List<string>>> RowsAsync(IReadOnlyList<ReportItem> items) =>
        Parse(Encoding.UTF8.GetString(await Sink.WriteAsync(new CsvForm(), SampleReport.Report(), SampleReport.State, items)).TrimStart('\ufeff'));

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
