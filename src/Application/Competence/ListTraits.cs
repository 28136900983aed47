using MediatR;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>The questions on whose answers competence can depend.</summary>
public sealed record ListTraits : IQuery<TraitList>;

/// <param name="Items">The questions, by code.</param>
public sealed record TraitList(IReadOnlyList<TraitQuestion> Items);

public sealed class ListTraitsHandler(IReferenceBooks books) : IRequestHandler<ListTraits, TraitList>
{
    public async Task<TraitList> Handle(ListTraits query, CancellationToken cancellationToken)
    {
        var traits = (await books.CurrentAsync(cancellationToken)).Rules.Traits;
        return new([.. traits.OrderBy(trait => trait.Code, StringComparer.Ordinal)
            .Select(trait => TraitQuestion.Of(OpenQuestion.From(trait)))]);
    }
}
