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

    internal static PetitionState Of(Petition petition, DateOnly on) => new()
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
    };

    internal void EndOn(DateOnly on) => Until = on;
}
