using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Stewardships;

/// <summary>What a steward reported; appended, never changed.</summary>
public sealed class StewardshipReport
{
    public const int TextLength = 10_000;

    private StewardshipReport()
    {
    }

    public Guid Id { get; private set; }

    public Guid StewardshipId { get; private set; }

    /// <summary>1 for the first report of the stewardship.</summary>
    public int Number { get; private set; }

    public DateOnly PeriodFrom { get; private set; }

    /// <summary>The last day of the time it is about.</summary>
    public DateOnly PeriodTo { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>What the text looks like, when it does not only look like a report: somebody should look at it.</summary>
    public DiversionRegime? SuspectedRegime { get; private set; }

    /// <summary>The body whose clerk entered it.</summary>
    public Guid AgencyId { get; private set; }

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static StewardshipReport Create(Stewardship stewardship, int number, StewardshipReportContent content, ActionContext action) =>
        new()
        {
            Id = content.Id,
            StewardshipId = stewardship.Id,
            Number = number,
            PeriodFrom = content.From,
            PeriodTo = content.To,
            Text = content.Text,
            SuspectedRegime = ScopeScreen.SuspectedRegimeOf(content.Text),
            AgencyId = action.By.Agency!.AgencyId,
            On = action.On,
            RecordedAt = action.RecordedAt,
        };
}
