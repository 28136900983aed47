namespace Petitions.Application;

/// <summary>The request does not have the shape it must have; answered with 400 and one entry per member.</summary>
/// <param name="errors">Member (camelCase path) → sentences in the caller's language.</param>
/// <param name="code">Stable code of the problem.</param>
public sealed class RequestShapeException(IReadOnlyDictionary<string, string[]> errors, string code = "request.invalid")
    : Exception($"{code}: {string.Join(", ", errors.Keys)}")
{
    public string Code { get; } = code;

    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;

    public static RequestShapeException For(string member, string vietnamese, string english, string code = "request.invalid") =>
        new(new Dictionary<string, string[]> { [member] = [Language.Of(vietnamese, english)] }, code);
}
