using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Rendering;

/// <summary>The forms as a caller gets them.</summary>
public sealed class ReportFormatsOverHttpTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Words = "=1+1 <script>alert(1)</script> nâng cấp đường tỉnh";

    [Theory]
    [InlineData("csv", "text/csv", "attachment; filename=bao-cao-kien-nghi-2022-Q4-langson.csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "attachment; filename=bao-cao-kien-nghi-2022-Q4-langson.xlsx")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "attachment; filename=bao-cao-kien-nghi-2022-Q4-langson.docx")]
    [InlineData("html", "text/html", "inline; filename=bao-cao-kien-nghi-2022-Q4-langson.html")]
    public async Task Each_report_format_has_its_media_type_file_name_and_content(string format, string mediaType, string disposition)
    {
        await api.APetitionAsync(Words);
        using var answer = await AskAsync("2022-Q4", format);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.ToString());
        var text = await TextAsync(format, answer);
        Assert.Contains("nâng cấp đường tỉnh", text, StringComparison.Ordinal);
        if (format == "csv")
            Assert.Contains(",'=1+1 ", text, StringComparison.Ordinal);
        else
            Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csv_table_is_chosen_by_its_code_and_an_unknown_one_refused()
    {
        using var table = await AskAsync("2022-Q4", "csv&table=b1");
        Assert.Equal("attachment; filename=bao-cao-kien-nghi-2022-Q4-langson-B1.csv", table.Content.Headers.ContentDisposition!.ToString());
        Assert.StartsWith(
            "Thẩm quyền,", await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var unknown = await AskAsync("2022-Q4", "csv&table=B99");
        await unknown.AssertRefusedAsync(HttpStatusCode.BadRequest, "report.table_unknown");
        using var whole = await AskAsync("2022-Q4", "xlsx&table=B1");
        await whole.AssertRefusedAsync(HttpStatusCode.BadRequest, "report.table_unknown");
    }

    [Fact]
    public async Task The_html_report_may_carry_styles_but_no_scripts()
    {
        using var answer = await AskAsync("2022-Q3", "html");
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task A_period_without_petitions_yields_a_complete_file_that_says_so(string format)
    {
        using var answer = await AskAsync("2019-Q1", format);
        var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using OpenXmlPackage package = format == "xlsx"
            ? SpreadsheetDocument.Open(bytes, isEditable: false) : WordprocessingDocument.Open(bytes, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken));
        Assert.Contains("Trong kỳ không phát sinh kiến nghị", await TextAsync(format, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PDF_is_refused_with_a_code_where_the_server_has_no_office_program()
    {
        using var answer = await AskAsync("2022-Q4", "pdf");
        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "report.pdf_not_offered");
    }

    private Task<HttpResponseMessage> AskAsync(string period, string format) =>
        api.By(Callers.Office).GetAsync($"/api/v1/reports/escalations?unit={api.Ids.Unit("20")}&period={period}&format={format}",
            TestContext.Current.CancellationToken);

    private static async Task<string> TextAsync(string format, HttpResponseMessage answer)
    {
        if (format is "csv" or "html")
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var text = "";
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            text += await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        return text;
    }
}
