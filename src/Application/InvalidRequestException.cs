namespace Petitions.Application;

/// <summary>The request does not have the shape it must have; answered with 400 and one entry per member.</summary>
/// <param name="errors">Member (camelCase path) → sentences in the caller's language.</param>
/// <param name="code">Stable code of the problem.</param>
public sealed class InvalidRequestException(IReadOnlyDictionary<string, string[]> errors, string code = "request.invalid")
    : Exception($"{code}: {string.Join(", ", errors.Keys)}")
{
    public string Code { get; } = code;

    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;

    /// <summary>The same, for a body that holds at its root what the command holds below <paramref name="prefix"/>.</summary>
    public InvalidRequestException WithoutPrefix(string prefix) =>
        new(Errors.ToDictionary(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal) ? pair.Key[prefix.Length..] : pair.Key,
            pair => pair.Value), Code);

    public static InvalidRequestException For(string member, string vietnamese, string english, string code = "request.invalid") =>
        new(new Dictionary<string, string[]> { [member] = [Language.Of(vietnamese, english)] }, code);
}
