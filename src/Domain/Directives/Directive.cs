using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>What sort of order it is.</summary>
public enum DirectiveKind
{
    /// <summary>Somebody is charged with recommendations (K2, K10).</summary>
    Assignment,

    /// <summary>What is outside the own authority goes upward (K3).</summary>
    EscalationRule,
    Task,
    Study,

    /// <summary>Somebody has to report later (F1).</summary>
    FollowUp,
}

/// <summary>
/// Who was told. The addressee is not by itself the competent authority: the provincial Secretary may charge the district with a provincial road
/// (domain brief, section 0, point 2).
/// </summary>
public sealed record Addressee(Guid? AgencyId, string Description);

/// <summary>What is written down of a directive.</summary>
/// <param name="DueText">The time in the head's own words, such as “trong thời gian tới”.</param>
/// <param name="DueOn">The date, where one was named or follows; null for a soft directive.</param>
/// <param name="BasedOn">The document it rests on.</param>
/// <param name="PetitionIds">Petitions it covers.</param>
public sealed record DirectiveRecord(
    DirectiveKind Kind, string? Label, Guid? StatementId, string Quote, IReadOnlyList<Addressee> Addressees, string? DueText, DateOnly? DueOn, string? BasedOn,
    IReadOnlyList<Guid> PetitionIds);

/// <summary>What the head of a delegation told whom to do.</summary>
public sealed class Directive
{
    private Directive()
    {
    }

    public Guid Id { get; private set; }

    public Guid MeetingId { get; private set; }

    /// <summary>1 for the meeting's first directive.</summary>
    public int Number { get; private set; }

    public string? Label { get; private set; }

    public DirectiveKind Kind { get; private set; }

    public Guid? StatementId { get; private set; }

    public string Quote { get; private set; } = "";

    public IReadOnlyList<Addressee> Addressees { get; private set; } = [];

    public string? DueText { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>True when no date was named.</summary>
    public bool Soft { get; private set; }

    public string? BasedOn { get; private set; }

    public IReadOnlyList<Guid> PetitionIds { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private set; }

    internal static Directive Of(Guid id, Guid meetingId, int number, DirectiveRecord what, Act act) => new()
    {
        Id = id,
        MeetingId = meetingId,
        Number = number,
        Label = what.Label,
        Kind = what.Kind,
        StatementId = what.StatementId,
        Quote = what.Quote,
        Addressees = what.Addressees,
        DueText = what.DueText,
        DueOn = what.DueOn,
        Soft = what.DueOn is null,
        BasedOn = what.BasedOn,
        PetitionIds = what.PetitionIds,
        RecordedAt = act.RecordedAt,
    };
}
