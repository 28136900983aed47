namespace Petitions.Domain.Agencies;

/// <summary>
/// One version of a body that takes part in handling petitions. <see cref="Code"/> stays the same across its versions and is what persons
/// and integrating systems name; name, territory and superior are attributes of the version (domain brief 3.3).
/// </summary>
public sealed class Agency
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int LegalBasisMaxLength = 400;

    /// <param name="id">Surrogate identity of this version.</param>
    /// <param name="code">Code of the body, capital letters and digits in groups joined by hyphens: <c>UBND-H-BACSON</c>.</param>
    /// <param name="name">Official name.</param>
    /// <param name="kind">What sort of body it is.</param>
    /// <param name="level">The level at which it works.</param>
    /// <param name="unitId">The version of the unit it works for; null for
    /// the whole country, which the central level and only that has.</param>
    /// <param name="superiorId">The version of the body above it; null where there is none on record.</param>
    /// <param name="validity">The days on which this version holds.</param>
    /// <param name="legalBasis">The document that made this version, with its certainty where that is less than sure.</param>
    /// <exception cref="DomainException">
    /// <see cref="AgencyErrors.CodeMalformed"/>, <see cref="AgencyErrors.ValidityNotOrdered"/>, <see cref="AgencyErrors.UnitNotFitting"/>,
    /// <see cref="AgencyErrors.SuperiorToItself"/>.
    /// </exception>
    public Agency(
        Guid id, string code, string name, AgencyKind kind, AuthorityLevel level, Guid? unitId, Guid? superiorId, Validity validity,
        string? legalBasis = null)
    {
        if (!IsValidCode(code))
            throw AgencyErrors.CodeMalformed(code);
        Id = id;
        Code = code;
        Revise(name, kind, level, unitId, superiorId, validity, legalBasis);
    }

    private Agency()
    {
    }

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public AgencyKind Kind { get; private set; }

    public AuthorityLevel Level { get; private set; }

    public Guid? UnitId { get; private set; }

    public Guid? SuperiorId { get; private set; }

    public Validity Validity { get; private set; }

    /// <summary>The name as it is searched: without diacritics and case.</summary>
    public string SearchKey { get; private set; } = "";

    public string? LegalBasis { get; private set; }

    /// <summary>Counts the changes to this version; two writers never silently overwrite each other.</summary>
    public int Version { get; private set; }

    /// <summary>Enterprises and institutes are asked to coordinate; they never hold a petition.</summary>
    public bool MayHold => Kind is not (AgencyKind.Enterprise or AgencyKind.Institute);

    /// <summary>Corrects this version. A body that changes in reality gets a new version and a succession instead.</summary>
    /// <exception cref="DomainException">
    /// <see cref="AgencyErrors.ValidityNotOrdered"/>,
    /// <see cref="AgencyErrors.UnitNotFitting"/>, <see cref="AgencyErrors.SuperiorToItself"/>.
    /// </exception>
    public void Revise(
        string name, AgencyKind kind, AuthorityLevel level, Guid? unitId, Guid? superiorId, Validity validity, string? legalBasis)
    {
        if (!validity.IsOrdered)
            throw AgencyErrors.ValidityNotOrdered(validity);
        if (level == AuthorityLevel.Central != unitId is null)
            throw AgencyErrors.UnitNotFitting(name, level);
        if (superiorId == Id)
            throw AgencyErrors.SuperiorToItself(name);

        Name = VietnameseText.ToNfc(name.Trim());
        SearchKey = VietnameseText.ToSearchKey(Name);
        Kind = kind;
        Level = level;
        UnitId = unitId;
        SuperiorId = superiorId;
        Validity = validity;
        LegalBasis = legalBasis is null ? null : VietnameseText.ToNfc(legalBasis.Trim());
        Version++;
    }

    /// <summary>
    /// Hands its cases over to another body from <paramref name="on"/> on. When it hands over everything it ends with that day;
    /// a body that hands over a territory or a field goes on with the rest.
    /// </summary>
    /// <exception cref="DomainException"><see cref="AgencyErrors.PredecessorNotAdjacent"/>: it does not hold up to that day.</exception>
    public void HandOver(DateOnly on, bool whole)
    {
        var begun = Validity.From is not { } from || from < on;
        var lasts = Validity.To is not { } to || (whole ? to == on : to >= on);
        if (!begun || !lasts)
            throw AgencyErrors.PredecessorNotAdjacent(this, on);
        if (!whole || Validity.To is not null)
            return;

        Validity = Validity with { To = on };
        Version++;
    }

    /// <summary>Capital letters A–Z and digits, in groups joined by single hyphens.</summary>
    public static bool IsValidCode(string code) =>
        code.Length is > 0 and <= CodeMaxLength
            && code.Split('-').All(group => group.Length > 0 && group.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));
}
