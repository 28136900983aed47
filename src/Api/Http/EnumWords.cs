namespace Petitions.Api.Http;

/// <summary>Takes the enumeration out of the words of a repeated parameter.</summary>
public static class EnumWords
{
    public static TEnum[] Values<TEnum>(this EnumWord<TEnum>[]? words)
        where TEnum : struct, Enum =>
        words is null ? [] : [.. words.Select(word => word.Value)];
}
