namespace Petitions.Infrastructure.Reports.Rendering.Xlsx;

/// <summary>A rectangle of cells, by row and column counted from 1.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public string Relative => $"{NameOf(FirstColumn)}{FirstRow}:{NameOf(LastColumn)}{LastRow}";

    public string Absolute => $"${NameOf(FirstColumn)}${FirstRow}:${NameOf(LastColumn)}${LastRow}";

    public static string NameOf(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : NameOf((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
