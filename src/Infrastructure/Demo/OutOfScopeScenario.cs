using Petitions.Application.Petitions;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.States;

namespace Petitions.Infrastructure.Demo;

/// <summary>Two texts that are no petitions (scenario S14): diverted with a receipt, text and raiser hidden from then on.</summary>
internal static class OutOfScopeScenario
{
    private const string District = "UBND-H-BACSON";
    private static readonly DateOnly Received = new(2022, 12, 15);

    public static async Task PlayAsync(DemoSession session)
    {
        await DivertAsync(
            session, "tố cáo ông A nhận tiền…", DiversionRegime.Denunciation, "Nội dung là tố cáo; chuyển hướng theo Luật Tố cáo 2018.");
        await DivertAsync(
            session, "khiếu nại quyết định thu hồi đất", DiversionRegime.Complaint,
            "Nội dung là khiếu nại quyết định hành chính; hướng dẫn theo Luật Khiếu nại 2011.");
    }

    private static async Task DivertAsync(DemoSession session, string words, DiversionRegime regime, string ground)
    {
        var recorded = await session.SendAsAsync(Role.Recorder, District, new RecordPetitions(
            null,
            [
                new(
                    null, session.Unit(TranYenMeeting.Commune, Received), RaiserKind.Person, $"{DemoSession.IllustrationMark} một công dân",
                    $"{DemoSession.IllustrationMark} {words}", $"{DemoSession.IllustrationMark} {words}",
                    words, Channel.CitizenReception, null),
            ],
            null, Received));
        await session.SendAsAsync(Role.Coordinator, District, new DivertPetition(
            new PetitionReference(recorded[0].Id), regime, $"{DemoSession.IllustrationMark} {ground}", Received, null));
    }
}
