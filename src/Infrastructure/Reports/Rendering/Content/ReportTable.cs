namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>A table of the report, the same for every form that shows it.</summary>
/// <param name="Code">B1 to B7, or the letter of a further table.</param>
/// <param name="Title">What it tells.</param>
/// <param name="Sheet">Its short name; at most 31 characters, the limit of a spreadsheet.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Total">The last row; null where adding up would mean nothing.</param>
/// <param name="Notes">What one has to know to read the figures.</param>
internal sealed record ReportTable(
    string Code, string Title, string Sheet, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows,
    IReadOnlyList<Cell>? Total = null, IReadOnlyList<string>? Notes = null)
{
    public bool HasGroups => Columns.Any(column => column.Group is not null);

    /// <summary>Runs of neighbouring columns below one common head; a column without one is a run of its own.</summary>
    public IEnumerable<(string? Group, int From, int Count)> Groups()
    {
        for (var from = 0; from < Columns.Count;)
        {
            var count = 1;
            while (Columns[from].Group is { } group && from + count < Columns.Count && Columns[from + count].Group == group)
                count++;
            yield return (Columns[from].Group, from, count);
            from += count;
        }
    }
}
