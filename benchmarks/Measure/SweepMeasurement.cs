using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Petitions.Domain;
using Petitions.Measure.Loading;
using Petitions.Measure.Requests;
using Petitions.Measure.Serving;

namespace Petitions.Measure;

/// <summary>
/// Sweeps over a million open petitions of which five in a hundred are due for a step, beside the bare SQL, and reads meanwhile.
/// </summary>
internal sealed class SweepMeasurement(Options options)
{
    private const int Readers = 4;

    /// <summary>What a busy province reads: several times a second for every commune.</summary>
    private const double ReadsPerSecond = 200;

    /// <summary>From seven days ahead to three behind, each of which one rung addresses once.</summary>
    private const int Dates = 11;

    private readonly DateOnly _today = TimeProvider.System.Today();

    public async Task RunAsync()
    {
        await using var databases = await MeasurementDatabases.StartAsync(options.Data);
        var few = await databases.OpenAsync(MeasurementDatabases.FewPetitions, ResultPrinter.Line);
        ResultPrinter.Line($"Opening {options.Petitions:N0} petitions…");
        // What was swept once is told, and raises nothing a second time.
        await databases.DropAsync($"sweep_{options.Petitions}");
        var address = await databases.CopyAsync(few, $"sweep_{options.Petitions}", unfinished =>
            OpenPetitions.FillAsync(unfinished, options.Petitions, _today, ResultPrinter.Line));
        await using var source = NpgsqlDataSource.Create(address);
        await using var api = await ServerProcess.StartAsync(ProgramPaths.Api, address,
            Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)), "--empty");
        using var administrator = SignIn(api);

        var first = await SweepAsync(administrator);
        ResultPrinter.Line($"The first sweep found what had lain: {first.Raised:N0} notices in {first.Seconds:F1} s.");
        var bare = new HandWrittenSweep(source);
        await bare.PrepareAsync();
        var reads = await ReadsAsync(source, api);

        var (ratios, slowdowns, crowded, lines) =
            (new List<double>(), new List<double>(), new List<double>(), new List<FormattableString>());
        for (var round = 1; round <= Math.Min(options.Rounds, Dates / 3); round++)
        {
            var due = await MoveDueDatesAsync(source, 3 * round);
            var byHand = await bare.RunAsync(_today, first.Id);
            var alone = await LoadGenerator.RunAsync(api.Address, reads.Next, Readers, TimeSpan.FromSeconds(options.Seconds));
            var aloneAtPace =
                await LoadGenerator.RunAsync(api.Address, reads.Next, Readers, TimeSpan.FromSeconds(options.Seconds), ReadsPerSecond);
            var swept = await SweepAsync(administrator);
            if (swept.Raised != due || byHand.Rows != due)
                throw new InvalidOperationException($"{due} clocks were due, the sweep raised {swept.Raised}, the bare SQL {byHand.Rows}.");

            // Once more while others read as fast as they are answered, and once more while they read at their own pace.
            var (besideReaders, beside) = await SweepBesideAsync(source, administrator, api, reads, (3 * round) + 1, perSecond: null);
            var (_, atPace) = await SweepBesideAsync(source, administrator, api, reads, (3 * round) + 2, ReadsPerSecond);
            ratios.Add(swept.Seconds / byHand.Seconds);
            slowdowns.Add(atPace.Percentile(0.99) / aloneAtPace.Percentile(0.99));
            crowded.Add(beside.Percentile(0.99) / alone.Percentile(0.99));
            lines.Add(
                $"| {round} | {due:N0} | {swept.Seconds:F2} | {byHand.Seconds:F2} | {ratios[^1]:F2} | {besideReaders.Seconds:F2} | {alone.Percentile(0.5):F1} / {alone.Percentile(0.99):F1} | {beside.Percentile(0.5):F1} / {beside.Percentile(0.99):F1} | {aloneAtPace.Percentile(0.5):F1} / {aloneAtPace.Percentile(0.99):F1} | {atPace.Percentile(0.5):F1} / {atPace.Percentile(0.99):F1} |");
        }

        ResultPrinter.Line($"\n{options.Petitions:N0} open petitions, 5 of 100 due for a step\n");
        ResultPrinter.Line(
            $"| round | notices | sweep, s | bare SQL, s | ratio | sweep beside {Readers} readers, s | reads without it, p50 / p99 ms | " +
                $"reads during it, p50 / p99 ms | {ReadsPerSecond} reads/s without it | {ReadsPerSecond} reads/s during it |");
        ResultPrinter.Line("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        lines.ForEach(ResultPrinter.Line);
        ResultPrinter.Line("\n| target | measured | bound | |");
        ResultPrinter.Line("|---|---:|---:|---|");
        ResultPrinter.Target("sweep: time, of the bare SQL's (median)", Median(ratios), "", 2, atMost: true);
        ResultPrinter.Target(
            $"{ReadsPerSecond} reads/s during a sweep: p99, of that without (median)", Median(slowdowns), "", 2, atMost: true);
        ResultPrinter.Target("peak resident memory of the API that sweeps", api.PeakMemory(), " MB", 400, atMost: true);
        ResultPrinter.Line(
            $"\nWith {Readers} readers that send as fast as they are answered, which alone fill two processors, the p99 rises to " +
                $"{Median(crowded):F2} of that without.\n");
    }

    /// <summary>One more sweep, of due dates moved once more, and what readers saw until it ended.</summary>
    private async Task<((Guid Id, int Raised, double Seconds) Sweep, LoadResult Reads)> SweepBesideAsync(
        NpgsqlDataSource source, HttpClient administrator, ServerProcess api, Operation reads, int move, double? perSecond)
    {
        await MoveDueDatesAsync(source, move);
        var sweeping = SweepAsync(administrator);
        var beside = await LoadGenerator.RunAsync(api.Address, () => sweeping.IsCompleted ? null : reads.Next(), Readers,
            TimeSpan.FromMinutes(5), perSecond);
        return (await sweeping, beside);
    }

    /// <summary>
    /// Gives five of a hundred clocks another due date within one of the first
    /// steps: a moved due date begins a ladder of its own. Answers how many.
    /// </summary>
    private async Task<int> MoveDueDatesAsync(NpgsqlDataSource source, int move)
    {
        await using var command = source.CreateCommand($"""
            update petition_holdings set due_on = date '{_today:yyyy-MM-dd}' + 7 - (i + {move}) % {Dates} from sweep_copies
            where sweep_copies.holding_id = petition_holdings.id and sweep_copies.i % 100 < 5
            """);
        command.CommandTimeout = 0;
        var moved = await command.ExecuteNonQueryAsync();
        await using var tidy = source.CreateCommand("vacuum (analyze) petition_holdings, notices");
        tidy.CommandTimeout = 0;
        await tidy.ExecuteNonQueryAsync();
        return moved;
    }

    private static async Task<Operation> ReadsAsync(NpgsqlDataSource source, ServerProcess api)
    {
        var token = api.Token("head", "VP-UBND-T-LANGSON");
        var paths = new List<byte[]>();
        await using var command = source.CreateCommand("select id from sweep_copies order by md5(id::text) limit 5000");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            paths.AddRange([Operation.Get($"/petitions/{rows.GetGuid(0)}", token),
                Operation.Get("/petitions?status=inProgress&limit=50", token), Operation.Get("/petitions/board", token)]);
        return new("reads", paths);
    }

    private static HttpClient SignIn(ServerProcess api)
    {
        var client = new HttpClient { BaseAddress = api.Client.BaseAddress, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", api.Token("administrator", null));
        return client;
    }

    private static async Task<(Guid Id, int Raised, double Seconds)> SweepAsync(HttpClient administrator)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await administrator.PostAsync(new Uri("/api/v1/sweeps", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        var sweep = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (sweep.GetProperty("id").GetGuid(), sweep.GetProperty("raised").GetInt32(), Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
