namespace Petitions.Domain.Stewardships;

/// <summary>
/// Households that somebody looks after, as a group. There is no room for names
/// or for ethnic origin: neither is needed to know that nobody was left out.
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
