namespace Petitions.Infrastructure.Reports.Rendering.Xlsx;

/// <summary>How a cell of a sheet looks; the value is its place in the style sheet.</summary>
internal enum SheetStyle
{
    Plain,
    Title,
    Note,
    Head,

    /// <summary>A head over several columns.</summary>
    Group,
    Text,
    TextThatLooksLikeAFormula,
    Number,
    Decimal,
    Share,
    Date,
    TotalText,
    TotalNumber,
    TotalDecimal,
    TotalShare,
}
