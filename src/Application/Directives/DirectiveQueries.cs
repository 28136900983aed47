using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>How a directive is read whole.</summary>
internal static class DirectiveQueries
{
    /// <summary>
    /// The directive with what is due under it and what was reported. One query each: joined, they would multiply each other's rows.
    /// </summary>
    /// <exception cref="DomainException"><c>directive.not_found</c>.</exception>
    public static async Task<Directive> LoadDirectiveAsync(this IPetitionsDb db, Guid id, CancellationToken cancellationToken)
    {
        var directive = await db.Directives.FirstOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw DirectiveErrors.NotFound(id);
        await db.DirectiveOccurrences.Where(one => one.DirectiveId == id).OrderBy(one => one.Number).LoadAsync(cancellationToken);
        await db.DirectiveReports.Where(one => one.DirectiveId == id).OrderBy(one => one.Number).LoadAsync(cancellationToken);
        return directive;
    }
}
