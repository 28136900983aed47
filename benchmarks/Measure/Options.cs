using System.Globalization;

namespace Petitions.Measure;

/// <summary>What the command line asks for.</summary>
/// <param name="Petitions">How many petitions the large database holds.</param>
/// <param name="Seconds">How long each stretch of load lasts.</param>
/// <param name="Rounds">How often the two servers take turns.</param>
/// <param name="Connections">How many callers at once.</param>
/// <param name="Data">A folder to keep the databases in, and to find them in next time; null for one that is deleted at the end.</param>
/// <param name="Only">Parts of the names of the operations to measure, <c>sweep</c>
/// for the sweep and <c>report</c> for the report of a quarter; empty for all.</param>
internal sealed record Options(int Petitions, int Seconds, int Rounds, int Connections, string? Data, IReadOnlyList<string> Only)
{
    private const string Sweep = "sweep";
    private const string Report = "report";

    public bool MeasuresSweep => Only.Count == 0 || Only.Contains(Sweep);

    public bool MeasuresReport => Only.Count == 0 || Only.Contains(Report);

    public bool MeasuresRequests => Only.Count == 0 || Only.Any(part => part is not (Sweep or Report));

    public static Options Parse(string[] args)
    {
        var given = new Options(1_000_000, 8, 5, 16, null, []);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.", nameof(args));
            int Number() => int.Parse(value, CultureInfo.InvariantCulture);
            given = args[i] switch
            {
                "--petitions" => given with { Petitions = Number() },
                "--seconds" => given with { Seconds = Number() },
                "--rounds" => given with { Rounds = Number() },
                "--connections" => given with { Connections = Number() },
                "--data" => given with { Data = Path.GetFullPath(value) },
                "--only" => given with { Only = value.Split(',') },
                _ => throw new ArgumentException($"Not understood: {args[i]}", nameof(args)),
            };
        }

        return given;
    }
}
