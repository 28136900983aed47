namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>What a cell holds: a spreadsheet types by it, the other forms align by it.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number with one decimal.</summary>
    Decimal,

    /// <summary>A share of one, shown as a percentage with one decimal.</summary>
    Share,
    Date,
}
