using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Domain;
using Petitions.Infrastructure;
using Petitions.Measure;
using Petitions.Measure.Requests;
using Petitions.Measure.Serving;

// Loads, starts the API and the baseline, checks that they answer alike, measures them by turns, and prints what came out.
var options = Options.Parse(args);
var stretch = TimeSpan.FromSeconds(options.Seconds);
var folder = AppContext.BaseDirectory;
var root = Path.GetFullPath(Path.Combine(folder, "../../../../.."));
var apiProgram = Path.Combine(root, "src/Api/bin/Release/net10.0/Petitions.Api.dll");
var baselineProgram = Path.Combine(root, "benchmarks/Baseline/bin/Release/net10.0/Petitions.Baseline.dll");
var signingKey = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

await using var databases = await Databases.StartAsync(options.Data);
var few = await databases.WithAsync(Databases.FewPetitions, Report.Line);
var many = await databases.WithAsync(options.Petitions, Report.Line);
await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddInfrastructure(many).BuildServiceProvider();
var book = await services.GetRequiredService<IReferenceBooks>().CurrentAsync(CancellationToken.None);
var today = TimeProvider.System.Today();

var starts = new List<double>();
for (var start = 0; start < 3; start++)
{
    await using var started = await Served.StartAsync(apiProgram, many, signingKey, "--empty");
    starts.Add(started.ReadyAfter.TotalSeconds);
}

await using var api = await Served.StartAsync(apiProgram, many, signingKey, "--empty");
await using var small = await Served.StartAsync(apiProgram, few, signingKey, "--empty");
await using var baseline = await Served.StartAsync(baselineProgram, many, signingKey);

var operations = new Operations(many, book, api.Client, today);
var commune = book.Agencies.FindByCode("UBND-X-TANVAN", today)!;
var token = await operations.TokenAsync(commune.Code);
Operation[] reads =
[
    await operations.ReadAsync(token), operations.ListOfProvince(token), operations.ListOfHolder(token), operations.ListOfCommunes(token),
    operations.ListOfCommunesInProgress(token), operations.Board(token), operations.BoardOfProvince(token),
];
var same = new SameAnswers(api.Client, baseline.Client, many);
await same.CheckReadsAsync(reads, 300);
await same.CheckWritesAsync(operations.BodyOf(book.Structure.Get(commune.UnitId!.Value)), token, commune.Id, book.Agencies.FindByCode("UBND-T-LANGSON", today)!.Id);
Report.Line("API and baseline give the same answers and write the same rows.");

var measured = new List<Comparison>();
var record = operations.Record(token);
var (escalate, escalateToo) = await operations.EscalateAsync();
foreach (var (mine, theirs) in reads.Append(record).Select(one => (one, one)).Append((escalate, escalateToo)).Where(pair => IsWanted(pair.Item1)))
    measured.Add(await Comparison.RunAsync((api, mine), (baseline, theirs), options.Rounds, options.Connections, stretch));
var pages = new List<Comparison>();
foreach (var page in reads.Where(one => one.Name.StartsWith("list", StringComparison.Ordinal) && IsWanted(one)))
    pages.Add(await Comparison.RunAsync((api, page), (small, page), options.Rounds, options.Connections, stretch));
var board = await Comparison.RunAsync((api, operations.Board(token)), (baseline, operations.Board(token)), 1, 1, stretch);

Report.Line($"\n{options.Petitions:N0} petitions, {options.Connections} connections, {options.Rounds} rounds of {options.Seconds} s by turns\n");
Report.Comparisons(measured, "API", "baseline");
Report.Line($"The same API on {options.Petitions:N0} and on {Databases.FewPetitions:N0} petitions:\n");
Report.Comparisons(pages, "large", "small");

Report.Line("| target | measured | bound | |");
Report.Line("|---|---:|---:|---|");
foreach (var (name, bound) in new[] { ("read a petition", 0.7), ("record a petition", 0.5) })
{
    if (measured.Find(compared => compared.Name == name) is { } compared)
        Report.Target($"{name}: requests/s of the baseline's", compared.Ratio, "", bound, atMost: false);
}

foreach (var page in pages)
    Report.Target($"{page.Name}: p50 of that at {Databases.FewPetitions:N0}", page.One.P50 / page.Other.P50, "", 1.5, atMost: true);
Report.Target("board, one caller: p50", board.One.P50, "ms", 50, atMost: true);
if (measured.Find(compared => compared.Name == "board") is { } busy)
    Report.Target($"board, {options.Connections} callers: p50", busy.One.P50, "ms", 50, atMost: true);
Report.Target("peak resident memory of the API", api.PeakMemory(), "MB", 350, atMost: true);
Report.Target("ready after the start of the process, slowest of three", starts.Max(), "s", 5, atMost: true);

bool IsWanted(Operation operation) => options.Only.Count == 0 || options.Only.Any(part => operation.Name.Contains(part, StringComparison.Ordinal));
