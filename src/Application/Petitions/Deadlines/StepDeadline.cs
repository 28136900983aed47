using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions.Coordination;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>A clock beside the holder's, whatever it is for.</summary>
internal sealed record StepDeadline(
    Guid Id, DeadlineStep Step, Guid AgencyId, DateOnly OpenedOn, DateOnly FirstDueOn, Deadline Deadline, DateOnly? MetOn,
    DateOnly? LapsedOn, LapseReason? Lapse)
{
    public static StepDeadline Of(StepClock clock) =>
        new(clock.Id, clock.Step, clock.AgencyId, clock.OpenedOn, clock.FirstDueOn, clock.Deadline, clock.MetOn, clock.LapsedOn,
            clock.Lapse);

    public static StepDeadline Of(CoordinationRequest request)
    {
        var answered = request.State == CoordinationState.Answered;
        return new(
            request.Id, DeadlineStep.CoordinationAnswer, request.AgencyId, request.AskedOn, request.DueOn, request.Deadline,
            answered ? request.EndedOn : null,
            answered ? null : request.EndedOn,
            request.State == CoordinationState.PassedOver ? LapseReason.PassedOver : LapseReason.HandedOn);
    }
}
