namespace Petitions.Domain.Stewardships;

/// <summary>What a steward does for the place (Nghị quyết 77: phụ trách, theo dõi, hỗ trợ).</summary>
public enum StewardRole
{
    /// <summary>Is in charge of it (phụ trách).</summary>
    InCharge,

    /// <summary>Follows how it goes (theo dõi).</summary>
    Following,

    /// <summary>Supports it (hỗ trợ).</summary>
    Supporting,
}

/// <summary>
/// Households that somebody looks after, as a group. There is no room for names or for ethnic origin: neither is needed to know that nobody was left out.
/// </summary>
public enum HouseholdGroup
{
    /// <summary>All households of the place.</summary>
    All,

    /// <summary>Poor households (hộ nghèo).</summary>
    Poor,

    /// <summary>Households just above the poverty line (hộ cận nghèo).</summary>
    NearPoor,

    /// <summary>Households with a claim by merit (hộ chính sách, người có công).</summary>
    Merit,

    /// <summary>Households in special difficulty (hộ có hoàn cảnh khó khăn).</summary>
    Hardship,

    /// <summary>Other households, by number only.</summary>
    Other,
}

/// <summary>The official who was put in charge: a name and a public post, nothing else of the person.</summary>
/// <param name="Name">As the decision names the person.</param>
/// <param name="Title">The post held on the day of the decision.</param>
/// <param name="AgencyId">The body where the post is.</param>
public sealed record Official(string Name, string Title, Guid AgencyId);

/// <summary>What somebody is put in charge of.</summary>
/// <param name="UnitId">A commune or a village.</param>
/// <param name="Households">The households there that are meant; null for the whole place.</param>
/// <param name="HouseholdCount">How many they are.</param>
public sealed record Charge(Guid UnitId, HouseholdGroup? Households, int? HouseholdCount);

/// <summary>An assignment as a decision lays it down.</summary>
/// <param name="AssignedById">The body that decided.</param>
/// <param name="LegalBasis">The document behind it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="DirectiveId">The directive under which it is reported, such as the yearly report on Nghị quyết 77.</param>
public sealed record StewardshipTerms(StewardRole Role, Guid AssignedById, string LegalBasis, DateOnly From, DateOnly? To, Guid? DirectiveId);

/// <summary>A report of a steward.</summary>
/// <param name="From">The first day of the time it is about.</param>
/// <param name="To">The last day.</param>
public sealed record StewardReport(Guid Id, DateOnly From, DateOnly To, string Text);
