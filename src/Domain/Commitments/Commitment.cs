using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Domain.Commitments;

/// <summary>
/// One entry of the ledger of commitments: what a body bound itself to in an answer, by when, and what became of it. A day that is moved
/// leaves the earlier day behind; how often it slipped is counted (domain brief 2.7: promises carry a date, a milestone and a lead).
/// </summary>
public sealed class Commitment
{
    private readonly List<CommitmentSpell> _spells = [];

    private Commitment()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>1 for the petition's first commitment.</summary>
    public int Number { get; private set; }

    /// <summary>The answer in which it was made.</summary>
    public Guid ResponseId { get; private set; }

    /// <summary>The number of that answer.</summary>
    public int ResponseNumber { get; private set; }

    /// <summary>The body that made it.</summary>
    public Guid AgencyId { get; private set; }

    public CommitmentKind Kind { get; private set; }

    /// <summary>On a resume point: how it is named.</summary>
    public ResumePointKind? ResumeBy { get; private set; }

    /// <summary>What is to be done, or the resume point in words; null on a mere date.</summary>
    public string? Text { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public DateOnly FirstDueOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>On a resume point that is a year or a plan of years: its first year.</summary>
    public int? ResumeFromYear { get; private set; }

    public int? ResumeToYear { get; private set; }

    /// <summary>The day from which it lies on the desk of the body that made it.</summary>
    public DateOnly ReturnsOn { get; private set; }

    public string ReturnRule { get; private set; } = "";

    public string ReturnBasis { get; private set; } = "";

    /// <summary>As stored: never <see cref="CommitmentState.Broken"/>, which is a question of the day asked about.</summary>
    public CommitmentState State { get; private set; }

    /// <summary>How often its day was moved to a later one, counting what it took the place of.</summary>
    public int Slippage { get; private set; }

    /// <summary>The day it was kept, superseded or withdrawn; null while open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The answer that ended it; null when it was ended by hand.</summary>
    public int? EndedByResponse { get; private set; }

    /// <summary>What shows that it was kept, or why it ended otherwise.</summary>
    public string? EndNote { get; private set; }

    /// <summary>The number of the commitment that took its place.</summary>
    public int? SupersededBy { get; private set; }

    public int SpellCount { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Its history, where it was read with it.</summary>
    public IReadOnlyList<CommitmentSpell> Spells => _spells;

    public bool IsOpen => State == CommitmentState.Open;

    /// <summary>True for an open resume point with a day or years of its own that lie behind <paramref name="day"/>.</summary>
    public bool ResumesLaterThan(DateOnly day) =>
        IsOpen && Kind == CommitmentKind.ResumePoint && ResumeBy != ResumePointKind.Condition && DueOn > day;

    internal static Commitment Create(
        Guid id, Petition petition, int number, Response response, CommitmentInput commitmentInput, int slippage, ActionContext action)
    {
        var made = new Commitment
        {
            Id = id,
            PetitionId = petition.Id,
            Number = number,
            ResponseId = response.Id,
            ResponseNumber = response.Number,
            AgencyId = response.AgencyId,
            Kind = commitmentInput.Kind,
            Text = commitmentInput.Text,
            MadeOn = action.On,
            FirstDueOn = commitmentInput.Dates.DueOn,
            State = CommitmentState.Open,
            Slippage = slippage,
            RecordedAt = action.RecordedAt,
        };
        made.SetDates(commitmentInput);
        made.AddSpell(CommitmentChange.Made, null, response.Number, action);
        return made;
    }

    /// <summary>Moves its day; a later one counts as slippage.</summary>
    internal void Postpone(CommitmentInput commitmentInput, string? ground, int? response, ActionContext action)
    {
        if (commitmentInput.Dates.DueOn > DueOn)
            Slippage++;
        SetDates(commitmentInput);
        AddSpell(CommitmentChange.Moved, ground, response, action);
    }

    internal void End(CommitmentState state, string? note, int? response, int? by, ActionContext action)
    {
        State = state;
        EndedOn = action.On;
        EndedByResponse = response;
        EndNote = note;
        SupersededBy = by;
        AddSpell(state switch
        {
            CommitmentState.Kept => CommitmentChange.Kept,
            CommitmentState.Superseded => CommitmentChange.Superseded,
            _ => CommitmentChange.Withdrawn
        }, note, response, action);
    }

    /// <summary>What was reported as done was not found on the ground: it is owed as before.</summary>
    internal void Reinstate(string? ground, ActionContext action)
    {
        State = CommitmentState.Open;
        EndedOn = null;
        EndedByResponse = null;
        EndNote = null;
        AddSpell(CommitmentChange.Disputed, ground, null, action);
    }

    private void SetDates(CommitmentInput commitmentInput)
    {
        DueOn = commitmentInput.Dates.DueOn;
        ReturnsOn = commitmentInput.Dates.ReturnsOn;
        ReturnRule = commitmentInput.Dates.Rule;
        ReturnBasis = commitmentInput.Dates.LegalBasis;
        ResumeBy = commitmentInput.ResumeBy;
        ResumeFromYear = commitmentInput.FromYear;
        ResumeToYear = commitmentInput.ToYear;
        if (Kind == CommitmentKind.ResumePoint)
            Text = commitmentInput.Text ?? Text;
    }

    private void AddSpell(CommitmentChange change, string? note, int? response, ActionContext action)
    {
        foreach (var spell in _spells)
        {
            if (spell.Until is null)
                spell.EndOn(action.On);
        }

        _spells.Add(CommitmentSpell.Create(this, ++SpellCount, change, note, response, action));
    }
}
