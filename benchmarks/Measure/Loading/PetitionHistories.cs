using Petitions.Domain;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Measure.Loading;

/// <summary>
/// Leads petitions through their lives, from the day they were raised until today, by the domain's own commands: so
/// every route, state and event is one that the program itself would have written, and no constraint has to be imitated.
/// </summary>
internal sealed class PetitionHistories(ReferenceEras eras, IReadOnlyList<string> fields, DateOnly first, DateOnly today, Random random)
{
    private static readonly Dictionary<string, string> NoTraits = [];
    private Petition? _lead;

    /// <summary>How often which rule of the domain refused the next step; the petition then stays where it was.</summary>
    public SortedDictionary<string, int> Refused { get; } = [];

    /// <summary>One more petition; its parts come with it when it is split.</summary>
    public IReadOnlyList<Petition> Next()
    {
        // Each year brings more than the one before.
        var span = today.DayNumber - first.DayNumber;
        var raisedOn = first.AddDays((int)(Math.Sqrt(random.NextDouble()) * span));
        var place = Texts.Any(eras.On(raisedOn).Places, random);
        var field = Texts.Any(fields, random);
        var one = new PetitionSteps(Record(raisedOn, place, field), place, eras, today, random, raisedOn);
        try
        {
            return Lead(one, field);
        }
        catch (DomainException e)
        {
            Count(e);
            return [one.Petition];
        }
    }

    /// <summary>What was handed out is written by now: nobody joins it any more.</summary>
    public void EndBatch() => _lead = null;

    private List<Petition> Lead(PetitionSteps one, string field)
    {
        switch (random.Next(1000))
        {
            case < 6 when one.LetDaysPass(1, 40):
                one.Petition.Withdraw("Bên nêu kiến nghị xin rút.", one.ByHolder(Role.Coordinator));
                return [one.Petition];
            case < 14 when one.LetDaysPass(1, 20):
                one.Petition.Divert(Texts.Any(Enum.GetValues<DiversionRegime>(), random), "Nội dung thuộc trình tự khác.", [],
                    one.ByHolder(Role.Coordinator));
                return [one.Petition];
            case < 24 when _lead is
            {
                Status: not (PetitionStatus.Merged or PetitionStatus.Split or PetitionStatus.Withdrawn
                or PetitionStatus.Diverted)
            } lead && lead.LastOn <= one.Day && one.LetDaysPass(1, 20) && lead.LastOn <= one.Day:
                one.Petition.JoinGroup(lead, "Cùng một nội dung.", one.ByHolder(Role.Coordinator));
                return [one.Petition];
            case < 34 when one.LetDaysPass(1, 15):
                return Split(one, field);
        }

        one.Handle(field);
        if (random.Next(20) == 0)
            _lead = one.Petition;
        return [one.Petition];
    }

    private List<Petition> Split(PetitionSteps one, string field)
    {
        var action = one.ByHolder(Role.Coordinator);
        var parts = Enumerable.Range(1, random.Next(2, 4))
            .Select(number => new PartContent(Guid.CreateVersion7(action.RecordedAt), $"{one.Petition.Title} (phần {number})", null))
            .ToList();
        var split = one.Petition.Split(parts, "Gồm nhiều nội dung thuộc nhiều cơ quan.", action);
        foreach (var part in split)
        {
            try
            {
                one.With(part).Handle(field);
            }
            catch (DomainException e)
            {
                Count(e);
            }
        }

        one.Petition.RollUp([.. split.Select(part => new PartStatus(part.Status, part.Outcome, part.Standing, part.VerifiedOn))],
            action with { On = split.Max(part => part.LastOn) });
        return [one.Petition, .. split];
    }

    private void Count(DomainException refused) =>
        Refused[refused.Refusal.Code] = Refused.GetValueOrDefault(refused.Refusal.Code) + 1;

    private Petition Record(DateOnly raisedOn, Unit place, string field)
    {
        var era = eras.On(raisedOn);
        var receiver = era.AuthorityOf(era.GeneralBody(AuthorityLevel.Commune, place)!.Id);
        var action = new ActionContext(era.Actor(receiver.AgencyId, Role.Recorder), raisedOn, PetitionSteps.InstantOn(raisedOn, random));
        var (title, content, quote) = Texts.Of(field, place.Name, random);
        var recording = new PetitionContent(
            Guid.CreateVersion7(action.RecordedAt), era.OriginOf(place),
            new RaisedBy(random.Next(3) == 0 ? RaiserKind.Person : RaiserKind.Group, Texts.Raiser(random)),
            title, content, quote, Texts.Any(Enum.GetValues<Channel>(), random));
        return Petition.Record(recording, null, receiver, eras.DeadlineFor(DeadlineStep.Classify, raisedOn),
            eras.DeadlineFor(DeadlineStep.Acknowledge, raisedOn), [], action);
    }

    internal static Classification ClassificationOf(ReferenceEra era, Unit place, string field, Random random)
    {
        if (era.Route(field, place) is { IsDecided: true, Level: { } level, Agency: { } agency, DecidedBy: { } rule } && agency.MayHold)
            return new(field, NoTraits, level, era.AuthorityOf(agency.Id), rule.Code, rule.LegalBasis, false,
                "Theo quy định về thẩm quyền.");

        // What the rules leave open goes mostly to the commune, and ever less often to each level above.
        var wanted = random.Next(100) switch
        {
            < 55 => AuthorityLevel.Commune,
            < 75 => AuthorityLevel.District,
            < 95 => AuthorityLevel.Province,
            _ => AuthorityLevel.Central,
        };
        var body = era.GeneralBody(wanted, place) ?? era.GeneralBody(AuthorityLevel.Commune, place)
            ?? era.GeneralBody(AuthorityLevel.Province, place)!;
        return new(field, NoTraits, body.Level, era.AuthorityOf(body.Id), null, null, true, "Theo phân công quản lý.");
    }
}
