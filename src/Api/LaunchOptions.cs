using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Demo;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Api;

/// <summary>
/// What the command line asks for beside the host's own settings. <c>--migrate</c> brings the schema up to date and ends;
/// <c>--load-reference [FOLDER]</c> loads the reference data and ends; <c>--empty</c> starts without the demonstration (Development only).
/// </summary>
public sealed record LaunchOptions(bool Migrate, bool LoadReference, string? ReferenceFolder, bool Empty, string[] HostArguments)
{
    public static LaunchOptions Parse(string[] args)
    {
        var host = new List<string>();
        bool migrate = false, load = false, empty = false;
        string? folder = null;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--migrate":
                    migrate = true;
                    break;
                case "--load-reference":
                    load = true;
                    if (i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
                        folder = args[++i];
                    break;
                case "--empty" or "--empty=true":
                    empty = true;
                    break;
                default:
                    host.Add(args[i]);
                    break;
            }
        }

        return new(migrate, load, folder, empty, [.. host]);
    }

    /// <summary>Migrates and loads what is to be there before the first request; in production only when asked to.</summary>
    public async Task<LaunchOutcome> PrepareAsync(WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
            if (Migrate || development)
                await DatabaseSchema.MigrateAsync(db, CancellationToken.None);
            if (LoadReference || development)
                await ReferenceDataLoader.LoadAsync(
                    db, ReferenceFolder, app.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        }

        if (Migrate || LoadReference)
            return LaunchOutcome.Exit;
        if (development && !Empty)
            await Demonstration.PlayAsync(app.Services, CancellationToken.None);
        return LaunchOutcome.Serve;
    }
}
