namespace Petitions.Domain.Petitions;

/// <summary>An answer that was given; stays as it is, whatever comes after.</summary>
public sealed class Response
{
    public const int TextLength = 10_000;
    public const int NoteLength = 2_000;
    public const int DocumentNumberLength = 100;
    public const int SignatoryLength = 200;
    public const int MostMilestones = 20;

    private Response()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>1 for the petition's first answer.</summary>
    public int Number { get; private set; }

    public ResponseKind Kind { get; private set; }

    public Outcome Outcome { get; private set; }

    public string Text { get; private set; } = "";

    public Guid AgencyId { get; private set; }

    public string? DocumentNumber { get; private set; }

    public DateOnly? DocumentDate { get; private set; }

    public string? Signatory { get; private set; }

    public DateOnly? PromisedOn { get; private set; }

    public string? ResumePoint { get; private set; }

    /// <summary>The day on which a deferred matter resumes.</summary>
    public DateOnly? ResumeOn { get; private set; }

    /// <summary>The years in which it resumes.</summary>
    public int? ResumeFromYear { get; private set; }

    public int? ResumeToYear { get; private set; }

    /// <summary>The roadmap it promised; null when it promised none.</summary>
    public IReadOnlyList<Milestone>? Milestones { get; private set; }

    public string? Cause { get; private set; }

    public string? Evidence { get; private set; }

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static Response Of(Petition petition, int number, Answer answer, Guid agencyId, Persons.Act act) => new()
    {
        Id = answer.Id,
        PetitionId = petition.Id,
        Number = number,
        Kind = answer.Kind,
        Outcome = answer.Outcome,
        Text = answer.Text,
        AgencyId = agencyId,
        DocumentNumber = answer.Document?.Number,
        DocumentDate = answer.Document?.Date,
        Signatory = answer.Document?.Signatory,
        PromisedOn = answer.PromisedOn,
        ResumePoint = answer.ResumePoint,
        ResumeOn = answer.Resumption?.On,
        ResumeFromYear = answer.Resumption?.FromYear,
        ResumeToYear = answer.Resumption?.ToYear ?? answer.Resumption?.FromYear,
        Milestones = answer.Milestones is { Count: > 0 } roadmap ? roadmap : null,
        Cause = answer.Cause,
        Evidence = answer.Evidence,
        On = act.On,
        RecordedAt = act.RecordedAt,
    };
}
