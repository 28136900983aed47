using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Measure.Loading;

/// <summary>One petition on its way: each step some days after the one before, until a step would lie in the future.</summary>
internal sealed class PetitionSteps(Petition petition, Unit place, ReferenceEras eras, DateOnly today, Random random, DateOnly start)
{
    public Petition Petition => petition;

    public DateOnly Day { get; private set; } = start;

    public static DateTimeOffset InstantOn(DateOnly day, Random random) =>
        new(day.ToDateTime(new TimeOnly(random.Next(8, 17), random.Next(60), random.Next(60), random.Next(1000))), TimeSpan.FromHours(7));

    public PetitionSteps With(Petition part) => new(part, place, eras, today, random, Day);

    /// <summary>Lets some days pass; false when the day would not have come yet.</summary>
    public bool LetDaysPass(int least, int most)
    {
        var next = Day.AddDays(random.Next(least, most + 1));
        if (next > today)
            return false;
        Day = next;
        return true;
    }

    public ActionContext ByHolder(Role role) => By(petition.HolderId!.Value, role);

    public void Handle(string field)
    {
        if (!LetDaysPass(0, 12))
            return;
        if (petition.PartOfId is null && petition.AcknowledgedOn is null && random.Next(100) < 80)
            petition.Acknowledge("Đã tiếp nhận, đang xem xét theo thẩm quyền.", Texts.Any(Enum.GetValues<AcknowledgementChannel>(), random),
                ByHolder(Role.Coordinator));
        var classification = PetitionHistories.ClassificationOf(Era, place, field, random);
        petition.Classify(classification, ByHolder(Role.Coordinator));
        if (!LetDaysPass(0, 5) || !Assign(classification.Agency) || !LetDaysPass(0, 5))
            return;
        petition.Accept(ByHolder(Role.Officer));
        if (random.Next(100) < 12 && !Escalate())
            return;
        if (random.Next(100) < 15)
        {
            if (!LetDaysPass(5, 30))
                return;
            petition.Respond(ResponseInputFor(ResponseKind.Interim, Outcome.InProgress), eras.Returns, ByHolder(Role.Officer));
        }

        while (RespondAndClose())
        {
            // Once disputed, it is answered again.
        }
    }

    private ReferenceEra Era => eras.On(Day);

    private bool Assign(Authority competent)
    {
        var holder = Era.AuthorityOf(petition.HolderId!.Value);
        var due = eras.DeadlineFor(DeadlineStep.Answer, Day);
        if (competent.Level <= holder.Level)
        {
            petition.Assign(competent, [], random.Next(3) == 0 ? "Kiểm tra thực tế trước khi trả lời." : null, due,
                eras.DeadlineFor(DeadlineStep.Accept, Day), ByHolder(Role.Coordinator));
            return true;
        }

        petition.Escalate(
            competent, "Vượt thẩm quyền của cấp đang giữ.", due, eras.DeadlineFor(DeadlineStep.Accept, Day), ByHolder(Role.Coordinator));
        return random.Next(100) >= 6 || ReturnAndReassign();
    }

    /// <summary>The body above returns it and names another; the sorting desk follows the proposal.</summary>
    private bool ReturnAndReassign()
    {
        if (!LetDaysPass(1, 8))
            return false;
        var returner = petition.Holding!;
        var province = Era.GeneralBody(AuthorityLevel.Province, place);
        var proposed = returner.Level == AuthorityLevel.Central || province?.Id == returner.AgencyId
            ? Era.GeneralBody(AuthorityLevel.Commune, place) : province;
        if (proposed is null || proposed.Id == returner.FromAgencyId || petition.Holdings.Any(holding => holding.AgencyId == proposed.Id))
            return true;
        petition.Return(
            Era.AuthorityOf(returner.FromAgencyId!.Value), Era.AuthorityOf(proposed.Id), "Không thuộc thẩm quyền của cơ quan.",
            eras.DeadlineFor(DeadlineStep.Classify, Day), ByHolder(Role.Officer));
        return LetDaysPass(1, 6) && Assign(Era.AuthorityOf(proposed.Id));
    }

    private bool Escalate()
    {
        if (!LetDaysPass(3, 40))
            return false;
        var holder = Era.AuthorityOf(petition.HolderId!.Value);
        var above = Enum.GetValues<AuthorityLevel>().Where(level => level > holder.Level).Select(level => Era.GeneralBody(level, place))
            .OfType<Agency>().FirstOrDefault();
        if (above is null || petition.Holdings.Any(holding => holding.AgencyId == above.Id))
            return true;
        petition.Escalate(
            Era.AuthorityOf(above.Id), "Cần nguồn lực và quyết định của cấp trên.", eras.DeadlineFor(DeadlineStep.Answer, Day),
            eras.DeadlineFor(DeadlineStep.Accept, Day), ByHolder(Role.Head));
        if (!LetDaysPass(0, 6))
            return false;
        petition.Accept(ByHolder(Role.Officer));
        return true;
    }

    /// <summary>Answers, verifies and closes; true when a dispute opened it again.</summary>
    private bool RespondAndClose()
    {
        // Most answers come within the term, some late, a few after years.
        var wait = random.Next(100);
        if (!(wait < 75 ? LetDaysPass(5, 58) : wait < 95 ? LetDaysPass(40, 200) : LetDaysPass(200, 1500)))
            return false;
        var outcome = random.Next(100) switch
        {
            < 45 => Outcome.Resolved,
            < 78 => Outcome.Explained,
            < 84 => Outcome.NotPossible,
            < 92 => Outcome.InProgress,
            < 97 => Outcome.Deferred,
            _ => Outcome.Unresolved,
        };
        petition.Respond(ResponseInputFor(ResponseKind.Final, outcome), eras.Returns, ByHolder(Role.Officer),
            outcome == Outcome.Resolved ? eras.DeadlineFor(DeadlineStep.Verify, Day) : null,
            outcome is Outcome.InProgress or Outcome.Unresolved ? eras.DeadlineFor(DeadlineStep.Review, Day) : null);
        var verifier = Verifier();
        if (outcome is Outcome.InProgress or Outcome.Deferred or Outcome.Unresolved || verifier is null || !LetDaysPass(5, 60))
            return false;
        if (outcome == Outcome.Resolved && Verify(verifier))
            return true;
        if (LetDaysPass(1, 30) && Closer() is { } closer)
            petition.Close("Đã thông báo kết quả cho bên nêu kiến nghị.", By(closer, Role.Coordinator));
        return false;
    }

    private bool Verify(Agency verifier)
    {
        var executor = Era.AuthorityOf(petition.ExecutorId!.Value);
        var disputed = petition.ReopenCount == 0 && random.Next(100) < 8;
        petition.Verify(
            Guid.CreateVersion7(InstantOn(Day, random)), disputed ? VerificationResult.Disputed : VerificationResult.Confirmed,
            "Trưởng thôn",
            disputed ? "Công trình chưa hoàn thành như báo cáo." : "Đã kiểm tra tại chỗ.", executor,
            eras.DeadlineFor(DeadlineStep.AnswerAgain, Day),
            By(verifier.Id, Role.Supervisor));
        return disputed;
    }

    /// <summary>Somebody who did not handle it: the province's people's committee, or the Government where the province did.</summary>
    private Agency? Verifier()
    {
        var province = Era.GeneralBody(AuthorityLevel.Province, place);
        return province is not null && !Era.AreOne(province.Id, petition.ExecutorId!.Value)
            ? province : Era.GeneralBody(AuthorityLevel.Central, place);
    }

    private Guid? Closer()
    {
        var executor = petition.ExecutorId!.Value;
        var superiors = Era.AuthorityOf(petition.HolderId!.Value).Superiors;
        if (petition.AccountableAgencyId is { } accountable && !Era.AreOne(accountable, executor))
            return accountable;
        return superiors.Count == 0 || Era.AreOne(superiors[0], executor) ? null : superiors[0];
    }

    private ResponseInput ResponseInputFor(ResponseKind kind, Outcome outcome) => new(
        Guid.CreateVersion7(InstantOn(Day, random)), kind, outcome, Texts.Answer(random),
        kind == ResponseKind.Final ? new ResponseDocument($"{random.Next(1, 4000)}/UBND-TH", Day, "Phó Chủ tịch") : null,
        outcome is Outcome.Deferred or Outcome.InProgress ? Day.AddDays(180) : null,
        outcome == Outcome.Deferred ? "Khi bố trí được vốn của kỳ kế hoạch sau." : null,
        outcome == Outcome.Unresolved ? "Chưa cân đối được nguồn vốn." : null,
        outcome == Outcome.Resolved ? "Biên bản nghiệm thu, ảnh hiện trường." : null);

    private ActionContext By(Guid agencyId, Role role) => new(Era.Actor(agencyId, role), Day, InstantOn(Day, random))
    {
        Holder = petition.HolderId is { } holder ? Era.AuthorityOf(holder) : null,
    };
}
