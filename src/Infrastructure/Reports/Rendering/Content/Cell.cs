using System.Globalization;
using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>One cell of a table.</summary>
internal readonly record struct Cell(CellKind Kind, string? Text, decimal Number, DateOnly Date)
{
    public static readonly Cell Empty;

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(CellKind.Text, text, 0, default);

    public static Cell Of(int? number) => number is { } given ? new(CellKind.Number, null, given, default) : Empty;

    /// <summary>A number with one decimal.</summary>
    public static Cell Decimal(decimal? number) => number is { } given ? new(CellKind.Decimal, null, given, default) : Empty;

    public static Cell Of(DateOnly? date) => date is { } day ? new(CellKind.Date, null, 0, day) : Empty;

    /// <summary>A share of one; empty where there is nothing to be a part of.</summary>
    public static Cell Share(decimal? share) => share is { } given ? new(CellKind.Share, null, given, default) : Empty;

    public bool IsFigure => Kind is CellKind.Number or CellKind.Decimal or CellKind.Share;

    /// <summary>The cell as people read it.</summary>
    public string DisplayText => Kind switch
    {
        CellKind.Text => Text!,
        CellKind.Number => VietnameseFigures.Number((long)Number),
        CellKind.Decimal => VietnameseFigures.Number(Number, 1),
        CellKind.Share => VietnameseFigures.Percent(Number),
        CellKind.Date => VietnameseFigures.Date(Date),
        _ => "",
    };

    /// <summary>
    /// The cell as programs read it: figures without separators and with a decimal point, dates as people here write them.
    /// </summary>
    public string InvariantText => Kind switch
    {
        CellKind.Number or CellKind.Decimal or CellKind.Share => Number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => DisplayText,
    };
}
