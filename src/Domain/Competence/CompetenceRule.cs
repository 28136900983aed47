namespace Petitions.Domain.Competence;

/// <summary>
/// Says which level and which body are competent for petitions of a field. Competence is data with a validity, because it moves:
/// departments merged on 1 March 2025, districts ended on 1 July 2025, the transitional decrees end on 1 March 2027 (domain brief 0.4).
/// </summary>
public sealed class CompetenceRule
{
    public const int CodeMaxLength = 100;
    public const int LegalBasisMaxLength = 1000;
    public const int CertaintyMaxLength = 100;
    public const int NoteMaxLength = 1000;
    public const int MaxPriority = 1000;

    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.LegalBasisMissing"/>, <see cref="CompetenceErrors.ValidityNotOrdered"/>.
    /// </exception>
    public CompetenceRule(Guid id, string code, RuleContent content)
    {
        Id = id;
        Code = code;
        Revise(content);
    }

    private CompetenceRule()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Names the rule across its versions, of which no two hold on the same day: <c>R1-DUONG-TINH</c>.</summary>
    public string Code { get; private set; } = "";

    public string FieldCode { get; private set; } = "";

    public Guid? UnitId { get; private set; }

    public IReadOnlyList<TraitCondition> Conditions { get; private set; } = [];

    public AuthorityLevel Level { get; private set; }

    public Guid? AgencyId { get; private set; }

    public string LegalBasis { get; private set; } = "";

    public string Certainty { get; private set; } = "";

    public Validity Validity { get; private set; }

    public int Priority { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Counts the changes; two writers never silently overwrite each other.</summary>
    public int Version { get; private set; }

    public RuleContent Content => new(FieldCode, UnitId, Conditions, Level, AgencyId, LegalBasis, Certainty, Validity, Priority, Note);

    /// <exception cref="DomainException"><see cref="CompetenceErrors.Stale"/>: the
    /// caller acts on a version that is no longer the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw CompetenceErrors.Stale(Version);
    }

    /// <summary>Corrects the rule. When the law changes, the old rule is given its last day and a new version follows it.</summary>
    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.LegalBasisMissing"/>, <see cref="CompetenceErrors.ValidityNotOrdered"/>.
    /// </exception>
    public void Revise(RuleContent content)
    {
        if (string.IsNullOrWhiteSpace(content.LegalBasis))
            throw CompetenceErrors.LegalBasisMissing(Code);
        if (!content.Validity.IsOrdered)
            throw CompetenceErrors.ValidityNotOrdered(content.Validity);

        FieldCode = content.FieldCode;
        UnitId = content.UnitId;
        Conditions = [.. content.Conditions];
        Level = content.Level;
        AgencyId = content.AgencyId;
        LegalBasis = VietnameseText.ToNfc(content.LegalBasis.Trim());
        Certainty = VietnameseText.ToNfc(content.Certainty.Trim());
        Validity = content.Validity;
        Priority = content.Priority;
        Note = content.Note is null ? null : VietnameseText.ToNfc(content.Note.Trim());
        Version++;
    }
}
