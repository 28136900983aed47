using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Competence;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Competence;

/// <summary><c>fields.json</c>: the tree of fields, the wider before the narrower.</summary>
internal sealed class FieldsLoader : IReferenceFileLoader
{
    private sealed record Content(IReadOnlyList<Row> Fields);

    private sealed record Row(string Code, string Name, string EnglishName, int Order, string? Parent = null);

    public string FileName => "fields.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var rows = ReferenceRows.Of(FileName, await db.Fields.ToDictionaryAsync(field => field.Code, cancellationToken));
        foreach (var row in ReferenceFileSource.Parse<Content>(FileName, content).Fields)
        {
            if (row.Parent is { } parent && !rows.Knows(parent))
                throw new ReferenceDataException(FileName, $"there is no field “{parent}” before “{row.Code}”");
            rows.Put(db, row.Code, new Field(row.Code, row.Name, row.EnglishName, row.Parent, row.Order));
        }
    }
}
