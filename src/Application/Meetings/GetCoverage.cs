using MediatR;
using Petitions.Application.Directives;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Meetings;

/// <summary>A petition that came of a statement.</summary>
/// <param name="PartOfId">The petition it was split off from.</param>
public sealed record CoveringPetition(
    Guid Id, string Code, string Title, PetitionTie Tie, PetitionStatus Status, Standing Standing, Outcome Outcome, Guid? PartOfId);

/// <summary>A directive that came of a statement.</summary>
public sealed record CoveringDirective(Guid Id, int Number, string? Label, DirectiveKind Kind, DirectiveStatus Status);

/// <summary>A statement and what became of it.</summary>
/// <param name="Fates">Everything that came of it; <c>nothingYet</c> when nothing did.</param>
public sealed record CoveredStatement(
    StatementView Statement, IReadOnlyList<StatementFate> Fates, IReadOnlyList<CoveringPetition> Petitions,
    IReadOnlyList<CoveringDirective> Directives);

/// <summary>Counts of a meeting's record. A statement counts under each of its fates; petitions are counted without their parts.</summary>
public sealed record CoverageCounts(
    int Statements, int Petition, int Directive, int Evidence, int Acknowledged, int ContentNotGiven, int NothingYet, int Petitions,
    int Directives);

/// <summary>Every statement of a meeting and what became of it.</summary>
/// <param name="OtherPetitions">Petitions of the meeting that are taken from no recorded statement.</param>
/// <param name="OtherDirectives">Directives that are tied to no recorded statement.</param>
public sealed record Coverage(
    Guid MeetingId, CoverageCounts Counts, IReadOnlyList<CoveredStatement> Statements, IReadOnlyList<CoveringPetition> OtherPetitions,
    IReadOnlyList<CoveringDirective> OtherDirectives);

/// <summary>What became of everything that was said at a meeting.</summary>
/// <param name="AsOf">As things stood at the end of this day; now when missing.</param>
public sealed record GetCoverage(Guid MeetingId, DateOnly? AsOf) : IQuery<Coverage>;

public sealed class GetCoverageHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetCoverage, Coverage>
{
    public async Task<Coverage> Handle(GetCoverage query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        _ = await db.FindMeetingAsync(query.MeetingId, query.AsOf, cancellationToken);
        var today = clock.Today();
        var now = await db.ListPetitionsAsync(query.MeetingId, cancellationToken);
        var asOf = query.AsOf is { } day && day < today ? day : today;
        var petitions = asOf < today ? await db.ListPetitionsAsync(query.MeetingId, asOf, today, cancellationToken) : now;
        var directives = await db.ListDirectivesAsync(query.MeetingId, asOf, today, cancellationToken);
        // What has been diverted since is hidden in every picture, of whatever day.
        var mapper = new MeetingDetailsMapper(book, now.RedactedStatementIds());
        var statements = await db.ListStatementsAsync(query.MeetingId, cancellationToken);
        var covered = statements.Select(statement => CoverageOf(statement, mapper, petitions, directives)).ToList();
        return new(
            query.MeetingId, Count(covered, petitions, directives), covered,
            [.. petitions.Where(petition => petition.StatementId is null && petition.SupportingStatementIds.Count == 0)
                .Select(petition => ViewOf(petition, PetitionTie.Quote))],
            [.. directives.Where(row => row.Directive.StatementId is null).Select(ViewOf)]);
    }

    private static CoveredStatement CoverageOf(
        Statement statement, MeetingDetailsMapper mapper, IReadOnlyList<MeetingPetitionRow> petitions, List<DirectiveAsOf> directives)
    {
        List<CoveringPetition> its =
        [
            .. petitions.Where(petition => petition.StatementId == statement.Id).Select(petition => ViewOf(petition, PetitionTie.Quote)),
            .. petitions.Where(petition => petition.StatementId != statement.Id && petition.SupportingStatementIds.Contains(statement.Id))
                .Select(petition => ViewOf(petition, PetitionTie.Support)),
        ];
        List<CoveringDirective> orders = [.. directives.Where(row => row.Directive.StatementId == statement.Id).Select(ViewOf)];
        return new(mapper.Map(statement), FatesOf(statement, its.Count > 0, orders.Count > 0), its, orders);
    }

    private static List<StatementFate> FatesOf(Statement statement, bool petition, bool directive)
    {
        List<StatementFate> fates = [];
        if (petition)
            fates.Add(StatementFate.Petition);
        if (directive)
            fates.Add(StatementFate.Directive);
        if (statement.EvidenceFor is not null)
            fates.Add(StatementFate.Evidence);
        if (statement.Kind == StatementKind.Acknowledgement)
            fates.Add(StatementFate.Acknowledged);
        if (!statement.ContentGiven)
            fates.Add(StatementFate.ContentNotGiven);
        return fates.Count > 0 ? fates : [StatementFate.NothingYet];
    }

    private static CoverageCounts Count(
        List<CoveredStatement> covered, IReadOnlyList<MeetingPetitionRow> petitions, List<DirectiveAsOf> directives)
    {
        int With(StatementFate fate) => covered.Count(statement => statement.Fates.Contains(fate));
        return new(
            covered.Count, With(StatementFate.Petition), With(StatementFate.Directive), With(StatementFate.Evidence),
            With(StatementFate.Acknowledged),
            With(StatementFate.ContentNotGiven), With(StatementFate.NothingYet), petitions.Count(petition => petition.PartOfId is null),
            directives.Count);
    }

    private static CoveringPetition ViewOf(MeetingPetitionRow petition, PetitionTie tie) => new(
        petition.Id, petition.Code, RedactedText.Title(petition.Title, petition.Redaction, petition.DiversionRegime), tie, petition.Status,
        petition.Standing,
        petition.Outcome, petition.PartOfId);

    private static CoveringDirective ViewOf(DirectiveAsOf row) =>
        new(row.Directive.Id, row.Directive.Number!.Value, row.Directive.Label, row.Directive.Kind, row.Status);
}
