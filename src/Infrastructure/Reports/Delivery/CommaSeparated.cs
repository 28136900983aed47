namespace Petitions.Infrastructure.Reports.Delivery;

internal static class CommaSeparated
{
    public static IReadOnlyList<string> Of(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
