using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>Whose matter a case is, by which rule, and until when it must be answered.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="UnitId">The unit where it was raised, in its version of the day.</param>
/// <param name="Traits">What is known, by trait code.</param>
/// <param name="On">The business date whose rules apply; today when null.</param>
public sealed record ExplainRouting(string? Field, Guid? UnitId, IReadOnlyDictionary<string, string>? Traits, DateOnly? On)
    : IQuery<RoutingResult>;

public sealed class ExplainRoutingValidator : AbstractValidator<ExplainRouting>
{
    private const int MostTraits = 50;
    private const int LongestAnswer = 100;

    public ExplainRoutingValidator()
    {
        RuleFor(query => query.Field).RequiredText(Field.CodeMaxLength);
        RuleFor(query => query.UnitId).Required();
        RuleFor(query => query.Traits)
            .Must(traits => traits is null || (traits.Count <= MostTraits && traits.All(IsWritten)))
            .WithMessage(_ => Language.Of(
                $"Nhiều nhất {MostTraits} đặc điểm, mỗi câu trả lời từ 1 đến {LongestAnswer} ký tự.",
                $"At most {MostTraits} traits, each answered in 1 to {LongestAnswer} characters."));
    }

    // The serializer puts null where a caller writes null, whatever the type says.
    private static bool IsWritten(KeyValuePair<string, string> trait) =>
        trait.Key.Length is > 0 and <= TraitDefinition.CodeMaxLength && trait.Value is { Length: > 0 and <= LongestAnswer };
}

public sealed class ExplainRoutingHandler(IReferenceBooks books, TimeProvider clock) : IRequestHandler<ExplainRouting, RoutingResult>
{
    public async Task<RoutingResult> Handle(ExplainRouting query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var on = query.On ?? clock.Today();
        var origin = book.Structure.Get(query.UnitId!.Value);
        var request = new RoutingRequest(query.Field!, origin, query.Traits ?? new Dictionary<string, string>(), on);
        return RoutingResult.Of(request, Routing.Explain(request, book.Rules, book.Structure, book.Agencies), book);
    }
}
