using Npgsql;

namespace Petitions.Api.Tests.Reports;

/// <summary>What no process may do to scheduled reports, the database itself refuses.</summary>
public sealed class ReportConstraintTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ReportsFixture _api = new(server);

    public async ValueTask InitializeAsync()
    {
        await _api.InitializeAsync();
        var agency = _api.Ids.Agency("UBND-X-HUNGVU", "2026-01-01");
        await _api.SetAsync("0 8 15 12 *", new { kind = "email", address = ReportSetup.Mailbox }, new { kind = "desk", agencyId = agency });
        _api.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 15, 1, 0, 0, TimeSpan.Zero));
        await _api.StartDueRunsAsync();
        await _api.ProcessRunAsync();
    }

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task The_database_refuses_duplicate_runs_and_deliveries_and_impossible_states()
    {
        await RefusedAsync(
            "insert into report_fires (schedule_id, nominal_on, nominal_at, planned_at, fired_at, missed, run_id) select schedule_id, " +
                "nominal_on, nominal_at, planned_at, fired_at, missed, gen_random_uuid() from report_fires", "pk_report_fires");
        await RefusedAsync(
            "insert into report_deliveries select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'number', " +
                "99))).* from report_deliveries d where kind = 'Email'",
            "ux_report_deliveries_recipient");
        await RefusedAsync("update report_deliveries set next_attempt_at = null where kind = 'Email'", "ck_report_deliveries_waiting");
        await RefusedAsync(
            "update report_deliveries set state = 'Sent', next_attempt_at = null where kind = 'Email'", "ck_report_deliveries_settled");
        await RefusedAsync(
            "update report_deliveries set acknowledged_at = now() where kind = 'Email'", "ck_report_deliveries_acknowledged");
        await RefusedAsync("update report_deliveries set read_by = '2026-12-18' where kind = 'Email'", "ck_report_deliveries_read_by");
        await RefusedAsync("update report_schedules set next_fire_at = null", "ck_report_schedules_next");
        await RefusedAsync("update report_schedules set status = 'Paused'", "ck_report_schedules_active");
        await RefusedAsync("update report_schedules set kind = 'Span'", "ck_report_schedules_kind");
        await RefusedAsync("update report_schedules set formats = '{}'", "ck_report_schedules_formats");
        await RefusedAsync("update report_fires set missed = 3", null);
        await RefusedAsync("delete from report_fires", null);
        await RefusedAsync("delete from report_deliveries", null);
        await RefusedAsync("update report_deliveries set address = 'khac@langson.gov.vn' where kind = 'Email'", null);
        await RefusedAsync("delete from report_schedules", null);
    }

    private async Task RefusedAsync(string sql, string? constraint)
    {
        await using var source = NpgsqlDataSource.Create(_api.Connection);
        await using var command = source.CreateCommand(sql);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        if (constraint is null)
            Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
        else
            Assert.Equal(constraint, refused.ConstraintName);
    }
}
