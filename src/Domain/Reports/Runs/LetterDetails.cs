namespace Petitions.Domain.Reports.Runs;

/// <summary>
/// What a schedule settles of the letter that a report is sent as; the rest
/// (bodies, place, date) is read from the unit as it stands on the day.
/// </summary>
/// <param name="Layout">The state's layout or the Party's.</param>
/// <param name="Symbol">The symbol behind the number, such as <c>BC-UBND</c> or <c>BC/HU</c>; null for the layout's usual one.</param>
/// <param name="IssuingBody">The body that issues it; null for the people's committee of the unit.</param>
/// <param name="ParentBody">The body above, in the first line; null for what the structure says.</param>
/// <param name="To">Kính gửi, a line each.</param>
/// <param name="CopiesTo">Nơi nhận, a line each.</param>
/// <param name="Archive">What stands behind <c>Lưu: VT, </c>.</param>
/// <param name="Signature">Who signs; null for the head of the issuing body, without a name.</param>
public sealed record LetterDetails(
    LetterLayout Layout, string? Symbol, string? IssuingBody, string? ParentBody, IReadOnlyList<string> To, IReadOnlyList<string> CopiesTo,
    string? Archive, SignatureBlock? Signature)
{
    public const int LineLength = 300;
    public const int SymbolLength = 40;
    public const int MaximumLines = 30;

    public static readonly LetterDetails Default = new(LetterLayout.State, null, null, null, [], [], null, null);
}
