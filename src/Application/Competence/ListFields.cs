using MediatR;

namespace Petitions.Application.Competence;

/// <summary>The classification by field.</summary>
public sealed record ListFields : IQuery<FieldList>;

/// <param name="Items">The fields, each wider one before those below it, in the order of the official tables.</param>
public sealed record FieldList(IReadOnlyList<FieldItem> Items);

/// <summary>A field of public affairs.</summary>
/// <param name="Code">Code used in requests.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="EnglishName">English name.</param>
/// <param name="Parent">Code of the wider field; null for one of the groups of the official report.</param>
public sealed record FieldItem(string Code, string Name, string EnglishName, string? Parent);

public sealed class ListFieldsHandler(IReferenceBooks books) : IRequestHandler<ListFields, FieldList>
{
    public async Task<FieldList> Handle(ListFields query, CancellationToken cancellationToken)
    {
        var children = (await books.CurrentAsync(cancellationToken)).Rules.Fields.ToLookup(field => field.ParentCode);
        return new([.. Below(null)]);

        IEnumerable<FieldItem> Below(string? parent) => children[parent]
            .OrderBy(field => field.Order).ThenBy(field => field.Code, StringComparer.Ordinal)
            .SelectMany(field => Below(field.Code).Prepend(new FieldItem(field.Code, field.Name, field.EnglishName, field.ParentCode)));
    }
}
