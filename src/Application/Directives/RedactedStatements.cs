using Microsoft.EntityFrameworkCore;

namespace Petitions.Application.Directives;

/// <summary>What must not be shown of directives.</summary>
internal static class RedactedStatements
{
    /// <summary>
    /// Of these statements, those from which a petition was taken, or which support one, that was
    /// diverted: hiding the petition and showing the words it consists of would hide nothing.
    /// </summary>
    public static async Task<IReadOnlySet<Guid>> FindRedactedStatementsAsync(
        this IPetitionsDb db, IEnumerable<Guid?> statements, CancellationToken cancellationToken)
    {
        var ids = statements.OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return new HashSet<Guid>();
        var meetings = db.Statements.Where(statement => ids.Contains(statement.Id)).Select(statement => (Guid?)statement.MeetingId);
        var diverted = await db.Petitions.AsNoTracking()
            .Where(petition => petition.DiversionRegime != null && meetings.Contains(petition.MeetingId))
            .Select(petition => new { petition.StatementId, petition.SupportingStatementIds })
            .ToListAsync(cancellationToken);
        return diverted.SelectMany(petition => petition.SupportingStatementIds.Concat(petition.StatementId is { } source ? [source] : []))
            .ToHashSet();
    }
}
