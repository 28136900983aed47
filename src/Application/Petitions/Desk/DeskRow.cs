using Petitions.Application.Petitions.Listing;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.Coordination;

namespace Petitions.Application.Petitions.Desk;

/// <summary>A desk as the database gives it.</summary>
public sealed class DeskRow
{
    /// <summary>How many lie on a pile; a pile without any is missing.</summary>
    public Dictionary<string, long> Counts { get; } = [];

    /// <summary>The first of a pile, in its order; a pile without any is missing.</summary>
    public Dictionary<string, List<PetitionRow>> Rows { get; } = [];

    /// <summary>The first questions that wait for an answer.</summary>
    public List<DeskCoordinationRow> CoordinationRequests { get; } = [];

    public long CoordinationCount { get; set; }

    public long OverdueCoordinationCount { get; set; }
}

/// <summary>A question that waits for an answer, as the database gives it.</summary>
public sealed record DeskCoordinationRow(
    Guid PetitionId, string Code, string Title, Guid Id, int Number, Guid AskedById, Guid AgencyId, string Question, DateOnly AskedOn,
    DateOnly? AskByOn, DateOnly DueOn,
    string? DeadlineRule, string DeadlineBasis, int Reminders, DateOnly? RemindedOn, int Notices, DateOnly? NoticedOn)
{
    public DeskCoordinationRequest ToView(ReferenceBook book, DateOnly today) => new(PetitionId, Code, Title, new(
        Id, Number, AgencyReference.From(book.Agencies.Get(AskedById)), AgencyReference.From(book.Agencies.Get(AgencyId)), Question,
        AskedOn, AskByOn, AskedOn > AskByOn, DueOn,
        DueOn < today, DeadlineRule, DeadlineBasis, CoordinationState.Open, null, null, null, Reminders, RemindedOn, Notices, NoticedOn));
}
