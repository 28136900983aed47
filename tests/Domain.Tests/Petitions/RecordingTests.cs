using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

public sealed class RecordingTests
{
    private static readonly PetitionContent SampleRecording = new(
        NewId(), new Origin(TranYen.Id, [.. PetitionAgencies.Path(TranYen)], Province.UnitId, District.UnitId, TranYen.Id),
        new RaisedBy(RaiserKind.Group, "lãnh đạo xã"),
        "Nâng cấp đường tỉnh", "cải tạo, nâng cấp đường tỉnh", "nâng cấp tuyến đường tỉnh", Channel.WorkingVisit);

    [Fact]
    public void A_recorded_petition_is_unclassified_at_its_receiver_with_the_classification_clock()
    {
        var petition = Record();

        Assert.Equal((PetitionStatus.Recorded, Standing.Unclassified, Outcome.None, 1),
            (petition.Status, petition.Standing, petition.Outcome, petition.Version));
        var spell = Assert.Single(petition.Holdings);
        Assert.Equal(
            (Office.AgencyId, HoldingStep.Intake, HandoverKind.Intake, null), (spell.AgencyId, spell.Step, spell.How, spell.FromAgencyId));
        Assert.Equal((Day("2022-11-29"), null, Day("2022-12-13")), (spell.Since, spell.Until, petition.DueOn));
        Assert.Equal((Day("2022-11-29"), RecordedAt), (petition.RaisedOn, petition.RecordedAt));
        var state = Assert.Single(petition.States);
        Assert.Equal((Day("2022-11-29"), PetitionStatus.Recorded, 1), (state.Since, state.Status, state.Version));
    }

    [Fact]
    public void The_recording_event_has_actor_receiver_and_deadline_rule()
    {
        var happened = Assert.Single(Record().DequeueEvents()).Context;

        Assert.Equal((null, PetitionStatus.Recorded, null, Office.AgencyId),
            (happened.FromStatus, happened.ToStatus, happened.FromAgencyId, happened.ToAgencyId));
        Assert.Equal(
            ("Người Kiểm Thử", Day("2022-11-29"), RecordedAt), (happened.Action.By.Name, happened.Action.On, happened.Action.RecordedAt));
        Assert.Equal("QĐ 33/2017, QĐ 30/2020", happened.LegalBasis);
    }

    [Fact]
    public void Events_are_taken_only_once()
    {
        var petition = Record();

        Assert.Single(petition.DequeueEvents());
        Assert.Empty(petition.DequeueEvents());
    }

    [Fact]
    public void A_petition_keeps_its_quote_as_it_was_said_and_is_searched_without_diacritics()
    {
        var petition = Record(SampleRecording with { Quote = "“Hỗ trợ  xây dựng\u00A0công trình chứa nước”" });

        Assert.Equal("“Hỗ trợ  xây dựng\u00A0công trình chứa nước”", petition.Quote);
        Assert.Equal("nang cap duong tinh cai tao, nang cap duong tinh ho tro xay dung cong trinh chua nuoc", petition.SearchKey);
    }

    [Fact]
    public void A_quote_matches_its_statement_word_for_word_whatever_its_white_space()
    {
        var petition = Record(statement: "đề nghị  nâng cấp\u00A0tuyến đường tỉnh; quan tâm phủ sóng điện thoại…");

        Assert.Equal(PetitionStatus.Recorded, petition.Status);
    }

    [Theory]
    [InlineData("nâng cấp tuyến đường huyện")]
    [InlineData("Nâng cấp tuyến đường tỉnh")]
    [InlineData("nang cap tuyen duong tinh")]
    public void A_quote_that_is_not_in_its_statement_is_refused(string statement) =>
        Assert.Equal("petition.quote_not_in_statement", RefusalOf(() => Record(statement: statement)).Code);

    [Theory]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Administrator)]
    public void Supervisors_and_administrators_may_not_record_petitions(Role role)
    {
        var refusal = RefusalOf(() => Record(action: By(role, Office, "2022-11-29")));

        Assert.Equal((RefusalKind.Forbidden, "petition.role_may_not_record"), (refusal.Kind, refusal.Code));
    }

    [Fact]
    public void A_petition_raised_in_the_future_is_refused()
    {
        Assert.Equal("date.in_future", RefusalOf(() => Record(action: By(Role.Recorder, Office, "2026-11-24"))).Code);
        Assert.Equal(Day("2026-11-23"), Record(action: By(Role.Recorder, Office, "2026-11-23")).RaisedOn);
    }

    [Fact]
    public void Today_is_the_day_in_Vietnam_in_the_evening_by_UTC()
    {
        var evening = By(Role.Recorder, Office, "2026-11-24")
            with
        { RecordedAt = new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.Zero) };

        Assert.Equal(Day("2026-11-24"), Record(action: evening).RaisedOn);
    }

    [Fact]
    public void An_enterprise_cannot_receive_a_petition() =>
        Assert.Equal("petition.cannot_hold",
            RefusalOf(() => Petition.Record(SampleRecording, null, Vnpt, Due("2022-12-13", "2022-11-29"), AcknowledgeBy, [],
                By(Role.Recorder, Vnpt, "2022-11-29"))).Code);

    [Fact]
    public void Text_like_a_denunciation_is_recorded_and_marked_as_suspected()
    {
        var petition = Record(SampleRecording with { Content = "tố cáo ông A nhận tiền" });

        Assert.Equal((PetitionStatus.Recorded, DiversionRegime.Denunciation), (petition.Status, petition.SuspectedRegime));
        Assert.Equal(DiversionRegime.Denunciation, petition.LastEvent<PetitionRecorded>().SuspectedRegime);
    }

    [Fact]
    public void A_petition_recorded_later_from_a_diverted_statement_is_redacted()
    {
        var earlier = Record(SampleRecording with { Id = NewId(), Quote = "tố cáo ông A nhận tiền", Content = "ông A nhận tiền" });
        earlier.Divert(DiversionRegime.Denunciation, "tố cáo", [], earlier.ActOf(Office));

        var same = Record(SampleRecording with { Quote = "nâng cấp đường; tố cáo ông A nhận tiền" }, diverted: [earlier]);
        var other = Record(diverted: [earlier]);

        Assert.Equal((Redaction.QuoteAndRaiser, "nang cap duong tinh cai tao, nang cap duong tinh"), (same.Redaction, same.SearchKey));
        Assert.Equal(Redaction.None, other.Redaction);
    }

    [Fact]
    public void A_receiving_body_must_be_of_the_place_or_of_the_whole_country()
    {
        Petition By(Authority body) =>
            Petition.Record(SampleRecording, null, body, Due("2022-12-13", "2022-11-29"), AcknowledgeBy, [],
                PetitionData.By(Role.Recorder, Office, "2022-11-29"));

        Assert.Equal("petition.not_receiving", RefusalOf(() => By(OtherDistrict)).Code);
        Assert.Equal([Commune.AgencyId, Province.AgencyId, Government.AgencyId],
            new[] { Commune, Province, Government }.Select(body => By(body).HolderId!.Value));
    }

    private static Petition Record(PetitionContent? content = null, string? statement = null, ActionContext? action = null,
        IReadOnlyCollection<Petition>? diverted = null) =>
        Petition.Record(content ?? SampleRecording, statement, Office, Due("2022-12-13", "2022-11-29"), AcknowledgeBy, diverted ?? [],
            action ?? By(Role.Recorder, Office, "2022-11-29"));
}
