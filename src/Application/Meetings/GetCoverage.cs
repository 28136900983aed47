using MediatR;
using Petitions.Application.Directives;
using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Meetings;

/// <summary>What became of a statement.</summary>
public enum StatementFate
{
    /// <summary>A petition was taken from it, or rests on it.</summary>
    Petition,

    /// <summary>The head told somebody to do something in it.</summary>
    Directive,

    /// <summary>It is evidence for a research topic.</summary>
    Evidence,

    /// <summary>It acknowledges; nothing is asked.</summary>
    Acknowledged,

    /// <summary>The source does not say what was said, so nothing can come of it.</summary>
    ContentNotGiven,

    NothingYet,
}

/// <summary>How a petition is tied to a statement.</summary>
public enum PetitionTie
{
    /// <summary>Its quote is taken from the statement.</summary>
    Quote,

    /// <summary>The statement tells of the same matter.</summary>
    Support,
}

/// <summary>A petition that came of a statement.</summary>
/// <param name="PartOfId">The petition it was split off from.</param>
public sealed record CoveringPetition(
    Guid Id, string Code, string Title, PetitionTie Tie, PetitionStatus Status, Standing Standing, Outcome Outcome, Guid? PartOfId);

/// <summary>A directive that came of a statement.</summary>
public sealed record CoveringDirective(Guid Id, int Number, string? Label, DirectiveKind Kind, DirectiveStatus Status);

/// <summary>A statement and what became of it.</summary>
/// <param name="Fates">Everything that came of it; <c>nothingYet</c> when nothing did.</param>
public sealed record CoveredStatement(
    StatementView Statement, IReadOnlyList<StatementFate> Fates, IReadOnlyList<CoveringPetition> Petitions, IReadOnlyList<CoveringDirective> Directives);

/// <summary>Counts of a meeting's record. A statement counts under each of its fates; petitions are counted without their parts.</summary>
public sealed record CoverageCounts(
    int Statements, int Petition, int Directive, int Evidence, int Acknowledged, int ContentNotGiven, int NothingYet, int Petitions, int Directives);

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
        _ = await db.MeetingAsync(query.MeetingId, query.AsOf, cancellationToken);
        var today = clock.Today();
        var now = await db.PetitionsOfAsync(query.MeetingId, cancellationToken);
        var asOf = query.AsOf is { } day && day < today ? day : today;
        var petitions = asOf < today ? await db.PetitionsOfAsync(query.MeetingId, asOf, today, cancellationToken) : now;
        var directives = await db.DirectivesOfAsync(query.MeetingId, asOf, today, cancellationToken);
        // What has been diverted since is hidden in every picture, of whatever day.
        var picture = new MeetingPicture(book, now.HiddenStatements());
        var statements = await db.StatementsOfAsync(query.MeetingId, cancellationToken);
        var covered = statements.Select(statement => Cover(statement, picture, petitions, directives)).ToList();
        return new(
            query.MeetingId, Count(covered, petitions, directives), covered,
            [.. petitions.Where(petition => petition.StatementId is null && petition.SupportingStatementIds.Count == 0).Select(petition => ViewOf(petition, PetitionTie.Quote))],
            [.. directives.Where(at => at.Directive.StatementId is null).Select(ViewOf)]);
    }

    private static CoveredStatement Cover(
        Statement statement, MeetingPicture picture, IReadOnlyList<PetitionOfMeeting> petitions, List<DirectiveAt> directives)
    {
        List<CoveringPetition> its =
        [
            .. petitions.Where(petition => petition.StatementId == statement.Id).Select(petition => ViewOf(petition, PetitionTie.Quote)),
            .. petitions.Where(petition => petition.StatementId != statement.Id && petition.SupportingStatementIds.Contains(statement.Id))
                .Select(petition => ViewOf(petition, PetitionTie.Support)),
        ];
        List<CoveringDirective> orders = [.. directives.Where(at => at.Directive.StatementId == statement.Id).Select(ViewOf)];
        return new(picture.Draw(statement), FatesOf(statement, its.Count > 0, orders.Count > 0), its, orders);
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

    private static CoverageCounts Count(List<CoveredStatement> covered, IReadOnlyList<PetitionOfMeeting> petitions, List<DirectiveAt> directives)
    {
        int With(StatementFate fate) => covered.Count(statement => statement.Fates.Contains(fate));
        return new(
            covered.Count, With(StatementFate.Petition), With(StatementFate.Directive), With(StatementFate.Evidence), With(StatementFate.Acknowledged),
            With(StatementFate.ContentNotGiven), With(StatementFate.NothingYet), petitions.Count(petition => petition.PartOfId is null), directives.Count);
    }

    private static CoveringPetition ViewOf(PetitionOfMeeting petition, PetitionTie tie) => new(
        petition.Id, petition.Code, Masking.Title(petition.Title, petition.Withheld, petition.DiversionRegime), tie, petition.Status, petition.Standing,
        petition.Outcome, petition.PartOfId);

    private static CoveringDirective ViewOf(DirectiveAt at) => new(at.Directive.Id, at.Directive.Number!.Value, at.Directive.Label, at.Directive.Kind, at.Status);
}
