namespace Petitions.Domain.Territory;

/// <summary>
/// One version of a territorial unit. Code, name and parent are attributes of the version and no identity: the same code named another
/// commune before 1 July 2025, and the same name moves to another code (domain brief 3.4).
/// </summary>
public sealed class Unit
{
    public const int CodeMaxLength = 5;
    public const int NameMaxLength = 200;
    public const int LegalBasisMaxLength = 400;

    /// <param name="id">Surrogate identity of this version.</param>
    /// <param name="code">Code of the General Statistics Office, digits with leading zeros; null for villages.</param>
    /// <param name="name">Official name with its type in front: “Xã Tân Văn”, “Huyện Bắc Sơn”, “Thôn Nà Dài”.</param>
    /// <param name="kind">What sort of unit it is.</param>
    /// <param name="parentId">The version of the unit that contains it; null for provinces.</param>
    /// <param name="validity">The days on which this version holds.</param>
    /// <param name="legalBasis">The document that made this version, where known.</param>
    /// <exception cref="DomainException">
    /// <see cref="UnitErrors.CodeMalformed"/>, <see cref="UnitErrors.ParentMissing"/>, <see cref="UnitErrors.ValidityNotOrdered"/>.
    /// </exception>
    public Unit(Guid id, string? code, string name, UnitKind kind, Guid? parentId, Validity validity, string? legalBasis = null)
    {
        if (!IsValidCode(kind, code))
            throw UnitErrors.CodeMalformed(kind, code);
        if (parentId is null != (kind == UnitKind.Province))
            throw UnitErrors.ParentMissing(kind);
        if (!validity.IsOrdered)
            throw UnitErrors.ValidityNotOrdered(validity);

        Id = id;
        Code = code;
        Name = VietnameseText.ToNfc(name.Trim());
        SearchKey = VietnameseText.ToSearchKey(Name);
        Kind = kind;
        ParentId = parentId;
        Validity = validity;
        LegalBasis = legalBasis is null ? null : VietnameseText.ToNfc(legalBasis.Trim());
    }

    private Unit()
    {
    }

    public Guid Id { get; private set; }

    public string? Code { get; private set; }

    public string Name { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    public Validity Validity { get; private set; }

    /// <summary>The name as it is searched: without diacritics and case.</summary>
    public string SearchKey { get; private set; } = "";

    public string? LegalBasis { get; private set; }

    /// <summary>
    /// Ends this version because another takes its place: <paramref name="on"/> is the first day on which it no longer holds.
    /// </summary>
    /// <exception cref="DomainException"><see cref="UnitErrors.NotOpen"/>: it has ended already, or starts that day or later.</exception>
    public void EndOn(DateOnly on)
    {
        var ended = Validity with { To = on };
        if (Validity.To is not null || !ended.IsOrdered)
            throw UnitErrors.NotOpen(this, on);
        Validity = ended;
    }

    /// <summary>Provinces have two digits, districts three, communes five; villages have no code (domain brief 3.1).</summary>
    public static bool IsValidCode(UnitKind kind, string? code) => kind switch
    {
        UnitKind.Village => code is null,
        UnitKind.Province => code is { Length: 2 } && code.All(char.IsAsciiDigit),
        UnitKind.District => code is { Length: 3 } && code.All(char.IsAsciiDigit),
        _ => code is { Length: 5 } && code.All(char.IsAsciiDigit),
    };
}
