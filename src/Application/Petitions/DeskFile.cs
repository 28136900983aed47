using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Opens the desks.</summary>
public interface IDesks
{
    /// <summary>What lies on a desk at one moment.</summary>
    /// <param name="limit">Petitions of each pile that are read.</param>
    Task<DeskFile> OpenAsync(DeskScope scope, DateOnly today, int limit, CancellationToken cancellationToken);
}

/// <summary>A desk as the database gives it.</summary>
public sealed class DeskFile
{
    /// <summary>How many lie on a pile; a pile without any is missing.</summary>
    public Dictionary<string, long> Counts { get; } = [];

    /// <summary>The first of a pile, in its order; a pile without any is missing.</summary>
    public Dictionary<string, List<PetitionRow>> Shown { get; } = [];

    /// <summary>The first questions that wait for an answer.</summary>
    public List<AskedRow> Asked { get; } = [];

    public long AskedCount { get; set; }

    public long AskedLate { get; set; }
}

/// <summary>A question that waits for an answer, as the database gives it.</summary>
public sealed record AskedRow(
    Guid PetitionId, string Code, string Title, Guid Id, int Number, Guid AskedById, Guid AgencyId, string Question, DateOnly AskedOn, DateOnly? AskByOn, DateOnly DueOn,
    string? DeadlineRule, string DeadlineBasis, int Reminders, DateOnly? RemindedOn, int Notices, DateOnly? NoticedOn)
{
    public CoordinationAsked Draw(ReferenceBook book, DateOnly today) => new(PetitionId, Code, Title, new(
        Id, Number, AgencyReference.To(book.Agencies.Get(AskedById)), AgencyReference.To(book.Agencies.Get(AgencyId)), Question, AskedOn, AskByOn, AskedOn > AskByOn, DueOn,
        DueOn < today, DeadlineRule, DeadlineBasis, CoordinationState.Open, null, null, null, Reminders, RemindedOn, Notices, NoticedOn));
}
