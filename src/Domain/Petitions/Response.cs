namespace Petitions.Domain.Petitions;

/// <summary>An answer that was given; stays as it is, whatever comes after.</summary>
public sealed class Response
{
    public const int TextLength = 10_000;
    public const int NoteLength = 2_000;
    public const int DocumentNumberLength = 100;
    public const int SignatoryLength = 200;

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
        Cause = answer.Cause,
        Evidence = answer.Evidence,
        On = act.On,
        RecordedAt = act.RecordedAt,
    };
}
