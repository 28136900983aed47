using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.Coordination;

namespace Petitions.Application.Petitions.Coordination;

/// <summary>A request for coordination.</summary>
/// <param name="Agency">The body that was asked.</param>
/// <param name="AskBy">By when the lead had to ask, counted from the day it got the petition.</param>
/// <param name="AskedLate">True when it asked later.</param>
/// <param name="DueOn">When its answer is due, by its own clock.</param>
/// <param name="Overdue">True while it is unanswered and the due date has passed.</param>
/// <param name="Note">Why it was passed over.</param>
/// <param name="Reminders">How often the lead chased it by hand.</param>
/// <param name="RemindedOn">When it did so last.</param>
/// <param name="Notices">How many reminders and notices the body got by itself, as its due date came near and passed.</param>
/// <param name="NoticedOn">When it got the latest of them.</param>
public sealed record CoordinationView(
    Guid Id, int Number, AgencyReference AskedBy, AgencyReference Agency, string Question, DateOnly AskedOn, DateOnly? AskBy,
    bool AskedLate, DateOnly DueOn, bool Overdue, string? DeadlineRule,
    string DeadlineBasis, CoordinationState State, DateOnly? EndedOn, string? Answer, string? Note, int Reminders, DateOnly? RemindedOn,
    int Notices, DateOnly? NoticedOn)
{
    internal static CoordinationView Of(
        CoordinationRequest request, CoordinationNoticeCount? noticeCount, ReferenceBook book, DateOnly asOf) => new(
        request.Id, request.Number, AgencyReference.From(book.Agencies.Get(request.AskedById)),
        AgencyReference.From(book.Agencies.Get(request.AgencyId)),
        request.Question, request.AskedOn, request.AskByOn, request.AskedOn > request.AskByOn, request.DueOn,
        request.State == CoordinationState.Open && request.DueOn < asOf, request.DeadlineRule,
        request.DeadlineBasis, request.State, request.EndedOn, request.Answer, request.Note, request.Reminders, request.RemindedOn,
        noticeCount?.Count ?? 0, noticeCount?.LastOn);

    /// <summary>What the ladder told the bodies that were asked, until the end of a day.</summary>
    internal static Task<Dictionary<Guid, CoordinationNoticeCount>> CountNoticesAsync(
        IPetitionsDb db, IReadOnlyCollection<Guid> requests, DateOnly asOf, CancellationToken cancellationToken) =>
        (from notice in db.Notices
         where requests.Contains(notice.ClockId) && notice.RaisedOn <= asOf
         join request in db.Coordination on new { notice.ClockId, notice.AgencyId } equals new { ClockId = request.Id, request.AgencyId }
         group notice by notice.ClockId into told
         select new { told.Key, Urged = new CoordinationNoticeCount(told.Count(), told.Max(notice => notice.RaisedOn)) })
        .ToDictionaryAsync(told => told.Key, told => told.Urged, cancellationToken);
}

/// <summary>How often a body was reminded and noticed by the ladder, and when last.</summary>
internal sealed record CoordinationNoticeCount(int Count, DateOnly LastOn);
