namespace Petitions.Domain.Petitions.States;

/// <summary>How a part of a split petition stands, as far as the whole follows from it.</summary>
public sealed record PartStatus(PetitionStatus Status, Outcome Outcome, Standing Standing, DateOnly? VerifiedOn)
{
    /// <summary>
    /// True until it is confirmed on the ground that it was done, explained, found impossible, or taken back:
    /// as reports count. A part that was split itself is open until its own parts have reached an outcome.
    /// </summary>
    public bool IsOpen => Status switch
    {
        PetitionStatus.Answered => Outcome is not (Outcome.Explained or Outcome.NotPossible),
        PetitionStatus.AwaitingVerification => VerifiedOn is null,
        PetitionStatus.Closed or PetitionStatus.Split => Outcome is not (Outcome.Resolved or Outcome.Explained or Outcome.NotPossible),
        _ => Status is not (PetitionStatus.Diverted or PetitionStatus.Merged or PetitionStatus.Withdrawn),
    };
}
