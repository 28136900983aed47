using Petitions.Domain;

namespace Petitions.Application;

/// <summary>
/// What a person typed into a search field, ready to be looked for: found with or without diacritics, at the beginning of any word.
/// </summary>
public sealed record SearchText(string Key)
{
    public const int MaxLength = 200;

    /// <summary>Null where nothing was typed.</summary>
    public static SearchText? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : new(VietnameseText.ToSearchKey(typed));

    /// <summary>
    /// True when every word typed, in this order, is found in <paramref name="searchKey"/>
    /// from the beginning of a word on. Signs alone find nothing.
    /// </summary>
    public bool Matches(string searchKey) =>
        Key.Length > 0 && (searchKey.StartsWith(Key, StringComparison.Ordinal) || searchKey.Contains(' ' + Key, StringComparison.Ordinal));
}
