namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>A column of a table.</summary>
/// <param name="Title">What stands at its head.</param>
/// <param name="Width">Its share of the width, in characters of the body text.</param>
/// <param name="Kind">What its cells hold where they are not empty.</param>
/// <param name="Group">What stands above its head and that of its neighbours.</param>
internal sealed record Column(string Title, double Width, CellKind Kind = CellKind.Number, string? Group = null);
