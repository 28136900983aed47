using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

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
    Guid Id, CommitmentPetition Petition, int Number, CommitmentKind Kind, ResumeBy? ResumeBy, string? Text, AgencyReference MadeBy, AgencyReference OwedBy, DateOnly MadeOn,
    int ResponseNumber, DateOnly DueOn, DateOnly FirstDueOn, YearsView? ResumePeriod, DateOnly ReturnsOn, string ReturnRule, string ReturnBasis, CommitmentState State,
    int DaysLate, int Slippage, DateOnly? EndedOn, int? EndedByResponse, string? EndNote, int? SupersededBy);

/// <summary>Something that happened to a commitment.</summary>
/// <param name="Change">made, moved, kept, superseded, withdrawn or disputed.</param>
/// <param name="DueOn">The day it is due from then on.</param>
/// <param name="ResponseNumber">The answer that brought the change; null when it was made by hand.</param>
public sealed record CommitmentChangeView(CommitmentChange Change, DateOnly On, DateOnly DueOn, int Slippage, string? Note, int? ResponseNumber, AgencyReference? By);

/// <summary>A commitment with its history, in order.</summary>
public sealed record CommitmentHistory(CommitmentView Commitment, IReadOnlyList<CommitmentChangeView> History);

/// <summary>Draws commitments as they stood on a day.</summary>
internal sealed class CommitmentPicture(ReferenceBook book, DateOnly asOf)
{
    private readonly Dictionary<(Guid, Guid, string?), AgencyReference> _owing = [];

    public CommitmentView Draw(CommitmentAt at)
    {
        var (one, hidden) = (at.Commitment, at.Petition.Withheld == Withheld.Everything);
        var over = at.State != CommitmentState.Open;
        var broken = !over && at.DueOn < asOf;
        var end = over ? one.EndedOn : null;
        var late = broken ? asOf.DayNumber - at.DueOn.DayNumber : at.State == CommitmentState.Kept && at.Since > at.DueOn ? at.Since.DayNumber - at.DueOn.DayNumber : 0;
        var title = Masking.Title(at.Petition.Title, at.Petition.Withheld, at.Petition.DiversionRegime);
        return new(
            one.Id, new(at.Petition.Id, at.Petition.Code, title), one.Number, one.Kind, one.ResumeBy, Shown(one.Text, hidden), Named(one.AgencyId), OwedBy(at), one.MadeOn,
            one.ResponseNumber, at.DueOn, one.FirstDueOn, at is { FromYear: { } from, ToYear: { } to } ? new(from, to) : null, at.ReturnsOn, one.ReturnRule, one.ReturnBasis,
            broken ? CommitmentState.Broken : at.State, late, at.Slippage, end, over ? one.EndedByResponse : null, over ? Shown(one.EndNote, hidden) : null, over ? one.SupersededBy : null);
    }

    public CommitmentChangeView Draw(CommitmentSpell spell, FoundPetition petition) => new(
        spell.Change, spell.Since, spell.DueOn, spell.Slippage, petition.Shown(spell.Note), spell.ResponseNumber, spell.AgencyId is { } by ? Named(by) : null);

    private AgencyReference OwedBy(CommitmentAt at)
    {
        var key = (at.Commitment.AgencyId, at.Petition.OriginUnitId, at.Petition.FieldCode);
        if (!_owing.TryGetValue(key, out var owing))
            _owing[key] = owing = Named(Heirs.Of(at.Commitment.AgencyId, at.Petition.OriginUnitId, at.Petition.FieldCode, asOf, book));
        return owing;
    }

    private static string? Shown(string? text, bool hidden) => hidden && text is not null ? Masking.Text : text;

    private AgencyReference Named(Guid agency) => AgencyReference.To(book.Agencies.Get(agency));
}

/// <summary>Who has a case of a body that has ended.</summary>
internal static class Heirs
{
    /// <summary>The body itself, or its successor for a case of this place and field; the body itself where the successions do not tell.</summary>
    public static Guid Of(Guid agency, Guid originUnit, string? field, DateOnly day, ReferenceBook book)
    {
        var fields = field is null ? [] : book.Rules.FieldPath(field).Select(step => step.Code).ToList();
        return book.Agencies.SuccessorFor(agency, day, book.Structure.Get(originUnit), fields)?.Id ?? agency;
    }
}
