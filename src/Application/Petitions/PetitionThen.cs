using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>How a petition stood at the end of a past day: its state of that day, and what its route and answers tell of the rest.</summary>
internal sealed class PetitionThen(PetitionFile file, PetitionState state, IReadOnlyList<Holding> route, DateOnly day)
{
    private readonly List<ResponseRow> _answers = [.. file.Responses.Where(answer => answer.On <= day)];
    private readonly Holding _latest = route[^1];

    public PetitionState State => state;

    public Guid? AccountableId =>
        route.FirstOrDefault(spell => spell.End == HoldingEnd.Escalated && spell.Until <= day)?.AgencyId ?? (file.PartOfId is null ? null : file.AccountableAgencyId);

    public Guid? ExecutorId => _answers.LastOrDefault(answer => answer.Kind != ResponseKind.Interim)?.AgencyId;

    public DateOnly? AnsweredOn => _latest.AnsweredOn <= day ? _latest.AnsweredOn : null;

    public DateOnly? VerifiedOn =>
        file.Verifications.LastOrDefault(found => found.On <= day) is { Result: VerificationResult.Confirmed } confirmed && confirmed.On >= _latest.Since ? confirmed.On : null;

    public DateOnly? ClosedOn => state.Status == PetitionStatus.Closed ? state.Since : null;

    public DateOnly? PromisedOn => Concluding?.PromisedOn;

    public string? ResumePoint => Concluding?.ResumePoint;

    public string? Cause => Concluding?.Cause;

    public int ReturnCount => route.Count(spell => spell.End == HoldingEnd.Returned && spell.Until <= day);

    public int ReopenCount => route.Count(spell => spell.How == HandedBy.Reopening);

    /// <summary>True when competence was decided as it is now; then the rule and the ground of now are those of that day.</summary>
    public bool IsClassifiedAlike => state.FieldCode == file.FieldCode && state.CompetentAgencyId == file.CompetentAgencyId;

    private ResponseRow? Concluding => _answers.LastOrDefault(answer => answer.Outcome != Outcome.None);
}
