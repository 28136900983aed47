using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;

namespace Petitions.Domain.Petitions;

/// <summary>Who raised a petition, as a description: a name is only kept when the source itself publishes it.</summary>
public sealed record RaisedBy(RaiserKind Kind, string Description);

/// <summary>
/// A date by which a step is due, with where it comes from.
/// </summary>
/// <param name="DueOn">The last day, business date.</param>
/// <param name="CountedFrom">The day of the event; counting starts the day after (Bộ luật Dân sự 2015, articles 147–148).</param>
/// <param name="Term">The term that was counted; null when the date itself was set.</param>
/// <param name="Rule">Code of the deadline rule; null when the date itself was set.</param>
/// <param name="LegalBasis">The law or decision behind it, or the instruction that set the date.</param>
public sealed record Deadline(DateOnly DueOn, DateOnly CountedFrom, Term? Term, string? Rule, string LegalBasis);

/// <summary>Where a petition comes from, down to the unit: the unit itself and the units above it, by kind.</summary>
/// <param name="UnitId">The unit where it was raised: a village or a commune, as a rule.</param>
/// <param name="Path">The unit's path, province first, itself last.</param>
public sealed record Origin(Guid UnitId, IReadOnlyList<Guid> Path, Guid? ProvinceId, Guid? DistrictId, Guid? CommuneId);

/// <summary>What is written down when a petition is recorded.</summary>
public sealed record Recording(
    Guid Id,
    Origin Origin,
    RaisedBy RaisedBy,
    string Title,
    string Content,
    string Quote,
    Channel Channel,
    Guid? MeetingId = null,
    Guid? StatementId = null,
    IReadOnlyList<Guid>? SupportingStatementIds = null);

/// <summary>The outcome of classifying: field, the facts that routing asked for, and the authority found competent.</summary>
/// <param name="FieldCode">The field.</param>
/// <param name="Traits">The facts that decide competence, such as the class of a road.</param>
/// <param name="Level">The competent level.</param>
/// <param name="Agency">The competent body.</param>
/// <param name="Rule">Code of the deciding rule; null when no rule decided.</param>
/// <param name="LegalBasis">The rule's legal basis.</param>
/// <param name="DepartsFromRule">True when the officer chose otherwise than the rule says; then a ground is required.</param>
/// <param name="Ground">Why.</param>
public sealed record Classification(
    string FieldCode,
    IReadOnlyDictionary<string, string> Traits,
    AuthorityLevel Level,
    Authority Agency,
    string? Rule,
    string? LegalBasis,
    bool DepartsFromRule,
    string? Ground);

/// <summary>The paper an answer came in.</summary>
/// <param name="Number">Its number and symbol, such as <c>902/BNV-CQĐP</c>.</param>
/// <param name="Date">Its date.</param>
/// <param name="Signatory">Who signed, by office or name.</param>
public sealed record ResponseDocument(string Number, DateOnly Date, string? Signatory);

/// <summary>One step of a roadmap (lộ trình).</summary>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="Text">What is to be done.</param>
public sealed record Milestone(DateOnly DueOn, string Text);

/// <summary>An answer to be given.</summary>
/// <param name="Milestones">The roadmap it promises.</param>
/// <param name="Resumption">When a deferred matter resumes, where that is known as a day or as years.</param>
public sealed record Answer(
    Guid Id,
    ResponseKind Kind,
    Outcome Outcome,
    string Text,
    ResponseDocument? Document,
    DateOnly? PromisedOn,
    string? ResumePoint,
    string? Cause,
    string? Evidence,
    IReadOnlyList<Milestone>? Milestones = null,
    ResumeTime? Resumption = null);

/// <summary>One part into which a petition is split.</summary>
public sealed record Part(Guid Id, string Title, string? Content);
