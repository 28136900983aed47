using Petitions.Domain;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Listing;

/// <summary>Which petitions are meant; a filter left out does not narrow the list.</summary>
/// <param name="Level">Level of the holder.</param>
/// <param name="Holder">Id or code of the holding agency, in any of its versions.</param>
/// <param name="UnitId">Where it was raised: this unit with everything below it, and the units it took over from.</param>
/// <param name="Field">The field, with the fields below it.</param>
/// <param name="GroupId">A lead petition, for it and those merged into it.</param>
/// <param name="Text">Words of title, content or quote, with or without diacritics; or a code.</param>
/// <param name="DirectiveId">The petitions that a directive covers, with their parts.</param>
/// <param name="Promised">Whether a promise for it, not a resume point, is soon due or was broken.</param>
/// <param name="Resuming">Whether it was parked and has come back, because the day on which it resumes is near.</param>
public sealed record PetitionFilter(
    IReadOnlyList<PetitionStatus> Status,
    IReadOnlyList<Standing> Standing,
    IReadOnlyList<Outcome> Outcome,
    AuthorityLevel? Level,
    string? Holder,
    Guid? UnitId,
    string? Field,
    Guid? MeetingId,
    bool? Overdue,
    DateOnly? DueBefore,
    DateOnly? RaisedFrom,
    DateOnly? RaisedTo,
    Guid? GroupId,
    string? Text,
    Guid? DirectiveId = null,
    bool? Promised = null,
    bool? Resuming = null);
