using Npgsql;
using Petitions.Infrastructure.Reports.Queries;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>Up to which instant a standby says to know, as PostgreSQL works it out.</summary>
public sealed class ReadReplicaKnownAtTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Wanted = "timestamptz '2026-11-23 09:00+07'";

    [Theory]
    [InlineData("timestamptz '2026-11-23 08:59+07'", "timestamptz '2026-11-23 08:00+07'", "2026-11-23T01:59:00.0000000Z")]
    [InlineData("timestamptz '2026-11-23 09:01+07'", "timestamptz '2026-11-23 08:00+07'", "2026-11-23T02:00:00.0000000Z")]
    [InlineData("null::timestamptz", "timestamptz '2026-11-23 08:00+07'", "2026-11-23T01:00:00.0000000Z")]
    [InlineData("null::timestamptz", "(select checkpoint_time from pg_control_checkpoint() where false)", "0001-01-01T00:00:00.0000000")]
    public async Task A_standby_without_replay_knows_only_up_to_its_checkpoint(string replayed, string checkpoint, string known)
    {
        await using var source = NpgsqlDataSource.Create(api.Connection);
        await using var command = source.CreateCommand($"select {ReportSource.ReplayedUntil(Wanted, replayed, checkpoint)}");

        Assert.Equal(
            known, ((DateTime)(await command.ExecuteScalarAsync())!).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }
}
