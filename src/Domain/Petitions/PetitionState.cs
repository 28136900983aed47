using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <summary>
/// How a petition stood from one business day to another, so that any past day can be asked for. Written with every change; several changes
/// on one day leave empty spans behind, of which none is ever seen.
/// </summary>
public sealed class PetitionState
{
    private PetitionState()
    {
    }

    public Guid PetitionId { get; private set; }

    /// <summary>The petition's version from which this holds.</summary>
    public int Version { get; private set; }

    public DateOnly Since { get; private set; }

    /// <summary>The day from which it no longer holds; null while it does.</summary>
    public DateOnly? Until { get; private set; }

    public PetitionStatus Status { get; private set; }

    public Standing Standing { get; private set; }

    public Outcome Outcome { get; private set; }

    public Guid? HolderId { get; private set; }

    public AuthorityLevel? HolderLevel { get; private set; }

    public AuthorityLevel? CompetentLevel { get; private set; }

    public Guid? CompetentAgencyId { get; private set; }

    public string? FieldCode { get; private set; }

    public Guid? LeadId { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>The day on which somebody confirmed on the ground what was reported as resolved; null while nobody has.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>
    /// When this was entered: with <see cref="SupersededAt"/>, any past day can also be asked for as it was known at an instant.
    /// </summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When the state that follows was entered; null while none does.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    internal static PetitionState Create(Petition petition, DateOnly on, DateTimeOffset recordedAt) => new()
    {
        PetitionId = petition.Id,
        Version = petition.Version,
        Since = on,
        Status = petition.Status,
        Standing = petition.Standing,
        Outcome = petition.Outcome,
        HolderId = petition.HolderId,
        HolderLevel = petition.HolderLevel,
        CompetentLevel = petition.CompetentLevel,
        CompetentAgencyId = petition.CompetentAgencyId,
        FieldCode = petition.FieldCode,
        LeadId = petition.LeadId,
        DueOn = petition.DueOn,
        VerifiedOn = petition.VerifiedOn,
        RecordedAt = recordedAt,
    };

    internal void EndOn(DateOnly on, DateTimeOffset at)
    {
        Until = on;
        SupersededAt = at;
    }
}
