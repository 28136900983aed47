using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions.Responses;

/// <summary>An answer that was given; stays as it is, whatever comes after.</summary>
public sealed class Response
{
    public const int TextLength = 10_000;
    public const int NoteLength = 2_000;
    public const int DocumentNumberLength = 100;
    public const int SignatoryLength = 200;
    public const int MaxMilestones = 20;

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

    internal static Response Create(Petition petition, int number, ResponseInput input, Guid agencyId, Persons.ActionContext action) =>
        new()
        {
            Id = input.Id,
            PetitionId = petition.Id,
            Number = number,
            Kind = input.Kind,
            Outcome = input.Outcome,
            Text = input.Text,
            AgencyId = agencyId,
            DocumentNumber = input.Document?.Number,
            DocumentDate = input.Document?.Date,
            Signatory = input.Document?.Signatory,
            PromisedOn = input.PromisedOn,
            ResumePoint = input.ResumePoint,
            ResumeOn = input.Resumption?.On,
            ResumeFromYear = input.Resumption?.FromYear,
            ResumeToYear = input.Resumption?.ToYear ?? input.Resumption?.FromYear,
            Milestones = input.Milestones is { Count: > 0 } roadmap ? roadmap : null,
            Cause = input.Cause,
            Evidence = input.Evidence,
            On = action.On,
            RecordedAt = action.RecordedAt,
        };
}
