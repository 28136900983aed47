using Microsoft.EntityFrameworkCore;
using Petitions.Application.Directives;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;
using Petitions.Domain.Meetings;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Meetings;

/// <summary>A petition as far as its meeting tells of it.</summary>
internal sealed record MeetingPetitionRow(
    Guid Id, string Code, string Title, PetitionStatus Status, Standing Standing, Outcome Outcome, Guid? StatementId,
    IReadOnlyList<Guid> SupportingStatementIds,
    Guid? PartOfId, DiversionRegime? DiversionRegime, Redaction Redaction);

/// <summary>What is read of a meeting, each in one query.</summary>
internal static class MeetingQueries
{
    /// <exception cref="DomainException"><c>meeting.not_found</c>; also for
    /// one that was held only after <paramref name="asOf"/>.</exception>
    public static async Task<Meeting> FindMeetingAsync(
        this IPetitionsDb db, Guid id, DateOnly? asOf, CancellationToken cancellationToken) =>
        await db.Meetings.AsNoTracking()
            .FirstOrDefaultAsync(meeting => meeting.Id == id && (asOf == null || meeting.HeldOn <= asOf), cancellationToken)
        ?? throw MeetingErrors.NotFound(id);

    public static Task<List<Statement>> ListStatementsAsync(this IPetitionsDb db, Guid id, CancellationToken cancellationToken) =>
        db.Statements.AsNoTracking().Where(statement => statement.MeetingId == id).OrderBy(statement => statement.Number)
            .ToListAsync(cancellationToken);

    /// <summary>The directives of the meeting as they stood at the end of a day, in the order of their numbers.</summary>
    public static Task<List<DirectiveAsOf>> ListDirectivesAsync(
        this IPetitionsDb db, Guid id, DateOnly asOf, DateOnly today, CancellationToken cancellationToken) =>
        DirectivesAsOf.Query(db, asOf, today).Where(row => row.Directive.MeetingId == id).OrderBy(row => row.Directive.Number)
            .ToListAsync(cancellationToken);

    /// <summary>The petitions raised at the meeting, parts behind their wholes.</summary>
    public static Task<IReadOnlyList<MeetingPetitionRow>> ListPetitionsAsync(
        this IPetitionsDb db, Guid id, CancellationToken cancellationToken) =>
        db.ListPetitionsAsync(id, DateOnly.MaxValue, DateOnly.MinValue, cancellationToken);

    /// <summary>The same as they stood at the end of a day, those that were there already.</summary>
    public static async Task<IReadOnlyList<MeetingPetitionRow>> ListPetitionsAsync(
        this IPetitionsDb db, Guid id, DateOnly asOf, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await PetitionsAsOf.Query(db, asOf, today).AsNoTracking().Where(row => row.Petition.MeetingId == id)
            .Select(row => new MeetingPetitionRow(
                row.Petition.Id, row.Petition.Code, row.Petition.Title, row.Status, row.Standing, row.Outcome, row.Petition.StatementId,
                row.Petition.SupportingStatementIds, row.Petition.PartOfId, row.Petition.DiversionRegime, row.Petition.Redaction))
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(petition => petition.PartOfId is not null).ThenBy(petition => petition.Code, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The statements that must not be shown: those from which a petition was taken, or which support one,
    /// that was diverted. Hiding the petition and showing the words it consists of would hide nothing.
    /// </summary>
    public static IReadOnlySet<Guid> RedactedStatementIds(this IEnumerable<MeetingPetitionRow> petitions) => petitions
        .Where(petition => petition.DiversionRegime is not null)
        .SelectMany(petition => petition.SupportingStatementIds.Concat(petition.StatementId is { } source ? [source] : []))
        .ToHashSet();
}
