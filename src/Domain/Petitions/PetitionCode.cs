using System.Text.RegularExpressions;

namespace Petitions.Domain.Petitions;

/// <summary>The code for people, <c>KN-2022-000017</c>: year raised and running number.</summary>
public static partial class PetitionCode
{
    public const string Pattern = "^KN-[0-9]{4}-[0-9]{6,}$";

    /// <summary>The code that somebody wrote, in whatever case; null when no petition can have it.</summary>
    public static string? Parse(string text) => text.Trim().ToUpperInvariant() is var code && CodePattern().IsMatch(code) ? code : null;

    // $ also stands before a line break at the end, which no code has.
    [GeneratedRegex(@"\AKN-[0-9]{4}-[0-9]{6,}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
