using Petitions.Domain.Persons;

namespace Petitions.Domain.Reports.Runs;

/// <summary>A number that a report was given, with the reason where it replaced another.</summary>
public sealed class ReportNumber
{
    private ReportNumber()
    {
    }

    public Guid RunId { get; private set; }

    /// <summary>1 for the first; files of the run that were made under this number bear the same.</summary>
    public int Edition { get; private set; }

    public int Number { get; private set; }

    public string Symbol { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>Why it replaced the number before; null for the first.</summary>
    public string? Ground { get; private set; }

    public string GivenBy { get; private set; } = "";

    public Guid? GivenById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static ReportNumber Of(ReportRun run, int edition, string? ground, ActionContext action) => new()
    {
        RunId = run.Id,
        Edition = edition,
        Number = run.Number!.Value,
        Symbol = run.NumberSymbol!,
        On = action.On,
        Ground = ground,
        GivenBy = action.By.Name,
        GivenById = action.By.Agency?.AgencyId,
        RecordedAt = action.RecordedAt,
    };
}
