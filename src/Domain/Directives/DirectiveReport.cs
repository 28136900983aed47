using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>What an addressee reported. The words stay; only the decision about them is added.</summary>
public sealed class DirectiveReport
{
    public const int TextLength = 10_000;

    private DirectiveReport()
    {
    }

    public Guid Id { get; private set; }

    public Guid DirectiveId { get; private set; }

    /// <summary>1 for the directive's first report.</summary>
    public int Number { get; private set; }

    /// <summary>Number of the due report that it answers.</summary>
    public int Occurrence { get; private set; }

    /// <summary>The addressees whose report it is.</summary>
    public IReadOnlyList<Guid> AddresseeIds { get; private set; } = [];

    /// <summary>True when it is the report of the addressees that are known by description only.</summary>
    public bool ForDescribed { get; private set; }

    /// <summary>True when all addressees report together.</summary>
    public bool Joint { get; private set; }

    public string? ReportedBy { get; private set; }

    public string Text { get; private set; } = "";

    public string? DocumentNumber { get; private set; }

    public DateOnly? DocumentDate { get; private set; }

    public string? Signatory { get; private set; }

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The body of the person who entered it.</summary>
    public Guid? AgencyId { get; private set; }

    public ReportDecision? Decision { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>When the decision was entered.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecisionGround { get; private set; }

    public Guid? DecidedById { get; private set; }

    /// <summary>True when it had been handed in by the end of that day and had not been sent back.</summary>
    public bool IsInForceOn(DateOnly day) => On <= day && !(Decision == ReportDecision.SentBack && DecidedOn <= day);

    /// <summary>The same, as far as was known at a moment.</summary>
    public bool IsInForceOn(DateOnly day, DateTimeOffset known) =>
        RecordedAt <= known && On <= day && !(Decision == ReportDecision.SentBack && DecidedOn <= day && DecidedAt <= known);

    /// <summary>True when it is the report of that addressee.</summary>
    public bool IsOf(Addressee addressee) => Joint || (addressee.AgencyId is { } id ? AddresseeIds.Contains(id) : ForDescribed);

    /// <summary>Days behind the due date; 0 when in time or when none was set.</summary>
    public int DaysLate(DateOnly? dueOn) => dueOn is { } due ? Math.Max(0, On.DayNumber - due.DayNumber) : 0;

    internal static DirectiveReport Create(
        Guid directiveId, int number, int occurrence, DirectiveReportContent content, ReportingBody by, ActionContext action) => new()
        {
            Id = content.Id,
            DirectiveId = directiveId,
            Number = number,
            Occurrence = occurrence,
            AddresseeIds = by.AddresseeIds,
            ForDescribed = by.Described,
            Joint = content.Joint,
            ReportedBy = content.ReportedBy,
            Text = content.Text,
            DocumentNumber = content.Document?.Number,
            DocumentDate = content.Document?.Date,
            Signatory = content.Document?.Signatory,
            On = action.On,
            RecordedAt = action.RecordedAt,
            AgencyId = action.By.Agency?.AgencyId,
        };

    internal void Decide(ReportDecision decision, string? ground, ActionContext action)
    {
        Decision = decision;
        DecidedOn = action.On;
        DecidedAt = action.RecordedAt;
        DecisionGround = ground;
        DecidedById = action.By.Agency?.AgencyId;
    }
}

/// <summary>For which addressees a person reports.</summary>
/// <param name="AddresseeIds">The addressees that are bodies.</param>
/// <param name="Described">Those known by description only.</param>
internal sealed record ReportingBody(IReadOnlyList<Guid> AddresseeIds, bool Described)
{
    public bool ReportsFor(Addressee addressee) => addressee.AgencyId is { } id ? AddresseeIds.Contains(id) : Described;
}
