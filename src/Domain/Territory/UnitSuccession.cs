namespace Petitions.Domain.Territory;

/// <summary>
/// One unit going into another on a day. Many to many: communes were merged, and Bính Xá was divided between two (domain brief 3.2).
/// </summary>
public sealed class UnitSuccession
{
    /// <exception cref="DomainException"><see cref="UnitErrors.SucceedsItself"/>.</exception>
    public UnitSuccession(Guid predecessorId, Guid successorId, DateOnly on, SuccessionShare share, string legalBasis)
    {
        if (predecessorId == successorId)
            throw UnitErrors.SucceedsItself(predecessorId);

        PredecessorId = predecessorId;
        SuccessorId = successorId;
        On = on;
        Share = share;
        LegalBasis = VietnameseText.ToNfc(legalBasis.Trim());
    }

    private UnitSuccession()
    {
    }

    public Guid PredecessorId { get; private set; }

    public Guid SuccessorId { get; private set; }

    /// <summary>The first day of the successor.</summary>
    public DateOnly On { get; private set; }

    public SuccessionShare Share { get; private set; }

    public string LegalBasis { get; private set; } = "";
}
