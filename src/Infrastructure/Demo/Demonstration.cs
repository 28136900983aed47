using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Application.Notices;
using Petitions.Domain.Notices;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// The demonstration: the two meetings of the sources as they tell them, and an illustrated
/// course of their petitions (scenarios S1 to S16 and S21 of the domain brief), played through
/// the commands that HTTP uses. Every step that the sources do not tell says <c>(minh họa)</c>.
/// </summary>
public static class Demonstration
{
    /// <summary>The office whose clerk receives the second meeting's petitions.</summary>
    public const string OfficeCode = "VP-UBND-T-LANGSON";

    // Any fixed number: whoever plays holds it.
    private const long DemonstrationLock = 0x44454D4F;

    /// <summary>
    /// Code of the provincial road's petition in this database, for “one petition's route”; null where the demonstration was not played.
    /// </summary>
    public static async Task<string?> RoadPetitionCodeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
        return await db.Petitions
            .Where(petition => petition.PartOfId == null && petition.Quote == TranYenMeeting.RoadQuote
                && petition.RaisedOn == TranYenMeeting.HeldOn)
            .OrderBy(petition => petition.Id).Select(petition => petition.Code).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Plays the demonstration unless its meetings are there already. One transaction behind one
    /// lock, and one scenario after it that goes on where it stopped: a program that is killed
    /// leaves nothing half played for long, and of two that start at once the second finds it done.
    /// </summary>
    public static async Task PlayAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // What the commands write down in words of their own is Vietnamese, whatever language the machine speaks.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
        await using var alone = await SessionLock.AcquireAsync(db, DemonstrationLock, cancellationToken);
        var book = await scope.ServiceProvider.GetRequiredService<IReferenceBooks>().CurrentAsync(cancellationToken);
        var session = new DemoSession(scope.ServiceProvider, db, book, cancellationToken);
        var played = await db.InTransactionAsync(
            async () =>
            {
                if (await IsPlayedAsync(db, session, cancellationToken))
                    return false;
                await PlayAsync(session);
                return true;
            },
            cancellationToken);

        await CalendarSwapScenario.PlayAsync(session);

        // What has been silent since is noticed at once (scenario S12), and not only tomorrow morning.
        if (played)
            await scope.ServiceProvider.GetRequiredService<ISweeper>()
                .SweepAsync(SweepTrigger.Hand, DemoSession.IllustrationMark, cancellationToken);
    }

    private static async Task PlayAsync(DemoSession session)
    {
        var tanVan = await TanVanMeeting.RecordAsync(session);
        var tranYen = await TranYenMeeting.RecordAsync(session);
        await TanVanEscalationScenario.PlayAsync(session, tanVan);
        await ProvincialRoadScenario.PlayAsync(session, tranYen.Road);
        await SmallWorksScenario.PlayAsync(session, tranYen);
        await VillageAllowanceScenario.PlayAsync(session, tanVan.Allowance, tranYen.Allowance);
        await OutOfScopeScenario.PlayAsync(session);
        await MobileCoverageScenario.PlayAsync(session, tranYen.Phone);
        await CommunalHouseScenario.PlayAsync(session, tranYen.Relic);
        await Resolution77Scenario.PlayAsync(session, tranYen.YearReport);
        await ScheduledReportsScenario.PlayAsync(session);
    }

    private static async Task<bool> IsPlayedAsync(PetitionsDb db, DemoSession session, CancellationToken cancellationToken)
    {
        var tanVan = session.Unit(TanVanMeeting.Commune, TanVanMeeting.HeldOn);
        var tranYen = session.Unit(TranYenMeeting.Commune, TranYenMeeting.HeldOn);
        return await db.Meetings.AnyAsync(
            meeting => (meeting.HostUnitId == tanVan && meeting.HeldOn == TanVanMeeting.HeldOn)
                || (meeting.HostUnitId == tranYen && meeting.HeldOn == TranYenMeeting.HeldOn),
            cancellationToken);
    }
}
