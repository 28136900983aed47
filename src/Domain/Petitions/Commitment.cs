using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <summary>How a commitment stands.</summary>
public enum CommitmentState
{
    /// <summary>Made, and its day has not passed.</summary>
    Open,

    /// <summary>Reported as done, with evidence, or done with a final answer that says resolved.</summary>
    Kept,

    /// <summary>Its day has passed and nobody reported it done. Never stored: an open one is broken on every day after its day.</summary>
    Broken,

    /// <summary>Another commitment took its place, or the petition was reopened.</summary>
    Superseded,

    /// <summary>Taken back, or nothing is to be done any more.</summary>
    Withdrawn,
}

/// <summary>
/// One entry of the ledger of commitments: what a body bound itself to in an answer, by when, and what became of it. A day that is moved leaves the
/// earlier day behind; how often it slipped is counted (domain brief 2.7: promises carry a date, a milestone and a lead).
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
    public ResumeBy? ResumeBy { get; private set; }

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
    public bool ResumesLaterThan(DateOnly day) => IsOpen && Kind == CommitmentKind.ResumePoint && ResumeBy != Competence.ResumeBy.Condition && DueOn > day;

    internal static Commitment Make(Guid id, Petition petition, int number, Response answer, Pledge pledge, int slippage, Act act)
    {
        var made = new Commitment
        {
            Id = id,
            PetitionId = petition.Id,
            Number = number,
            ResponseId = answer.Id,
            ResponseNumber = answer.Number,
            AgencyId = answer.AgencyId,
            Kind = pledge.Kind,
            Text = pledge.Text,
            MadeOn = act.On,
            FirstDueOn = pledge.Recall.DueOn,
            State = CommitmentState.Open,
            Slippage = slippage,
            RecordedAt = act.RecordedAt,
        };
        made.Set(pledge);
        made.Turn(CommitmentChange.Made, null, answer.Number, act);
        return made;
    }

    /// <summary>Moves its day; a later one counts as slippage.</summary>
    internal void Move(Pledge pledge, string? ground, int? response, Act act)
    {
        if (pledge.Recall.DueOn > DueOn)
            Slippage++;
        Set(pledge);
        Turn(CommitmentChange.Moved, ground, response, act);
    }

    internal void End(CommitmentState state, string? note, int? response, int? by, Act act)
    {
        State = state;
        EndedOn = act.On;
        EndedByResponse = response;
        EndNote = note;
        SupersededBy = by;
        Turn(state switch { CommitmentState.Kept => CommitmentChange.Kept, CommitmentState.Superseded => CommitmentChange.Superseded, _ => CommitmentChange.Withdrawn }, note, response, act);
    }

    /// <summary>What was reported as done was not found on the ground: it is owed as before.</summary>
    internal void Dispute(string? ground, Act act)
    {
        State = CommitmentState.Open;
        EndedOn = null;
        EndedByResponse = null;
        EndNote = null;
        Turn(CommitmentChange.Disputed, ground, null, act);
    }

    private void Set(Pledge pledge)
    {
        DueOn = pledge.Recall.DueOn;
        ReturnsOn = pledge.Recall.ReturnsOn;
        ReturnRule = pledge.Recall.Rule;
        ReturnBasis = pledge.Recall.LegalBasis;
        ResumeBy = pledge.ResumeBy;
        ResumeFromYear = pledge.FromYear;
        ResumeToYear = pledge.ToYear;
        if (Kind == CommitmentKind.ResumePoint)
            Text = pledge.Text ?? Text;
    }

    private void Turn(CommitmentChange change, string? note, int? response, Act act)
    {
        foreach (var spell in _spells)
        {
            if (spell.Until is null)
                spell.EndOn(act.On);
        }

        _spells.Add(CommitmentSpell.Of(this, ++SpellCount, change, note, response, act));
    }
}

/// <summary>Something a body binds itself to, with the day on which that comes back.</summary>
/// <param name="Text">What is to be done, or the resume point in words.</param>
/// <param name="ResumeBy">On a resume point: how it is named.</param>
internal sealed record Pledge(CommitmentKind Kind, string? Text, Recall Recall, ResumeBy? ResumeBy = null, int? FromYear = null, int? ToYear = null)
{
    /// <summary>True when it says nothing new over what the commitment says already.</summary>
    public bool Restates(Commitment known) =>
        known.DueOn == Recall.DueOn && known.ResumeBy == ResumeBy && known.ResumeFromYear == FromYear && known.ResumeToYear == ToYear;

    /// <summary>True when it is about the same thing as the commitment: a step of a roadmap is known by what is to be done.</summary>
    public bool IsAbout(Commitment known) =>
        known.Kind == Kind && (Kind != CommitmentKind.Milestone || VietnameseText.FoldKey(known.Text!) == VietnameseText.FoldKey(Text!));
}
