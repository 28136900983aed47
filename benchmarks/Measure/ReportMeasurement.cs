using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Petitions.Application;
using Petitions.Domain;
using Petitions.Domain.Reports.Periods;
using Petitions.Infrastructure;
using Petitions.Measure.Loading;
using Petitions.Measure.Requests;
using Petitions.Measure.Serving;

namespace Petitions.Measure;

/// <summary>
/// The quarterly report of a province: its figures with a million petitions in the base beside
/// the bare aggregates, its files with a list of a hundred thousand rows, and reads meanwhile.
/// </summary>
internal sealed class ReportMeasurement(Options options)
{
    private const int Readers = 4;

    /// <summary>What several hundred people at work ask for in a second.</summary>
    private const double ReadsPerSecond = 200;

    private readonly DateOnly _today = TimeProvider.System.Today();
    private readonly PeriodCalendar _calendar = new AdministrativePeriods();

    public async Task RunAsync()
    {
        await using var databases = await MeasurementDatabases.StartAsync(options.Data);
        var few = await databases.OpenAsync(MeasurementDatabases.FewPetitions, ResultPrinter.Line);
        var quarter = _calendar.Preceding(_calendar.Containing(PeriodKind.Quarter, _today));
        var province = await ProvinceAsync(few);
        ResultPrinter.Line($"Putting {options.Petitions:N0} petitions into the base of {quarter.Code}…");
        var address = await databases.CopyAsync(few, $"report_{options.Petitions}", unfinished =>
            PetitionsInBase.FillAsync(unfinished, options.Petitions, province, quarter, ResultPrinter.Line));
        await using var source =
            NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address) { CommandTimeout = 0 }.ConnectionString);
        await using var api =
            await ServerProcess.StartAsync(ProgramPaths.Api, address, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)), "--empty");
        using var office = SignIn(api);
        var reads = await ReadsAsync(source, api);

        var listed = await QuarterOfRowsAsync(source, province, quarter, options.Petitions / 10);
        var (ratios, slowdowns, lines) = (new List<double>(), new List<double>(), new List<FormattableString>());
        foreach (var (period, judged) in new[] { (quarter, true), (listed, false) })
        {
            var bare = new HandWrittenReport(source, province, period, Earlier(period));
            Agree((await CountAsync(office, province, period)).Figures, (await bare.RunAsync()).Figures);
            for (var round = 1; round <= options.Rounds; round++)
            {
                var made = await CountAsync(office, province, period);
                var byHand = await bare.RunAsync();
                ratios.Add(made.Seconds / byHand.Seconds);

                // Once more while others read, who read alone before.
                var alone =
                    await LoadGenerator.RunAsync(api.Address, reads.Next, Readers, TimeSpan.FromSeconds(options.Seconds), ReadsPerSecond);
                var counting = CountAsync(office, province, period);
                var beside = await LoadGenerator.RunAsync(api.Address, () => counting.IsCompleted ? null : reads.Next(), Readers,
                    TimeSpan.FromMinutes(10), ReadsPerSecond);
                var besideReaders = await counting;
                slowdowns.Add(beside.Percentile(0.99) / alone.Percentile(0.99));
                lines.Add(
                    $"| {period.Code}, {made.Rows:N0} | {round} | {made.Seconds:F2} | {byHand.Seconds:F2} | {ratios[^1]:F2} | {besideReaders.Seconds:F2} | {alone.Percentile(0.5):F1} / {alone.Percentile(0.99):F1} | {beside.Percentile(0.5):F1} / {beside.Percentile(0.99):F1} |");
            }
        }

        var counted = api.PeakMemory();
        var files = new List<FormattableString>();
        foreach (var format in new[] { "csv", "xlsx", "json" })
        {
            var file =
                await FetchAsync(office, $"/api/v1/reports/escalations?unit={province}&period={listed.Code}&format={format}&items=true");
            files.Add($"| {format} | {file.Seconds:F1} | {file.First:F1} | {file.Bytes / 1e6:F1} | {api.PeakMemory():F0} |");
        }

        var run = await RunAndKeepAsync(office, province, listed);
        files.Add($"| a run that keeps figures and rows | {run.Seconds:F1} | | | {api.PeakMemory():F0} |");
        foreach (var format in new[] { "csv", "xlsx" })
        {
            var file = await FetchAsync(office, $"/api/v1/report-runs/{run.Id}/files/{format}");
            files.Add($"| {format} of that run | {file.Seconds:F1} | {file.First:F1} | {file.Bytes / 1e6:F1} | {api.PeakMemory():F0} |");
        }

        Print(lines, files, listed, run.Rows, ratios, slowdowns, api.PeakMemory(), counted);
    }

    private void Print(List<FormattableString> lines, List<FormattableString> files, ReportPeriod listed, int rows, List<double> ratios,
        List<double> slowdowns, double memory, double counted)
    {
        ResultPrinter.Line("\nThe figures of the province's report\n");
        ResultPrinter.Line(
            $"| quarter, petitions in its base | round | API, s | bare SQL, s | ratio | API beside {ReadsPerSecond} reads/s, s | reads " +
                $"without it, p50 / p99 ms | reads during it, p50 / p99 ms |");
        ResultPrinter.Line("|---|---:|---:|---:|---:|---:|---:|---:|");
        lines.ForEach(ResultPrinter.Line);
        ResultPrinter.Line($"\nThe files of {listed.Code}, whose list has {rows:N0} rows; figures alone had taken {counted:F0} MB\n");
        ResultPrinter.Line("| form | until the last byte, s | until the first, s | MB | peak memory of the API so far, MB |");
        ResultPrinter.Line("|---|---:|---:|---:|---:|");
        files.ForEach(ResultPrinter.Line);
        ResultPrinter.Line("\n| target | measured | bound | |");
        ResultPrinter.Line("|---|---:|---:|---|");
        ResultPrinter.Target($"figures with {options.Petitions:N0} in the base: time, of the bare SQL's (median)",
            ServerResult.Median(ratios.Take(options.Rounds)), "", 1.5, atMost: true);
        ResultPrinter.Target($"figures with {rows:N0} in the list: time, of the bare SQL's (median)",
            ServerResult.Median(ratios.Skip(options.Rounds)), "", 1.5, atMost: true);
        ResultPrinter.Target(
            "reads while a report is counted: p99, of that without (median)", ServerResult.Median(slowdowns), "", 2, atMost: true);
        ResultPrinter.Target("peak resident memory of the API that counts, lists and writes", memory, " MB", 400, atMost: true);
    }

    private List<ReportPeriod> Earlier(ReportPeriod period)
    {
        List<ReportPeriod> earlier = [];
        for (var one = period; earlier.Count < 5;)
            earlier.Insert(0, one = _calendar.Preceding(one));
        return earlier;
    }

    /// <summary>The quarter in whose base the fewest petitions were, but so many at least.</summary>
    private async Task<ReportPeriod> QuarterOfRowsAsync(NpgsqlDataSource source, Guid province, ReportPeriod latest, int wanted)
    {
        var found = new Dictionary<ReportPeriod, long>();
        for (var quarter = latest; quarter.To > _today.AddYears(-4); quarter = _calendar.Preceding(quarter))
        {
            await using var command = source.CreateCommand($"""
                select count(distinct p.id) from petition_states s join petitions p on p.id = s.petition_id
                where p.province_id = '{province}' and p.part_of_id is null and s.since <= date '{quarter.To:yyyy-MM-dd}'
                    and (s.until is null or s.until >= date '{quarter.From:yyyy-MM-dd}')
                    and petition_is_open(s.status, s.outcome, s.verified_on)
                """);
            found[quarter] = (long)(await command.ExecuteScalarAsync())!;
        }

        return found.Where(one => one.Value >= wanted).MinBy(one => one.Value).Key;
    }

    private static async Task<(double Seconds, int Rows, SortedDictionary<string, long> Figures)> CountAsync(
        HttpClient office, Guid province, ReportPeriod period)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer =
            await office.GetAsync(new Uri($"/api/v1/reports/escalations?unit={province}&period={period.Code}", UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The report was refused: {System.Text.Encoding.UTF8.GetString(body)}");
        var report = JsonSerializer.Deserialize<JsonElement>(body);
        return (seconds, report.GetProperty("itemCount").GetInt32(), ReportedFigures.Of(report));
    }

    private static void Agree(SortedDictionary<string, long> made, SortedDictionary<string, long> byHand)
    {
        var differing = made.Keys.Union(byHand.Keys).Where(name => made.GetValueOrDefault(name) != byHand.GetValueOrDefault(name)).ToList();
        if (differing.Count > 0)
            throw new InvalidOperationException(
                $"{differing.Count} of {made.Count} figures differ: {string.Join("; ", differing.Take(12).Select(name =>
                    $"{name} {made.GetValueOrDefault(name)} ≠ {byHand.GetValueOrDefault(name)}"))}");
    }

    private static async Task<(double Seconds, double First, long Bytes)> FetchAsync(HttpClient office, string path)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await office.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes, first) = (new byte[1 << 16], 0L, 0.0);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; bytes += read)
        {
            if (bytes == 0)
                first = Stopwatch.GetElapsedTime(since).TotalSeconds;
        }

        return (Stopwatch.GetElapsedTime(since).TotalSeconds, first, bytes);
    }

    private static async Task<(string Id, double Seconds, int Rows)> RunAndKeepAsync(HttpClient office, Guid province, ReportPeriod period)
    {
        var since = Stopwatch.GetTimestamp();
        using var asked =
            await office.PostAsJsonAsync(new Uri("/api/v1/report-runs", UriKind.Relative), new { unit = province, period = period.Code });
        asked.EnsureSuccessStatusCode();
        var id = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("run").GetProperty("id").GetString()!;
        while (true)
        {
            var run = (await office.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/report-runs/{id}", UriKind.Relative))).GetProperty(
                "run");
            switch (run.GetProperty("state").GetString())
            {
                case "done":
                    return (id, Stopwatch.GetElapsedTime(since).TotalSeconds, run.GetProperty("rowsDone").GetInt32());
                case "failed" or "cancelled":
                    throw new InvalidOperationException($"The run failed: {run.GetRawText()}");
            }

            await Task.Delay(250);
        }
    }

    private static async Task<Guid> ProvinceAsync(string address)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddInfrastructure(address)
            .BuildServiceProvider();
        var book = await services.GetRequiredService<IReferenceBooks>().CurrentAsync(CancellationToken.None);
        return book.Structure.FindByCode("20", TimeProvider.System.Today())!.Id;
    }

    private static async Task<Operation> ReadsAsync(NpgsqlDataSource source, ServerProcess api)
    {
        var token = api.Token("head", "VP-UBND-T-LANGSON");
        var requests = new List<byte[]>();
        await using var command =
            source.CreateCommand("select id from petitions where diversion_regime is null order by md5(id::text) limit 5000");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            requests.AddRange([Operation.Get($"/petitions/{rows.GetGuid(0)}", token),
                Operation.Get("/petitions?status=inProgress&limit=50", token), Operation.Get("/petitions/board", token)]);
        return new("reads", requests);
    }

    private static HttpClient SignIn(ServerProcess api)
    {
        var client = new HttpClient { BaseAddress = api.Client.BaseAddress, Timeout = TimeSpan.FromMinutes(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", api.Token("head", "VP-UBND-T-LANGSON"));
        return client;
    }
}
