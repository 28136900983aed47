using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Reading;

/// <summary>
/// How a petition stood at the end of a past day: its state of that day, and what its route and answers tell of the rest.
/// </summary>
internal sealed class PetitionSnapshot(PetitionRecord record, PetitionState state, IReadOnlyList<Holding> route, DateOnly day)
{
    private readonly List<ResponseRow> _responses = [.. record.Responses.Where(answer => answer.On <= day)];
    private readonly Holding _latestHolding = route[^1];

    public PetitionState State => state;

    public Guid? AccountableId =>
        route.FirstOrDefault(spell => spell.End == HoldingEnd.Escalated && spell.Until <= day)?.AgencyId
            ?? (record.PartOfId is null ? null : record.AccountableAgencyId);

    public Guid? ExecutorId => _responses.LastOrDefault(answer => answer.Kind != ResponseKind.Interim)?.AgencyId;

    public DateOnly? AnsweredOn => _latestHolding.AnsweredOn <= day ? _latestHolding.AnsweredOn : null;

    public DateOnly? VerifiedOn =>
        record.Verifications.LastOrDefault(found => found.On <= day) is { Result: VerificationResult.Confirmed } confirmed
            && confirmed.On >= _latestHolding.Since ? confirmed.On : null;

    public DateOnly? ClosedOn => state.Status == PetitionStatus.Closed ? state.Since : null;

    public DateOnly? PromisedOn => LatestWithOutcome?.PromisedOn;

    public string? ResumePoint => LatestWithOutcome?.ResumePoint;

    public string? Cause => LatestWithOutcome?.Cause;

    public int ReturnCount => route.Count(spell => spell.End == HoldingEnd.Returned && spell.Until <= day);

    public int ReopenCount => route.Count(spell => spell.How == HandoverKind.Reopening);

    /// <summary>True when competence was decided as it is now; then the rule and the ground of now are those of that day.</summary>
    public bool IsClassifiedAlike => state.FieldCode == record.FieldCode && state.CompetentAgencyId == record.CompetentAgencyId;

    private ResponseRow? LatestWithOutcome => _responses.LastOrDefault(answer => answer.Outcome != Outcome.None);
}
