using Petitions.Application.Petitions.Deadlines;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>A petition on the table, with who acts on it and the rules of the day on which the act takes effect.</summary>
public sealed record PetitionCommandContext(Petition Petition, ActionContext Action, ReferenceBook Book)
{
    /// <summary>Other petitions that the act changes with it, as far as they have been read.</summary>
    public IReadOnlyList<Petition> Related { get; init; } = [];

    /// <summary>The agency as it stands on the day of the act.</summary>
    /// <exception cref="DomainException">There is none with this id, or it
    /// does not exist that day; the refusal names its successor.</exception>
    public Authority AuthorityOf(Guid agencyId) => Book.Agencies.AuthorityOf(Book.Agencies.ValidOn(agencyId, Action.On), Action.On);

    /// <summary>
    /// The body that takes the petition from <paramref name="agencyId"/> on the day of the act: itself, or its successor for this petition.
    /// </summary>
    public Authority AuthorityOrSuccessor(Guid agencyId) =>
        SuccessorOf(agencyId) is { } agency ? Book.Agencies.AuthorityOf(agency, Action.On) : AuthorityOf(agencyId);

    /// <summary>The bodies named to coordinate that the holder has not asked yet, as they stand on the day of the act.</summary>
    public IReadOnlyList<Guid> CoordinatorsNotAsked => Petition.CoordinatorsNotAsked(named => SuccessorOf(named)?.Id);

    /// <summary>When a step that begins with this act is due by the rules of the day.</summary>
    public Deadline DeadlineFor(DeadlineStep step, AuthorityLevel level) =>
        DeadlineCalculator.DeadlineFor(Book, step, level, Petition.FieldCode, Action.On);

    /// <summary>The competent body by the rules of the day, as far as the petition's field and traits tell.</summary>
    public RoutingExplanation ExplainRouting(string field, IReadOnlyDictionary<string, string> traits) =>
        Routing.Explain(new RoutingRequest(field, Origin, traits, Action.On), Book.Rules, Book.Structure, Book.Agencies);

    /// <summary>
    /// The unit where the petition was raised, or the one that took it over by the
    /// day of the act: people are not asked to raise it anew (NQ 190/2025/QH15).
    /// </summary>
    public Unit Origin => OriginOn(Action.On, Petition, Book) ?? Book.Structure.Get(Petition.OriginUnitId);

    private Agency? SuccessorOf(Guid agencyId) => SuccessorOf(agencyId, Action.On, Petition, Book);

    internal static Agency? SuccessorOf(Guid agencyId, DateOnly day, Petition petition, ReferenceBook book)
    {
        var fields = petition.FieldCode is { } field ? book.Rules.FieldPath(field).Select(step => step.Code).ToList() : [];
        return book.Agencies.SuccessorFor(agencyId, day, book.Structure.Get(petition.OriginUnitId), fields);
    }

    internal static Unit? OriginOn(DateOnly day, Petition petition, ReferenceBook book)
    {
        var raisedIn = book.Structure.Get(petition.OriginUnitId);
        if (raisedIn.Validity.Contains(day))
            return raisedIn;
        return book.Structure.SuccessorsOn(raisedIn.Id, day) is [var only] ? only : null;
    }

    /// <summary>
    /// The body that speaks for a level over the place of origin when no rule names another: its people's committee, or the Government.
    /// </summary>
    public Agency? GeneralBodyOf(AuthorityLevel level)
    {
        if (level == AuthorityLevel.Central)
            return Book.Agencies.Government(Action.On);
        var unit = Book.Structure.Path(Origin)
            .LastOrDefault(unit => unit.Kind != UnitKind.Village && AdministrativeStructure.LevelOf(unit.Kind) == level);
        return unit is null || !unit.Validity.Contains(Action.On) ? null : Book.Agencies.PeoplesCommitteeOf(unit, Action.On);
    }

    /// <summary>Says that a level does not exist at the place of origin that day, and which bodies there are instead.</summary>
    public DomainException LevelMissing(AuthorityLevel level) => PetitionErrors.LevelMissing(
        level, Action.On, [.. Enum.GetValues<AuthorityLevel>().Select(GeneralBodyOf).OfType<Agency>().Select(AgencyReference.From)]);
}
