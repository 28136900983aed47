using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Stewardships;

/// <summary>
/// An official who is in charge of a commune, a village or households of it, from one day to another
/// (phân công phụ trách theo Nghị quyết 77). Where nobody is, is the question it answers: an assignment
/// to a place that has ended covers none of the places that came after it, until it is made anew.
/// </summary>
public sealed class Stewardship
{
    public const int NameLength = 200;
    public const int TitleLength = 200;
    public const int LegalBasisLength = 500;
    public const int GroundLength = 2_000;
    public const int MaxHouseholds = 100_000;

    private readonly List<StewardshipReport> _reports = [];

    private Stewardship()
    {
    }

    public Guid Id { get; private set; }

    public int Version { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The unit and those above it, as they stood on the first day.</summary>
    public IReadOnlyList<Guid> UnitPath { get; private set; } = [];

    public HouseholdGroup? Households { get; private set; }

    public int? HouseholdCount { get; private set; }

    public StewardRole Role { get; private set; }

    public string OfficialName { get; private set; } = "";

    /// <summary>The post held on the day of the decision.</summary>
    public string OfficialTitle { get; private set; } = "";

    public Guid AgencyId { get; private set; }

    public Guid AssignedById { get; private set; }

    public string LegalBasis { get; private set; } = "";

    public Validity Validity { get; private set; }

    public Guid? DirectiveId { get; private set; }

    /// <summary>The assignment that this one took over from.</summary>
    public Guid? TakesOverFromId { get; private set; }

    /// <summary>Why it ended before or otherwise than it was laid down; null while it runs as it was.</summary>
    public string? EndGround { get; private set; }

    public int ReportCount { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who ended it, and when that was entered.</summary>
    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndRecordedAt { get; private set; }

    /// <summary>What was reported in this session of work.</summary>
    public IReadOnlyList<StewardshipReport> Reports => _reports;

    /// <summary>Puts an official in charge.</summary>
    /// <exception cref="DomainException"><see cref="StewardshipErrors.RoleMayNot"/>,
    /// <see cref="StewardshipErrors.NotAssigner"/>, <see cref="StewardshipErrors.PlaceTooWide"/>,
    /// <see cref="StewardshipErrors.HouseholdsMalformed"/>, <see cref="StewardshipErrors.EndsBeforeItBegins"/>;
    /// <c>unit.ended</c>, <c>agency.not_valid</c>, <c>date.in_future</c>.</exception>
    public static Stewardship Assign(Guid id, Official official, Charge charge, StewardshipTerms terms, AdministrativeStructure structure,
        AgencyDirectory agencies, ActionContext action)
    {
        if (!StewardshipPermissions.MayAssign(action.By.Role))
            throw StewardshipErrors.RoleMayNot(action.By.Role);
        if (action.On > action.RecordedOn)
            throw PetitionErrors.InFuture(action.On);
        var assigner = agencies.AuthorityOf(agencies.ValidOn(terms.AssignedById, action.On), action.On);
        if (!action.By.IsOf(assigner.AgencyId) && !action.By.IsAbove(assigner))
            throw StewardshipErrors.NotAssigner(assigner.Name);
        if (terms.To <= terms.From)
            throw StewardshipErrors.EndsBeforeItBegins();
        agencies.ValidOn(official.AgencyId, terms.From);
        var unit = structure.ValidOn(charge.UnitId, terms.From);
        if (unit.Kind is not (UnitKind.Commune or UnitKind.Village))
            throw StewardshipErrors.PlaceTooWide(unit.Name);
        if ((charge.Households is null) != (charge.HouseholdCount is null) || charge.HouseholdCount is < 1 or > MaxHouseholds)
            throw StewardshipErrors.HouseholdsMalformed();

        return new()
        {
            Id = id,
            Version = 1,
            UnitId = unit.Id,
            UnitPath = [.. structure.Path(unit).Select(above => above.Id)],
            Households = charge.Households,
            HouseholdCount = charge.HouseholdCount,
            Role = terms.Role,
            OfficialName = official.Name,
            OfficialTitle = official.Title,
            AgencyId = official.AgencyId,
            AssignedById = terms.AssignedById,
            LegalBasis = terms.LegalBasis,
            Validity = new(terms.From, terms.To),
            DirectiveId = terms.DirectiveId,
            RecordedBy = action.By.Name,
            RecordedAt = action.RecordedAt,
        };
    }

    /// <summary>Ends it on a ground: <see cref="ActionContext.On"/> is the first day on which it no longer holds.</summary>
    /// <exception cref="DomainException"><see cref="StewardshipErrors.AlreadyEnded"/>,
    /// <see cref="StewardshipErrors.EndsBeforeItBegins"/>, <see cref="PetitionErrors.GroundNeeded"/>.</exception>
    public void End(string? ground, Authority assigner, ActionContext action)
    {
        RequireAssigner(assigner, action);
        if (string.IsNullOrWhiteSpace(ground))
            throw PetitionErrors.GroundNeeded();

        Validity = Validity with { To = action.On };
        EndGround = ground;
        EndedBy = action.By.Name;
        EndRecordedAt = action.RecordedAt;
        Version++;
    }

    /// <summary>
    /// Hands the same charge over to another official, from <see cref="ActionContext.On"/>
    /// on; also to a place that took over from one that ended.
    /// </summary>
    /// <param name="place">The place to go on with; the same one where it still holds.</param>
    public Stewardship HandOver(
        Guid id, Official to, Unit place, string? ground, string? legalBasis, Authority assigner, AdministrativeStructure structure,
        AgencyDirectory agencies, ActionContext action)
    {
        RequireAssigner(assigner, action);
        var until = Validity.To;
        var next = Assign(
            id, to, new(place.Id, Households, HouseholdCount),
            new(Role, assigner.AgencyId, legalBasis ?? LegalBasis, action.On, until, DirectiveId), structure, agencies, action);
        next.TakesOverFromId = Id;
        End(ground, assigner, action);
        return next;
    }

    /// <summary>The steward's body reports what was done.</summary>
    /// <exception cref="DomainException"><see cref="StewardshipErrors.NotSteward"/>,
    /// <see cref="StewardshipErrors.ReportOutside"/>, <see cref="StewardshipErrors.ReportMalformed"/>.</exception>
    public StewardshipReport AddReport(StewardshipReportContent content, ActionContext action)
    {
        if (!StewardshipPermissions.MayReport(action.By.Role))
            throw StewardshipErrors.RoleMayNot(action.By.Role);
        if (action.On > action.RecordedOn)
            throw PetitionErrors.InFuture(action.On);
        if (!action.By.IsOf(AgencyId) && !action.By.IsOf(AssignedById))
            throw StewardshipErrors.NotSteward();
        if (content.To < content.From || content.To > action.On)
            throw StewardshipErrors.ReportMalformed();
        if (!Validity.Overlaps(new(content.From, content.To.AddDays(1))))
            throw StewardshipErrors.ReportOutside();

        var report = StewardshipReport.Create(this, ++ReportCount, content, action);
        _reports.Add(report);
        Version++;
        return report;
    }

    /// <exception cref="DomainException"><see cref="StewardshipErrors.Stale"/>.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw StewardshipErrors.Stale(Version);
    }

    private void RequireAssigner(Authority assigner, ActionContext action)
    {
        if (!StewardshipPermissions.MayAssign(action.By.Role))
            throw StewardshipErrors.RoleMayNot(action.By.Role);
        if (action.On > action.RecordedOn)
            throw PetitionErrors.InFuture(action.On);
        if (!action.By.IsOf(AssignedById) && !action.By.IsOf(assigner.AgencyId) && !action.By.IsAbove(assigner))
            throw StewardshipErrors.NotAssigner(assigner.Name);
        if (EndGround is not null || Validity.To <= action.On)
            throw StewardshipErrors.AlreadyEnded();
        if (action.On <= Validity.From)
            throw StewardshipErrors.EndsBeforeItBegins();
    }
}
