using Petitions.Domain.Persons;

namespace Petitions.Domain.Commitments;

/// <summary>How a commitment stood from one day to another: its history, and the answer to what was owed on any past day.</summary>
public sealed class CommitmentSpell
{
    private CommitmentSpell()
    {
    }

    public Guid CommitmentId { get; private set; }

    /// <summary>1 for the spell that began when it was made.</summary>
    public int Number { get; private set; }

    /// <summary>What began it.</summary>
    public CommitmentChange Change { get; private set; }

    public DateOnly Since { get; private set; }

    /// <summary>The day from which it no longer holds; null while it does.</summary>
    public DateOnly? Until { get; private set; }

    public CommitmentState State { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateOnly ReturnsOn { get; private set; }

    /// <summary>On a resume point: how it was named; by a condition, no day was promised.</summary>
    public ResumePointKind? ResumeBy { get; private set; }

    public int? ResumeFromYear { get; private set; }

    public int? ResumeToYear { get; private set; }

    public int Slippage { get; private set; }

    /// <summary>The ground, or what shows that it was kept.</summary>
    public string? Note { get; private set; }

    /// <summary>The answer that brought the change; null when it was made by hand.</summary>
    public int? ResponseNumber { get; private set; }

    public Guid? AgencyId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static CommitmentSpell Create(
        Commitment commitment, int number, CommitmentChange change, string? note, int? response, ActionContext action) => new()
        {
            CommitmentId = commitment.Id,
            Number = number,
            Change = change,
            Since = action.On,
            State = commitment.State,
            DueOn = commitment.DueOn,
            ReturnsOn = commitment.ReturnsOn,
            ResumeBy = commitment.ResumeBy,
            ResumeFromYear = commitment.ResumeFromYear,
            ResumeToYear = commitment.ResumeToYear,
            Slippage = commitment.Slippage,
            Note = note,
            ResponseNumber = response,
            AgencyId = action.By.Agency?.AgencyId,
            RecordedAt = action.RecordedAt,
        };

    internal void EndOn(DateOnly on) => Until = on;
}
