using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>
/// Tells how a petition came to where a test needs it. Every step takes effect
/// on the day of the step before it unless <see cref="On"/> names another.
/// </summary>
internal sealed class APetition
{
    private string _day = "2022-11-29";

    private APetition(Unit unit, string text, Authority receivedBy)
    {
        IReadOnlyList<Guid> path = [.. PetitionAgencies.Path(unit)];
        var origin = new Origin(unit.Id, path, path[0], path.Count > 3 ? path[1] : null, path[^1]);
        var content = new PetitionContent(NewId(), origin, new RaisedBy(RaiserKind.Group, "lãnh đạo xã"), "Kiến nghị của xã", text, text,
            Channel.WorkingVisit);
        Value = Petition.Record(content, null, receivedBy, Due("2022-12-13", "2022-11-29"), AcknowledgeBy, [],
            By(Role.Recorder, Office, _day));
    }

    public Petition Value { get; }

    /// <summary>At the sorting desk of the provincial office.</summary>
    public static APetition RaisedIn(
        Unit unit, string text = "quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã", Authority? receivedBy = null) =>
        new(unit, text, receivedBy ?? Office);

    public static implicit operator Petition(APetition told) => told.Value;

    public APetition On(string day)
    {
        _day = day;
        return this;
    }

    public APetition ClassifiedFor(Authority body) => Then(petition =>
        petition.Classify(ClassificationFor(body), petition.ActOf(petition.Holder(), Role.Coordinator, _day)));

    public APetition AssignedTo(Authority body, string due = "2023-01-30", params Authority[] coordinators) =>
        Then(petition => petition.Assign(
        body, [.. coordinators.Select(one => one.AgencyId)], null, Due(due, _day), AcceptBy,
        petition.ActOf(petition.Holder(), Role.Coordinator, _day), CoordinateBy));

    /// <summary>The lead asks another body; those that were named and not asked yet are left.</summary>
    public APetition HavingAsked(Authority other) => Then(petition => petition.AskCoordination(
        NewId(), other, "khả năng phủ sóng?", Due("2022-12-20", _day), CoordinateBy, petition.CoordinatorsNotAsked(named => named),
        petition.ActOf(petition.Holder(), Role.Officer, _day)));

    public APetition Accepted() => Then(petition => petition.Accept(petition.ActOf(petition.Holder(), Role.Officer, _day)));

    /// <summary>Classified for the body, assigned to it and accepted by it.</summary>
    public APetition HeldBy(Authority body) => ClassifiedFor(body).AssignedTo(body).Accepted();

    public APetition ReturnedFor(Authority proposed) => Then(petition =>
        petition.Return(Office, proposed, "đường tỉnh: thẩm quyền cấp tỉnh", Due("2022-12-20", _day),
            petition.ActOf(petition.Holder(), Role.Officer, _day)));

    public APetition EscalatedTo(Authority above, string due = "2023-02-13") => Then(petition =>
        petition.Escalate(above, "vượt thẩm quyền", Due(due, _day), AcceptBy, petition.ActOf(petition.Holder(), Role.Officer, _day)));

    public APetition Answered(Outcome outcome) => Then(petition =>
        petition.Respond(ResponseInputFor(ResponseKind.Final, outcome), petition.ActOf(petition.Holder(), Role.Officer, _day), VerifyBy));

    public APetition Confirmed() => Then(petition => petition.Verify(
        NewId(), VerificationResult.Confirmed, "Trưởng thôn", null, petition.Holder(), Due("2023-03-01", _day),
        petition.ActOf(Front, Role.Supervisor, _day)));

    public APetition Closed() => Then(petition => petition.Close(null, petition.ActOf(Office, Role.Coordinator, _day)));

    private APetition Then(Action<Petition> step)
    {
        step(Value);
        return this;
    }
}
