using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Application.Notices;
using Petitions.Domain.Notices;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Demo;

/// <summary>
/// The demonstration: the two meetings of the sources as they tell them, and an illustrated course of their petitions (scenarios S1 to S16 and S21 of the
/// domain brief), played through the commands that HTTP uses. Every step that the sources do not tell says <c>(minh họa)</c>.
/// </summary>
public static class DemoData
{
    /// <summary>The office whose clerk receives the second meeting's petitions.</summary>
    public const string OfficeCode = "VP-UBND-T-LANGSON";

    // Any fixed number: whoever plays holds it.
    private const long PlayLock = 0x44454D4F;

    /// <summary>Code of the provincial road's petition in this database, for “one petition's route”; null where the demonstration was not played.</summary>
    public static async Task<string?> ExampleCodeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
        return await db.Petitions
            .Where(petition => petition.PartOfId == null && petition.Quote == TranYenMeeting.RoadQuote && petition.RaisedOn == TranYenMeeting.HeldOn)
            .OrderBy(petition => petition.Id).Select(petition => petition.Code).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Plays the demonstration unless its meetings are there already. One transaction behind one lock, and one scenario after it that goes on where it stopped: a
    /// program that is killed leaves nothing half played for long, and of two that start at once the second finds it done.
    /// </summary>
    public static async Task PlayAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // What the commands write down in words of their own is Vietnamese, whatever language the machine speaks.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
        await using var alone = await SessionLock.TakeAsync(db, PlayLock, cancellationToken);
        var book = await scope.ServiceProvider.GetRequiredService<IReferenceBooks>().CurrentAsync(cancellationToken);
        var stage = new Stage(scope.ServiceProvider, db, book, cancellationToken);
        var played = await db.InTransactionAsync(
            async () =>
            {
                if (await IsPlayedAsync(db, stage, cancellationToken))
                    return false;
                await PlayAsync(stage);
                return true;
            },
            cancellationToken);

        await CalendarSwap.PlayAsync(stage);

        // What has been silent since is noticed at once (scenario S12), and not only tomorrow morning.
        if (played)
            await scope.ServiceProvider.GetRequiredService<ISweeper>().SweepAsync(SweepOrigin.Hand, Stage.Invented, cancellationToken);
    }

    private static async Task PlayAsync(Stage stage)
    {
        var tanVan = await TanVanMeeting.RecordAsync(stage);
        var tranYen = await TranYenMeeting.RecordAsync(stage);
        await TanVanGoesUpward.PlayAsync(stage, tanVan);
        await ProvincialRoad.PlayAsync(stage, tranYen.Road);
        await SmallWorks.PlayAsync(stage, tranYen);
        await VillageAllowance.PlayAsync(stage, tanVan.Allowance, tranYen.Allowance);
        await OutOfScope.PlayAsync(stage);
        await MobileCoverage.PlayAsync(stage, tranYen.Phone);
        await CommunalHouse.PlayAsync(stage, tranYen.Relic);
        await Resolution77.PlayAsync(stage, tranYen.YearReport);
        await ScheduledReports.PlayAsync(stage);
    }

    private static async Task<bool> IsPlayedAsync(PetitionsDb db, Stage stage, CancellationToken cancellationToken)
    {
        var tanVan = stage.Unit(TanVanMeeting.Commune, TanVanMeeting.HeldOn);
        var tranYen = stage.Unit(TranYenMeeting.Commune, TranYenMeeting.HeldOn);
        return await db.Meetings.AnyAsync(
            meeting => (meeting.HostUnitId == tanVan && meeting.HeldOn == TanVanMeeting.HeldOn)
                || (meeting.HostUnitId == tranYen && meeting.HeldOn == TranYenMeeting.HeldOn),
            cancellationToken);
    }
}
