namespace Petitions.Domain.Agencies;

/// <summary>
/// One body taking over from another on a day; where <see cref="UnitId"/> or <see cref="FieldCode"/> is given, only the cases of that
/// territory or field. Bắc Sơn district went to six communes, and by field to provincial departments (domain brief 0.6, 3.3).
/// </summary>
public sealed class AgencySuccession
{
    /// <exception cref="DomainException"><see cref="AgencyErrors.SucceedsItself"/>.</exception>
    public AgencySuccession(Guid predecessorId, Guid successorId, DateOnly on, Guid? unitId, string? fieldCode, string legalBasis)
    {
        if (predecessorId == successorId)
            throw AgencyErrors.SucceedsItself(predecessorId);

        PredecessorId = predecessorId;
        SuccessorId = successorId;
        On = on;
        UnitId = unitId;
        FieldCode = fieldCode;
        LegalBasis = VietnameseText.ToNfc(legalBasis.Trim());
    }

    private AgencySuccession()
    {
    }

    public Guid PredecessorId { get; private set; }

    public Guid SuccessorId { get; private set; }

    /// <summary>The first day on which the successor is responsible.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Only cases raised in this unit or in what went into it; null for every territory.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>Only cases of this field or one below it; null for every field.</summary>
    public string? FieldCode { get; private set; }

    public string LegalBasis { get; private set; } = "";
}
