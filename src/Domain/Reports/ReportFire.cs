namespace Petitions.Domain.Reports;

/// <summary>
/// That a schedule has fired for a moment: written with the run that it made, and there once for each schedule and nominal moment. However many processes find a schedule due, the
/// second one breaks this.
/// </summary>
public sealed class ReportFire
{
    private ReportFire()
    {
    }

    public Guid ScheduleId { get; private set; }

    /// <summary>The day that the cron names.</summary>
    public DateOnly NominalOn { get; private set; }

    /// <summary>The time of that day.</summary>
    public TimeOnly NominalAt { get; private set; }

    /// <summary>When it was to fire.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>When it did.</summary>
    public DateTimeOffset FiredAt { get; private set; }

    /// <summary>How many earlier fires, missed while nothing ran, it makes up.</summary>
    public int Missed { get; private set; }

    public Guid RunId { get; private set; }

    public static ReportFire Of(Guid scheduleId, Fire fire, int missed, Guid runId, DateTimeOffset firedAt) => new()
    {
        ScheduleId = scheduleId,
        NominalOn = fire.NominalOn,
        NominalAt = fire.NominalAt,
        PlannedAt = fire.At,
        FiredAt = firedAt,
        Missed = missed,
        RunId = runId,
    };
}

/// <summary>A file that a run made. The file itself is made from the kept figures whenever it is wanted, the same each time until the report is given another number.</summary>
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
