using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <content>How a petition begins.</content>
public sealed partial class Petition
{
    /// <summary>Writes a petition down and puts it on the desk of the body that received it.</summary>
    /// <param name="what">What was raised, by whom and where.</param>
    /// <param name="statementQuote">The statement that the quote is taken from; null without a statement.</param>
    /// <param name="receivedBy">The body that has to classify it.</param>
    /// <param name="classifyBy">When classification is due.</param>
    /// <param name="acknowledgeBy">When those who raised it have to be told that it was received.</param>
    /// <param name="diverted">What was taken from the same statement before and diverted: its words do not come back with this one.</param>
    /// <param name="act">Who records it; <c>On</c> is the day it was raised.</param>
    /// <exception cref="DomainException"><see cref="PetitionErrors.InFuture"/>, <see cref="PetitionErrors.CannotHold"/>, <see cref="PetitionErrors.NotReceiving"/>,
    /// <see cref="PetitionErrors.QuoteNotInStatement"/>, <see cref="PetitionErrors.RoleMayNotRecord"/>.</exception>
    public static Petition Record(Recording what, string? statementQuote, Authority receivedBy, Deadline classifyBy, Deadline acknowledgeBy, IReadOnlyCollection<Petition> diverted, Act act)
    {
        if (!PetitionPermissions.MayRecord(act.By.Role))
            throw PetitionErrors.RoleMayNotRecord(act.By.Role);
        RefuseFuture(act);
        if (!receivedBy.MayHold)
            throw PetitionErrors.CannotHold(receivedBy);
        if (!receivedBy.Covers(what.Origin.Path))
            throw PetitionErrors.NotReceiving(receivedBy);
        if (statementQuote is not null && !VietnameseText.Quotes(statementQuote, what.Quote))
            throw PetitionErrors.QuoteNotInStatement();

        var petition = Of(what, act);
        petition.Withhold(diverted.Select(other => petition.SharedWith(other, [])).DefaultIfEmpty().Max());
        petition.SuspectedRegime = ScopeScreen.Of(what.Title, what.Content, what.Quote);
        petition.Hold(receivedBy, HoldingStep.Intake, HandedBy.Intake, null, classifyBy, act);
        petition.Start(DeadlineStep.Acknowledge, receivedBy.AgencyId, acknowledgeBy, act);
        petition.Conclude(
            new(null, null), act, new PetitionRecorded(what.Channel, what.MeetingId, what.StatementId, petition.SuspectedRegime), basis: classifyBy.LegalBasis);
        return petition;
    }

    private static Petition Of(Recording what, Act act) => new()
    {
        Id = what.Id,
        Title = what.Title,
        Content = what.Content,
        Quote = what.Quote,
        RaisedByKind = what.RaisedBy.Kind,
        RaisedByDescription = what.RaisedBy.Description,
        Channel = what.Channel,
        RaisedOn = act.On,
        FirstRaisedOn = act.On,
        RecordedAt = act.RecordedAt,
        OriginUnitId = what.Origin.UnitId,
        OriginPath = what.Origin.Path,
        ProvinceId = what.Origin.ProvinceId,
        DistrictId = what.Origin.DistrictId,
        CommuneId = what.Origin.CommuneId,
        MeetingId = what.MeetingId,
        StatementId = what.StatementId,
        SupportingStatementIds = what.SupportingStatementIds ?? [],
        Status = PetitionStatus.Recorded,
    };
}
