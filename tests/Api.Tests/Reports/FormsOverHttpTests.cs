using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports;

/// <summary>The forms as a caller gets them.</summary>
public sealed class FormsOverHttpTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Words = "=1+1 <script>alert(1)</script> nâng cấp đường tỉnh";

    [Theory]
    [InlineData("csv", "text/csv", "attachment; filename=bao-cao-kien-nghi-2022-Q4-langson.csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment; filename=bao-cao-kien-nghi-2022-Q4-langson.xlsx")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment; filename=bao-cao-kien-nghi-2022-Q4-langson.docx")]
    [InlineData("html", "text/html", "inline; filename=bao-cao-kien-nghi-2022-Q4-langson.html")]
    public async Task Each_form_comes_with_its_type_and_name_and_holds_what_was_said(string format, string mediaType, string disposition)
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
    public async Task A_table_is_had_as_CSV_by_its_code_and_others_are_refused()
    {
        using var table = await AskAsync("2022-Q4", "csv&table=b1");
        Assert.Equal("attachment; filename=bao-cao-kien-nghi-2022-Q4-langson-B1.csv", table.Content.Headers.ContentDisposition!.ToString());
        Assert.StartsWith("Thẩm quyền,", await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var unknown = await AskAsync("2022-Q4", "csv&table=B99");
        await unknown.RefusedAsync(HttpStatusCode.BadRequest, "report.table_unknown");
        using var whole = await AskAsync("2022-Q4", "xlsx&table=B1");
        await whole.RefusedAsync(HttpStatusCode.BadRequest, "report.table_unknown");
    }

    [Fact]
    public async Task A_page_may_style_itself_and_run_nothing()
    {
        using var answer = await AskAsync("2022-Q3", "html");
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task A_period_without_petitions_is_a_proper_file_that_says_so(string format)
    {
        using var answer = await AskAsync("2019-Q1", format);
        var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using OpenXmlPackage package = format == "xlsx" ? SpreadsheetDocument.Open(bytes, isEditable: false) : WordprocessingDocument.Open(bytes, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken));
        Assert.Contains("Trong kỳ không phát sinh kiến nghị", await TextAsync(format, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PDF_is_refused_with_a_code_where_the_server_cannot_make_it()
    {
        using var answer = await AskAsync("2022-Q4", "pdf");
        await answer.RefusedAsync(HttpStatusCode.Conflict, "report.pdf_not_offered");
    }

    private Task<HttpResponseMessage> AskAsync(string period, string format) =>
        api.By(Who.Office).GetAsync($"/api/v1/reports/escalations?unit={api.Names.Unit("20")}&period={period}&format={format}", TestContext.Current.CancellationToken);

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
