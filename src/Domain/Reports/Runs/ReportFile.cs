namespace Petitions.Domain.Reports.Runs;

/// <summary>
/// A file that a run made. The file itself is made from the kept figures whenever
/// it is wanted, the same each time until the report is given another number.
/// </summary>
public sealed class ReportFile
{
    public const int FormatLength = 10;
    public const int FileNameLength = 200;

    private ReportFile()
    {
    }

    public Guid RunId { get; private set; }

    public string Format { get; private set; } = "";

    /// <summary>The <see cref="ReportRun.Edition"/> that it is of: 0 before the report had a number.</summary>
    public int Edition { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public static ReportFile Of(ReportRun run, string format, string fileName, long length, string hash) => new()
    {
        RunId = run.Id,
        Format = format,
        Edition = run.Edition,
        FileName = fileName,
        Length = length,
        Hash = hash,
    };
}
