using Petitions.Domain.Agencies;
using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>What a notice is about.</summary>
/// <param name="PetitionId">The petition, if it is about one.</param>
/// <param name="DirectiveId">Else the directive.</param>
/// <param name="ReportRunId">Else the report.</param>
/// <param name="Code">The petition's code, the directive's label, or the report's period.</param>
/// <param name="Title">The petition's title, hidden once it is diverted; the report with its unit.</param>
public sealed record NoticeSubject(Guid? PetitionId, Guid? DirectiveId, Guid? ReportRunId, string? Code, string? Title);

/// <summary>A reminder or notice that a due date comes near or has passed.</summary>
/// <param name="Clock">Which clock it is about.</param>
/// <param name="ClockId">The holding, step, request, due report or delivery whose clock it is.</param>
/// <param name="Rung">Code of the rung of the ladder by which it was raised.</param>
/// <param name="Agency">The body it is addressed to.</param>
/// <param name="Office">Whether it is meant for the desk or for the head of that body.</param>
/// <param name="Text">What it says.</param>
/// <param name="RaisedOn">The business date of the sweep that raised it.</param>
/// <param name="DueOn">The due date it speaks of; a date that was moved later has a ladder of its own.</param>
/// <param name="DaysLate">Days after the due date; negative for a reminder before it.</param>
/// <param name="AcknowledgedOn">The day on which somebody of the body took note of it.</param>
/// <param name="AcknowledgedBy">Who did.</param>
public sealed record NoticeView(
    Guid Id, ClockKind Clock, Guid ClockId, string Rung, AgencyReference Agency, NoticeOffice Office, NoticeSubject Subject, string Text,
    DateOnly RaisedOn, DateOnly DueOn,
    int DaysLate, DateOnly? AcknowledgedOn, string? AcknowledgedBy, DateTimeOffset RecordedAt);
