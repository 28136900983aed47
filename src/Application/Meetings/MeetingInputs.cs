using Petitions.Domain;
using Petitions.Domain.Meetings;

namespace Petitions.Application.Meetings;

/// <summary>Somebody at a meeting, to be written down.</summary>
/// <param name="Kind">person (with a name), role (an office without a name) or group.</param>
/// <param name="Name">The person's name, where the source publishes it.</param>
/// <param name="Titles">All titles and offices as of that day; for an office or a group, the words of the source.</param>
/// <param name="AgencyId">The body, in its version of that day, where it is known.</param>
/// <param name="Organisation">The body as the source writes it.</param>
/// <param name="Note">Anything else the source says.</param>
public sealed record ParticipantInput(
    ParticipantKind? Kind, string? Name, IReadOnlyList<string>? Titles, Guid? AgencyId = null, string? Organisation = null,
    string? Note = null);

/// <summary>Who came.</summary>
/// <param name="LeadingBody">The body that sent the delegation, as the source writes it.</param>
/// <param name="LeadingAgencyId">The same body as an agency of that day, where it is known.</param>
/// <param name="Level">commune, district, province or central.</param>
public sealed record DelegationInput(
    string? LeadingBody, Guid? LeadingAgencyId, AuthorityLevel? Level, ParticipantInput? Head, IReadOnlyList<ParticipantInput>? Members);

/// <summary>Where the record comes from.</summary>
public sealed record SourceInput(string? Title, IReadOnlyList<string>? Authors, string? Publisher = null, string? Note = null);

/// <summary>A document that the meeting dealt with.</summary>
public sealed record DocumentInput(string? Number, string? Title, DateOnly? IssuedOn, string? Issuer, string? Note = null);

/// <summary>Something given at the meeting.</summary>
public sealed record GiftInput(string? What, int? Quantity, IReadOnlyList<string>? Recipients, string? Quote = null, string? Note = null);

/// <summary>One figure about a unit as it was reported; a value or a text.</summary>
/// <param name="Denominator">Out of how many, where the figure is a share.</param>
/// <param name="AsOf">The day it holds for; the meeting's day when the source names none.</param>
public sealed record FigureInput(
    Guid UnitId, string? Indicator, decimal? Value, decimal? Denominator, string? UnitOfMeasure, string? Text, DateOnly? AsOf,
    string? Quote, string? Note = null);

/// <summary>What the meeting contributes to a research topic.</summary>
public sealed record EvidenceInput(string? ResearchTopic, string? Quote, string? Note = null);
