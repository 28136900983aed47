using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>How a petition begins.</content>
public sealed partial class Petition
{
    /// <summary>Writes a petition down and puts it on the desk of the body that received it.</summary>
    /// <param name="content">What was raised, by whom and where.</param>
    /// <param name="statementQuote">The statement that the quote is taken from; null without a statement.</param>
    /// <param name="receivedBy">The body that has to classify it.</param>
    /// <param name="classifyBy">When classification is due.</param>
    /// <param name="acknowledgeBy">When those who raised it have to be told that it was received.</param>
    /// <param name="diverted">What was taken from the same statement before and diverted: its words do not come back with this one.</param>
    /// <param name="action">Who records it; <c>On</c> is the day it was raised.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.InFuture"/>,
    /// <see cref="PetitionErrors.CannotHold"/>, <see cref="PetitionErrors.NotReceiving"/>,
    /// <see cref="PetitionErrors.QuoteNotInStatement"/>, <see cref="PetitionErrors.RoleMayNotRecord"/>.</exception>
    public static Petition Record(PetitionContent content, string? statementQuote, Authority receivedBy, Deadline classifyBy,
        Deadline acknowledgeBy, IReadOnlyCollection<Petition> diverted, ActionContext action)
    {
        if (!PetitionPermissions.MayRecord(action.By.Role))
            throw PetitionErrors.RoleMayNotRecord(action.By.Role);
        RefuseFuture(action);
        if (!receivedBy.MayHold)
            throw PetitionErrors.CannotHold(receivedBy);
        if (!receivedBy.Covers(content.Origin.Path))
            throw PetitionErrors.NotReceiving(receivedBy);
        if (statementQuote is not null && !VietnameseText.ContainsQuote(statementQuote, content.Quote))
            throw PetitionErrors.QuoteNotInStatement();

        var petition = Create(content, action);
        petition.Redact(diverted.Select(other => petition.RequiredRedactionFor(other, [])).DefaultIfEmpty().Max());
        petition.SuspectedRegime = ScopeScreen.SuspectedRegimeOf(content.Title, content.Content, content.Quote);
        petition.StartHolding(receivedBy, HoldingStep.Intake, HandoverKind.Intake, null, classifyBy, action);
        petition.StartClock(DeadlineStep.Acknowledge, receivedBy.AgencyId, acknowledgeBy, action);
        petition.RecordStep(
            new(null, null), action, new PetitionRecorded(content.Channel, content.MeetingId, content.StatementId,
                petition.SuspectedRegime), basis: classifyBy.LegalBasis);
        return petition;
    }

    private static Petition Create(PetitionContent content, ActionContext action) => new()
    {
        Id = content.Id,
        Title = content.Title,
        Content = content.Content,
        Quote = content.Quote,
        RaisedByKind = content.RaisedBy.Kind,
        RaisedByDescription = content.RaisedBy.Description,
        Channel = content.Channel,
        RaisedOn = action.On,
        FirstRaisedOn = action.On,
        RecordedAt = action.RecordedAt,
        OriginUnitId = content.Origin.UnitId,
        OriginPath = content.Origin.Path,
        ProvinceId = content.Origin.ProvinceId,
        DistrictId = content.Origin.DistrictId,
        CommuneId = content.Origin.CommuneId,
        MeetingId = content.MeetingId,
        StatementId = content.StatementId,
        SupportingStatementIds = content.SupportingStatementIds ?? [],
        Status = PetitionStatus.Recorded,
    };
}
