using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Petitions;
using Petitions.Api.Tests.Reports.Escalation;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Runs;

/// <summary>The letter of a report stays with its run, and the number that the office gives it stands in the head of every form.</summary>
public sealed class ReportLetterTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static int _numbers = 100;

    private readonly HttpClient _office = api.By(Callers.Office);

    [Fact]
    public async Task Revising_a_schedule_changes_no_report_sent_before()
    {
        var (schedule, run) = await RunAsync("state", "BC-UBND");
        var before = await FileAsync(run, "docx");
        using var revised = await _office.PutJsonAsync($"/api/v1/report-schedules/{schedule}", Schedule("party", "BC/TU"));
        await revised.OkAsync();

        var after = await FileAsync(run, "docx");

        Assert.Equal(before, after);
        var shown = await api.ReadRunAsync(run);
        Assert.Equal(("state", "BC-UBND"), (shown.Text("letter.layout"), shown.Text("letter.symbol")));
        Assert.Equal(File(shown, "docx", 0).Text("hash"), Convert.ToHexStringLower(SHA256.HashData(after)));
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", TextOf(after), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state", "BC-UBND", "Số: 05/BC-UBND", "05/BC-UBND")]
    [InlineData("party", "BC/HU", "Số 05-BC/HU", "05-BC/HU")]
    public async Task An_assigned_document_number_is_in_every_format_and_earlier_files_are_kept(
        string layout, string symbol, string written, string code)
    {
        var (_, run) = await RunAsync(layout, symbol);
        var unnumbered = Convert.ToHexStringLower(SHA256.HashData(await FileAsync(run, "docx")));

        using var numbered = await NumberAsync(run, new { number = 5, on = "2023-02-09" });
        var shown = await numbered.OkAsync();

        Assert.Equal((code, "2023-02-09"), (shown.Text("run.number"), shown.Text("run.numberedOn")));
        var document = await FileAsync(run, "docx");
        Assert.Contains(written, TextOf(document), StringComparison.Ordinal);
        Assert.Contains("ngày 09 tháng 02 năm 2023", TextOf(document), StringComparison.Ordinal);
        Assert.Contains($"Số: {code}, ngày 09 tháng 02 năm 2023", System.Text.Encoding.UTF8.GetString(await FileAsync(run, "html")),
            StringComparison.Ordinal);
        Assert.Contains(code, SheetsOf(await FileAsync(run, "xlsx")), StringComparison.Ordinal);
        Assert.Equal((code, "2023-02-09"),
            (JsonDocument.Parse(await FileAsync(run, "json")).RootElement is var json
                ? (json.Text("document.number"), json.Text("document.date")) : default));
        Assert.Equal((unnumbered, Convert.ToHexStringLower(SHA256.HashData(document))),
            (File(shown, "docx", 0).Text("hash"), File(shown, "docx", 1).Text("hash")));
        Assert.NotEqual(File(shown, "docx", 0).Text("hash"), File(shown, "docx", 1).Text("hash"));
    }

    [Fact]
    public async Task A_document_number_is_unique_in_its_year_and_changed_only_with_a_ground()
    {
        var (_, run) = await RunAsync("state", "BC-VP");
        var (_, other) = await RunAsync("state", "BC-VP");
        using var given = await NumberAsync(run, new { number = 7, on = "2023-01-05" });
        await given.OkAsync();

        await RefusedAsync(other, new { number = 7, on = "2023-03-01" }, HttpStatusCode.Conflict, "report_run.number_taken");
        await RefusedAsync(run, new { number = 8, on = "2023-01-05" }, HttpStatusCode.Conflict, "report_run.number_ground_needed");
        await RefusedAsync(
            run, new { number = 7, on = "2023-01-05", ground = "nhầm" }, HttpStatusCode.Conflict, "report_run.number_unchanged");
        using var changed = await NumberAsync(run, new { number = 8, on = "2023-01-05", ground = "vào sổ nhầm dòng" });
        Assert.Equal(
            ["1 07/BC-VP ", "2 08/BC-VP vào sổ nhầm dòng"],
            (await changed.OkAsync()).GetProperty("numbers").EnumerateArray()
                .Select(one => $"{one.Text("edition")} {one.Text("number")} {one.Text("ground")}"));
        using var free = await NumberAsync(other, new { number = 7, on = "2023-03-01" });
        await free.OkAsync();
        var (_, nextYear) = await RunAsync("state", "BC-VP");
        using var again = await NumberAsync(nextYear, new { number = 8, on = "2024-01-05" });
        await again.OkAsync();
    }

    [Fact]
    public async Task An_invalid_number_or_day_or_an_unauthorised_caller_is_refused()
    {
        var (_, run) = await RunAsync("state", "BC-UBND");

        await RefusedAsync(run, new { number = 0 }, HttpStatusCode.BadRequest, "request.invalid");
        await RefusedAsync(run, new { on = "2023-01-05" }, HttpStatusCode.BadRequest, "request.invalid");
        await RefusedAsync(run, new { number = 9, on = "2099-01-05" }, HttpStatusCode.BadRequest, "date.in_future");
        await RefusedAsync(run, new { number = 9, on = "2022-12-01" }, HttpStatusCode.BadRequest, "report_run.number_before_figures");
        await RefusedAsync(run, new { number = 9 }, HttpStatusCode.Forbidden, "report_schedule.may_not_manage", Callers.Recorder);
        await RefusedAsync(run, new { number = 9 }, HttpStatusCode.Forbidden, "report_schedule.may_not_manage", Callers.District);
        await RefusedAsync("01900000-0000-7000-8000-000000000000", new { number = 9 }, HttpStatusCode.NotFound, "report.run_not_found");
        using var stale = await _office.PostJsonAsync($"/api/v1/report-runs/{run}/number", new { number = 9 }, ("If-Match", "\"99\""));
        await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "report_run.stale");
    }

    [Fact]
    public async Task One_of_two_concurrent_assignments_of_a_number_is_refused()
    {
        var runs = new List<string>();
        for (var made = 0; made < 4; made++)
            runs.Add((await RunAsync("state", "BC-NHANH")).Run);

        var answers = await Task.WhenAll(runs.Select(run => NumberAsync(run, new { number = 3, on = "2023-01-05" })));

        Assert.Equal([200, 409, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
        foreach (var lost in answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict))
            await lost.AssertRefusedAsync(HttpStatusCode.Conflict, "report_run.number_taken");
    }

    [Fact]
    public async Task A_requested_report_keeps_the_letter_and_number_of_its_request()
    {
        var number = Interlocked.Increment(ref _numbers);
        using var ordered = await _office.PostJsonAsync("/api/v1/report-runs", new
        {
            unit = api.Province(),
            period = "2022-Q4",
            letter = new { layout = "party", symbol = "BC/TU", issuingBody = "Tỉnh ủy Lạng Sơn", to = new[] { "Ban Bí thư" } },
            number,
            on = "2022-12-20",
        });
        var run = await ordered.OkAsync();
        Assert.Equal($"{number}-BC/TU", run.Text("run.number"));
        await WorkAsync();

        var text = TextOf(await FileAsync(run.Text("run.id"), "docx"));
        Assert.Contains($"Số {number}-BC/TU", text, StringComparison.Ordinal);
        Assert.Contains("ngày 20 tháng 12 năm 2022", text, StringComparison.Ordinal);
        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", text, StringComparison.Ordinal);
        using var none =
            await _office.PostJsonAsync("/api/v1/report-runs", new { unit = api.Province(), period = "2022-Q4", on = "2022-12-20" });
        await none.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        using var reader = await api.By("supervisor@MTTQ-T-LANGSON")
            .PostJsonAsync("/api/v1/report-runs", new { unit = api.Province(), period = "2022-Q4", number = 1 });
        await reader.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_schedule.may_not_manage");
    }

    [Fact]
    public async Task A_scheduled_report_run_on_request_takes_its_number_from_the_request()
    {
        var number = Interlocked.Increment(ref _numbers);
        using var set = await _office.PostJsonAsync("/api/v1/report-schedules", Schedule("state", "BC-SO"));
        using var started = await _office.PostJsonAsync($"/api/v1/report-schedules/{(await set.OkAsync()).Text("id")}/runs",
            new { period = "2022-Q4", number, on = "2022-12-21" });
        var run = (await started.OkAsync()).Text("run.id");
        await WorkAsync();

        var made = await api.ReadRunAsync(run);
        Assert.Equal(($"{number}/BC-SO", "1"),
            (made.Text("run.number"),
                Assert.Single(made.GetProperty("files").EnumerateArray(), file => file.Text("format") == "docx").Text("edition")));
        Assert.Contains($"Số: {number}/BC-SO", TextOf(await FileAsync(run, "docx")), StringComparison.Ordinal);
    }

    private async Task<(string Schedule, string Run)> RunAsync(string layout, string symbol)
    {
        using var set = await _office.PostJsonAsync("/api/v1/report-schedules", Schedule(layout, symbol));
        var schedule = (await set.OkAsync()).Text("id");
        using var started = await _office.PostJsonAsync($"/api/v1/report-schedules/{schedule}/runs", new { period = "2022-Q4" });
        var run = (await started.OkAsync()).Text("run.id");
        await WorkAsync();
        return (schedule, run);
    }

    private object Schedule(string layout, string symbol) => new
    {
        name = "Báo cáo quý của tỉnh",
        unitId = api.Ids.Unit("20", "2026-01-01"),
        kind = "quarter",
        formats = new[] { "docx", "xlsx" },
        cron = "0 8 15 12 *",
        letter = new { layout, symbol, to = new[] { "Văn phòng Chính phủ" } },
    };

    private Task<HttpResponseMessage> NumberAsync(string run, object body, string who = Callers.Office) =>
        api.ByCaller(who).PostJsonAsync($"/api/v1/report-runs/{run}/number", body);

    private async Task RefusedAsync(string run, object body, HttpStatusCode status, string code, string who = Callers.Office)
    {
        using var answer = await NumberAsync(run, body, who);
        await answer.AssertRefusedAsync(status, code);
    }

    private Task<byte[]> FileAsync(string run, string format) => _office.GetByteArrayAsync($"/api/v1/report-runs/{run}/files/{format}");

    private async Task WorkAsync()
    {
        while (await api.Services.GetRequiredService<ReportRunProcessor>().ProcessNextAsync(CancellationToken.None))
        {
        }
    }

    private static JsonElement File(JsonElement run, string format, int edition) =>
        run.GetProperty("files").EnumerateArray().Single(file => file.Text("format") == format && file.Text("edition") == $"{edition}");

    private static string TextOf(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, isEditable: false);
        return word.MainDocumentPart!.Document!.InnerText;
    }

    private static string SheetsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
