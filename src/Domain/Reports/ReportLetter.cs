namespace Petitions.Domain.Reports;

/// <summary>Which of the two prescribed layouts a report takes (domain brief 5.1).</summary>
public enum LetterLayout
{
    /// <summary>Nghị định 30/2020/NĐ-CP: quốc hiệu and tiêu ngữ.</summary>
    State,

    /// <summary>Hướng dẫn 36-HD/VPTW: the Party's header.</summary>
    Party,
}

/// <summary>By what right the one signs who signs.</summary>
public enum SigningAuthority
{
    /// <summary>The head alone, in his own right.</summary>
    None,

    /// <summary>TM.: in the name of the collective body.</summary>
    OnBehalfOf,

    /// <summary>KT.: a deputy in place of the head.</summary>
    ForTheHead,

    /// <summary>TL.: by order of the head.</summary>
    ByOrder,

    /// <summary>TUQ.: by delegation.</summary>
    ByDelegation,

    /// <summary>Q.: acting head.</summary>
    Acting,
}

/// <summary>The block under which somebody signs.</summary>
/// <param name="Body">The body or head in whose name it is signed: <c>ỦY BAN NHÂN DÂN</c>, <c>BAN THƯỜNG VỤ</c>, <c>CHỦ TỊCH</c>; null with <see cref="SigningAuthority.None"/>.</param>
/// <param name="Title">The office of the one who signs: <c>PHÓ CHỦ TỊCH</c>.</param>
/// <param name="Name">The name, without academic titles.</param>
public sealed record SignatureBlock(SigningAuthority Authority, string? Body, string Title, string? Name);

/// <summary>What a report needs to become a letter, beside its content.</summary>
/// <param name="ParentBody">The body above the issuing one, in the first line; null where there is none.</param>
/// <param name="IssuingBody">The body that issues the report.</param>
/// <param name="Number">Its number in the register; null before it has one.</param>
/// <param name="Symbol">The symbol behind the number: <c>BC-UBND</c>, <c>BC/HU</c>. With number 5 they make <c>05/BC-UBND</c> and, in the Party layout, <c>05-BC/HU</c>.</param>
/// <param name="Place">The place name in front of the date: the unit where the body sits on that date.</param>
/// <param name="Date">The date of the letter.</param>
/// <param name="To">Kính gửi; empty for none.</param>
/// <param name="CopiesTo">Nơi nhận, a line each, without the closing <c>Lưu: VT, …</c>.</param>
/// <param name="Archive">What stands behind <c>Lưu: VT, </c>; null for the register alone.</param>
public sealed record ReportLetter(
    LetterLayout Layout, string? ParentBody, string IssuingBody, int? Number, string Symbol, string Place, DateOnly Date, IReadOnlyList<string> To,
    IReadOnlyList<string> CopiesTo, string? Archive, SignatureBlock Signature)
{
    /// <summary>Số/ký hiệu as the layout writes it; with room for the number while there is none.</summary>
    public string NumberAndSymbol => Numbered(Layout, Number, Symbol);

    /// <summary>Số/ký hiệu in a layout: <c>05/BC-UBND</c>, <c>05-BC/HU</c>.</summary>
    public static string Numbered(LetterLayout layout, int? number, string symbol) => $"{VietnameseFigures.DocumentNumber(number)}{(layout == LetterLayout.Party ? '-' : '/')}{symbol}";
}
