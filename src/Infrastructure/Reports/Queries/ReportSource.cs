using Petitions.Application.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>Runs the queries of reports on the database that they read, each report in one reading.</summary>
internal sealed class ReportSource(ReportDatabase connections) : IReportSource
{
    public async Task<DateTimeOffset> KnownUntilAsync(DateTimeOffset wanted, CancellationToken cancellationToken)
    {
        await using var connection = await connections.BeginAsync(cancellationToken);
        await using var question = connection.Command(
            $"select case when pg_is_in_recovery() then " +
                $"{ReplayedUntil("@wanted", "pg_last_xact_replay_timestamp()", "(select checkpoint_time from pg_control_checkpoint())")} " +
                $"else @wanted end", ("wanted", wanted.UtcDateTime));
        return new DateTimeOffset((DateTime)(await question.ExecuteScalarAsync(cancellationToken))!);
    }

    /// <summary>
    /// The instant up to which a standby has been filled. One that has replayed no transaction since it was started knows
    /// what its last checkpoint knew; it must not claim the instant that is wanted, as <c>least</c> does of a value and null.
    /// </summary>
    public static string ReplayedUntil(string wanted, string replayed, string checkpoint) =>
        $"least({wanted}, coalesce({replayed}, {checkpoint}, '-infinity'))";

    public async Task<IReportSession> OpenSessionAsync(ReportScope scope, CancellationToken cancellationToken) =>
        new ReportSession(await connections.BeginAsync(cancellationToken), scope);
}
