namespace Petitions.Domain.Petitions.Responses;

/// <summary>What somebody found on the ground, some time after the answer.</summary>
public sealed class Verification
{
    public const int VerifierLength = 300;

    private Verification()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    public VerificationResult Result { get; private set; }

    /// <summary>Who looked, by office: the village head, the inspection team.</summary>
    public string VerifiedBy { get; private set; } = "";

    public Guid? AgencyId { get; private set; }

    public string? Evidence { get; private set; }

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static Verification Create(
        Guid id, Petition petition, VerificationResult result, string by, string? evidence, Persons.ActionContext action) => new()
        {
            Id = id,
            PetitionId = petition.Id,
            Result = result,
            VerifiedBy = by,
            AgencyId = action.By.Agency?.AgencyId,
            Evidence = evidence,
            On = action.On,
            RecordedAt = action.RecordedAt,
        };
}
