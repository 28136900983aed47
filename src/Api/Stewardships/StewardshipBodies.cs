using Petitions.Application.Stewardships;

namespace Petitions.Api.Stewardships;

/// <summary>Why a stewardship ends.</summary>
/// <param name="On">The first day on which it no longer holds; today when left out.</param>
public sealed record EndingBody(string? Ground, DateOnly? On);

/// <summary>Who goes on with a charge, and where.</summary>
/// <param name="Official">The official who takes over.</param>
/// <param name="UnitId">The place to go on with; the same one, or the only one that came after it, when left out.</param>
/// <param name="LegalBasis">The document behind it; that of the earlier assignment when left out.</param>
/// <param name="On">The first day of the new assignment; today when left out.</param>
public sealed record HandoverBody(OfficialInput? Official, Guid? UnitId, string? Ground, string? LegalBasis, DateOnly? On);

/// <summary>What a steward reports.</summary>
/// <param name="PeriodFrom">The first day of the time it is about.</param>
/// <param name="PeriodTo">The last day; the day of the report when left out.</param>
public sealed record StewardReportBody(DateOnly? PeriodFrom, DateOnly? PeriodTo, string? Text, DateOnly? On);
