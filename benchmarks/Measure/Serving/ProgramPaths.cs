namespace Petitions.Measure.Serving;

/// <summary>Where the measured programs lie, built in Release.</summary>
internal static class ProgramPaths
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));

    public static string Api => Path.Combine(Root, "src/Api/bin/Release/net10.0/Petitions.Api.dll");

    public static string Baseline => Path.Combine(Root, "benchmarks/Baseline/bin/Release/net10.0/Petitions.Baseline.dll");
}
