using Petitions.Domain.Agencies;
using Petitions.Domain.Commitments;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>The petition for which something was promised.</summary>
/// <param name="Title">Hidden once the petition, or a part of it, is diverted.</param>
public sealed record CommitmentPetition(Guid Id, string Code, string Title);

/// <summary>The years in which a matter resumes.</summary>
public sealed record YearsView(int FromYear, int ToYear);

/// <summary>An entry of the ledger of commitments.</summary>
/// <param name="Number">1 for the petition's first commitment.</param>
/// <param name="Kind">date, milestone or resumePoint.</param>
/// <param name="Text">What is to be done, or the resume point in words; null on a mere date.</param>
/// <param name="MadeBy">The body that made it.</param>
/// <param name="OwedBy">The body that owes it on the day asked about: the one that made it, or its successor.</param>
/// <param name="ResponseNumber">The answer in which it was made.</param>
/// <param name="DueOn">The last day; for a resume point the day by which the matter is to be taken up again.</param>
/// <param name="FirstDueOn">The day that was named first.</param>
/// <param name="ResumePeriod">On a resume point that is a year or a plan of years.</param>
/// <param name="ReturnsOn">The day from which it lies on the desk of the body that owes it.</param>
/// <param name="ReturnRule">The rule by which it comes back.</param>
/// <param name="State">open, kept, broken (open, and its day has passed), superseded or withdrawn.</param>
/// <param name="DaysLate">How many days after its day it was kept, or has been broken for; 0 otherwise.</param>
/// <param name="Slippage">How often its day was moved to a later one, counting what it took the place of.</param>
/// <param name="EndedOn">The day it was kept, superseded or withdrawn.</param>
/// <param name="EndNote">What shows that it was kept, or why it ended otherwise.</param>
/// <param name="SupersededBy">The number of the commitment that took its place.</param>
public sealed record CommitmentView(
    Guid Id, CommitmentPetition Petition, int Number, CommitmentKind Kind, ResumePointKind? ResumeBy, string? Text, AgencyReference MadeBy,
    AgencyReference OwedBy, DateOnly MadeOn,
    int ResponseNumber, DateOnly DueOn, DateOnly FirstDueOn, YearsView? ResumePeriod, DateOnly ReturnsOn, string ReturnRule,
    string ReturnBasis, CommitmentState State,
    int DaysLate, int Slippage, DateOnly? EndedOn, int? EndedByResponse, string? EndNote, int? SupersededBy);

/// <summary>Something that happened to a commitment.</summary>
/// <param name="Change">made, moved, kept, superseded, withdrawn or disputed.</param>
/// <param name="DueOn">The day it is due from then on.</param>
/// <param name="ResponseNumber">The answer that brought the change; null when it was made by hand.</param>
public sealed record CommitmentChangeView(
    CommitmentChange Change, DateOnly On, DateOnly DueOn, int Slippage, string? Note, int? ResponseNumber, AgencyReference? By);

/// <summary>A commitment with its history, in order.</summary>
public sealed record CommitmentHistory(CommitmentView Commitment, IReadOnlyList<CommitmentChangeView> History);
