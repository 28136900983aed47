namespace Petitions.Domain.Competence;

/// <summary>
/// A field of public affairs (lĩnh vực) to which a petition belongs. Fields form a tree; its roots are the ten groups of the official
/// report by field (domain brief 5.2, table B2).
/// </summary>
public sealed class Field
{
    public const int CodeMaxLength = 100;
    public const int NameMaxLength = 200;

    public Field(string code, string name, string englishName, string? parentCode, int order)
    {
        Code = code;
        Name = VietnameseText.ToNfc(name.Trim());
        EnglishName = VietnameseText.ToNfc(englishName.Trim());
        ParentCode = parentCode;
        Order = order;
    }

    /// <summary>Words in lower case joined by hyphens, levels by dots: <c>transport.road</c>.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public string EnglishName { get; private set; }

    /// <summary>The wider field; null for a root.</summary>
    public string? ParentCode { get; private set; }

    /// <summary>Its place among the fields of the same parent, in the order of the official tables.</summary>
    public int Order { get; private set; }
}
