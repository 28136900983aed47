namespace Petitions.Domain.Reports.Runs;

/// <summary>What a report needs to become a letter, beside its content.</summary>
/// <param name="ParentBody">The body above the issuing one, in the first line; null where there is none.</param>
/// <param name="IssuingBody">The body that issues the report.</param>
/// <param name="Number">Its number in the register; null before it has one.</param>
/// <param name="Symbol">The symbol behind the number: <c>BC-UBND</c>, <c>BC/HU</c>. With
/// number 5 they make <c>05/BC-UBND</c> and, in the Party layout, <c>05-BC/HU</c>.</param>
/// <param name="Place">The place name in front of the date: the unit where the body sits on that date.</param>
/// <param name="Date">The date of the letter.</param>
/// <param name="To">Kính gửi; empty for none.</param>
/// <param name="CopiesTo">Nơi nhận, a line each, without the closing <c>Lưu: VT, …</c>.</param>
/// <param name="Archive">What stands behind <c>Lưu: VT, </c>; null for the register alone.</param>
public sealed record ReportLetter(
    LetterLayout Layout, string? ParentBody, string IssuingBody, int? Number, string Symbol, string Place, DateOnly Date,
    IReadOnlyList<string> To,
    IReadOnlyList<string> CopiesTo, string? Archive, SignatureBlock Signature)
{
    /// <summary>Số/ký hiệu as the layout writes it; with room for the number while there is none.</summary>
    public string NumberAndSymbol => FormatNumber(Layout, Number, Symbol);

    /// <summary>Số/ký hiệu in a layout: <c>05/BC-UBND</c>, <c>05-BC/HU</c>.</summary>
    public static string FormatNumber(LetterLayout layout, int? number, string symbol) =>
        $"{VietnameseFigures.DocumentNumber(number)}{(layout == LetterLayout.Party ? '-' : '/')}{symbol}";
}
