using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Competence;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Competence;

/// <summary><c>traits.json</c>: the questions on whose answers competence depends.</summary>
internal sealed class TraitsLoader : IReferenceFileLoader
{
    private sealed record Content(IReadOnlyList<Row> Traits);

    private sealed record Row(
        string Code, string Question, string EnglishQuestion, TraitKind Kind, IReadOnlyList<TraitChoice> Choices,
        string? UnitOfMeasure = null);

    public string FileName => "traits.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var rows = ReferenceRows.Of(FileName, await db.Traits.ToDictionaryAsync(trait => trait.Code, cancellationToken));
        foreach (var row in ReferenceFileSource.Parse<Content>(FileName, content).Traits)
            rows.Put(db, row.Code, new TraitDefinition(row.Code, row.Question, row.EnglishQuestion, row.Kind, row.UnitOfMeasure,
                row.Choices));
    }
}
