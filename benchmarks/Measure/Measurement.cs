using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Domain;
using Petitions.Infrastructure;
using Petitions.Measure.Requests;
using Petitions.Measure.Serving;

namespace Petitions.Measure;

/// <summary>
/// Loads, starts the API and the baseline, checks that they answer alike, measures them by turns, and prints what came out.
/// </summary>
internal sealed class Measurement(Options options)
{
    private const string ReadPetition = "read a petition";
    private const string RecordPetition = "record a petition";
    private const string Board = "board";

    private readonly TimeSpan _stretch = TimeSpan.FromSeconds(options.Seconds);
    private readonly string _signingKey = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    public async Task RunAsync()
    {
        await using var databases = await MeasurementDatabases.StartAsync(options.Data);
        var few = await databases.OpenAsync(MeasurementDatabases.FewPetitions, ResultPrinter.Line);
        var many = await databases.OpenAsync(options.Petitions, ResultPrinter.Line);
        var starts = new List<double>();
        for (var start = 0; start < 3; start++)
        {
            await using var started = await StartAsync(ProgramPaths.Api, many);
            starts.Add(started.ReadyAfter.TotalSeconds);
        }

        await using var api = await StartAsync(ProgramPaths.Api, many);
        await using var small = await StartAsync(ProgramPaths.Api, few);
        await using var baseline = await StartAsync(ProgramPaths.Baseline, many);
        var (reads, writes) = await OperationsAsync(many, api, baseline);
        ResultPrinter.Line("API and baseline give the same answers and write the same rows.");

        var measured = new List<Comparison>();
        foreach (var (mine, theirs) in reads.Select(read => (read, read)).Concat(writes).Where(pair => IsWanted(pair.Item1)))
            measured.Add(await Comparison.RunAsync((api, mine), (baseline, theirs), options.Rounds, options.Connections, _stretch));
        var pages = new List<Comparison>();
        foreach (var page in reads.Where(read => read.Name.StartsWith("list", StringComparison.Ordinal) && IsWanted(read)))
            pages.Add(await Comparison.RunAsync((api, page), (small, page), options.Rounds, options.Connections, _stretch));
        var alone = reads.Single(read => read.Name == Board) with { Name = "board, one caller" };
        var quiet = await Comparison.RunAsync((api, alone), (baseline, alone), 2, 1, _stretch);

        var desks = new List<Comparison>();
        foreach (var desk in (await DesksAsync(many, api)).Where(IsWanted))
        {
            desks.Add(await Comparison.RunAsync((api, desk), (small, desk), options.Rounds, options.Connections, _stretch));
            var one = desk with { Name = $"{desk.Name}, one caller" };
            desks.Add(await Comparison.RunAsync((api, one), (small, one), 2, 1, _stretch));
        }

        ResultPrinter.Line(
            $"\n{options.Petitions:N0} petitions, {options.Connections} callers, {options.Rounds} rounds of {options.Seconds} s by " +
                $"turns\n");
        ResultPrinter.Comparisons([.. measured, quiet], "API", "baseline");
        ResultPrinter.Line($"The same API on {options.Petitions:N0} and on {MeasurementDatabases.FewPetitions:N0} petitions\n");
        ResultPrinter.Comparisons([.. pages, .. desks], "large", "small");
        Targets(measured, pages, [quiet, .. desks], api.PeakMemory(), starts.Max());
    }

    private Task<ServerProcess> StartAsync(string program, string database) =>
        ServerProcess.StartAsync(program, database, _signingKey, "--empty");

    private static async Task<(Operations, ReferenceBook)> OverAsync(string database, ServerProcess api)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddInfrastructure(database)
            .BuildServiceProvider();
        var book = await services.GetRequiredService<IReferenceBooks>().CurrentAsync(CancellationToken.None);
        return (new Operations(database, book, api, TimeProvider.System.Today()), book);
    }

    /// <summary>
    /// What is measured, after the two servers were seen to answer alike. An escalation succeeds once, so each server has its own.
    /// </summary>
    private static async Task<(Operation[] Reads, (Operation, Operation)[] Writes)> OperationsAsync(
        string database, ServerProcess api, ServerProcess baseline)
    {
        var (operations, book) = await OverAsync(database, api);
        var today = TimeProvider.System.Today();
        var commune = book.Agencies.FindByCode("UBND-X-TANVAN", today)!;
        var token = operations.Token(commune.Code);
        Operation[] reads =
        [
            await operations.ReadAsync(ReadPetition, token),
            operations.List("list: status, province", token, $"status=inProgress&unit={operations.Province.Id}"),
            operations.List("list: status, holder", token, "status=inProgress&holder=UBND-T-LANGSON"),
            operations.List("list: commune", token, [.. operations.Communes.Select(unit => $"unit={unit.Id}")]),
            operations.List("list: status, commune", token, [.. operations.Communes.Select(unit => $"status=inProgress&unit={unit.Id}")]),
            new(Board, [Operation.Get("/petitions/board", token)]),
            new("board: province", [Operation.Get($"/petitions/board?unit={operations.Province.Id}", token)]),
        ];

        var same = new ResponseComparison(api.Client, baseline.Client, database);
        await same.CheckReadsAsync(reads, 300);
        var body = operations.BodyOf(book.Structure.Get(commune.UnitId!.Value));
        await same.CheckWritesAsync(body, token, commune.Id, book.Agencies.FindByCode("UBND-T-LANGSON", today)!.Id);
        var record = operations.Record(RecordPetition, token);
        return (reads, [(record, record), await operations.EscalateAsync("escalate a petition")]);
    }

    /// <summary>
    /// What an officer opens each morning: where the most is recorded and handed
    /// on, where the most is held, in a department, and where nothing lies.
    /// </summary>
    private static async Task<Operation[]> DesksAsync(string database, ServerProcess api)
    {
        var (operations, _) = await OverAsync(database, api);
        return
        [
            operations.Desk("desk: commune", "UBND-X-TANVAN"),
            operations.Desk("desk: province", "UBND-T-LANGSON"),
            operations.Desk("desk: department", "SO-NOIVU-LANGSON"),
            operations.Desk("desk: empty", "MTTQ-X-THIENHOA"),
        ];
    }

    private void Targets(List<Comparison> measured, List<Comparison> pages, List<Comparison> shown, double memory, double start)
    {
        ResultPrinter.Line("| target | measured | bound | |");
        ResultPrinter.Line("|---|---:|---:|---|");
        foreach (var (name, bound) in new[] { (ReadPetition, 0.7), (RecordPetition, 0.5) })
        {
            if (measured.Find(compared => compared.Name == name) is { } compared)
                ResultPrinter.Target($"{name}: requests/s, of the baseline's", compared.Ratio, "", bound, atMost: false);
        }

        foreach (var page in pages)
            ResultPrinter.Target($"{page.Name}: p50, of that at {MeasurementDatabases.FewPetitions:N0}", page.One.P50 / page.Other.P50, "",
                1.5, atMost: true);
        foreach (var board in measured.Where(compared => compared.Name == Board))
            ResultPrinter.Target($"board, {options.Connections} callers: p50", board.One.P50, " ms", 50, atMost: true);
        foreach (var one in shown)
            ResultPrinter.Target($"{one.Name}: p50", one.One.P50, " ms", 50, atMost: true);
        ResultPrinter.Target("peak resident memory of the API", memory, " MB", 350, atMost: true);
        ResultPrinter.Target("from the start of the process until ready, slowest of three", start, " s", 5, atMost: true);
    }

    private bool IsWanted(Operation operation) =>
        options.Only.Count == 0 || options.Only.Any(part => operation.Name.Contains(part, StringComparison.Ordinal));
}
