using System.Text.Json;

namespace Petitions.Api.Http;

/// <summary>
/// An enumeration in the query string, written in camelCase as everywhere in the
/// contract. The framework's own binding takes the C# spelling, and numbers.
/// </summary>
public readonly record struct EnumWord<TEnum>(TEnum Value)
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> ByWord = Enum.GetValues<TEnum>()
        .ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    public static bool TryParse(string? text, out EnumWord<TEnum> word)
    {
        var known = ByWord.TryGetValue(text ?? "", out var value);
        word = new(value);
        return known;
    }
}
