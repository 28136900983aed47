using System.Globalization;
using Npgsql;
using Petitions.Api.Tests.Reports.Delivery;

namespace Petitions.Api.Tests.Faults;

/// <summary>
/// Scheduled reports with real processes on one database: one run however many there are, and whatever happens to one of them.
/// </summary>
public sealed class ReportsAcrossProcessesTests(PostgresServer server) : IAsyncLifetime
{
    private readonly FakeSmtpServer _mail = new();
    private string _connection = "";

    public async ValueTask InitializeAsync() => _connection = await server.NewDatabaseAsync();

    public async ValueTask DisposeAsync() => await _mail.DisposeAsync();

    [Fact]
    public async Task A_schedule_due_in_three_processes_makes_one_run_and_one_mail()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync();
        await using var three = await StartAsync();
        await SetAsync(one, "mot@langson.gov.vn");

        await ExecuteAsync(
            "update report_schedules set next_fire_at = now() - interval '1 minute', next_nominal_on = current_date - 1, done_until = " +
                "now() - interval '2 days', awaits_calendar_of = null");
        await RunningProgram.WaitUntilAsync(() => Task.FromResult(_mail.Received.Count > 0));
        // Several further looks of each scheduler, and of each worker.
        await RunningProgram.WaitUntilAsync(
            async () =>
                await CountAsync(
                    "select count(*) from quartz.qrtz_triggers where trigger_name = 'ReportSchedules' and prev_fire_time > " +
                        "((extract(epoch from (select max(sent_at) from report_deliveries)) + 62135596800 + 3) * 10000000)::bigint") == 1);

        Assert.Equal(
            (1L, 1L), (await CountAsync("select count(*) from report_runs"), await CountAsync("select count(*) from report_fires")));
        Assert.Single(_mail.Received);
    }

    [Fact]
    public async Task A_process_killed_while_making_a_report_is_replaced_and_sends_each_mail_once()
    {
        await using (var killed = await StartAsync())
        {
            await using var source = NpgsqlDataSource.Create(_connection);
            await using var blocking = await source.OpenConnectionAsync();
            await using var transaction = await blocking.BeginTransactionAsync();
            // Whatever it finds, it cannot write it down.
            await using (var block = new NpgsqlCommand("lock table report_snapshots in access exclusive mode", blocking, transaction))
                await block.ExecuteNonQueryAsync();
            await RunAsync(killed, "mot@langson.gov.vn", "hai@langson.gov.vn");
            await RunningProgram.WaitUntilAsync(
                async () => await CountAsync("select count(*) from report_runs where state = 'Running'") == 1);
            killed.Kill();
        }

        await using var other = await StartAsync();
        await RunningProgram.WaitUntilAsync(
            async () => await CountAsync("select count(*) from report_deliveries where state = 'Sent'") == 2);

        Assert.Equal(1L, await CountAsync("select count(*) from report_runs where state = 'Done' and attempt = 2"));
        Assert.Equal(["hai@langson.gov.vn", "mot@langson.gov.vn"], Recipients());
    }

    [Fact]
    public async Task A_process_killed_between_two_mails_is_replaced_and_sends_each_mail_once()
    {
        _mail.SilentFrom = 2;
        await using (var killed = await StartAsync())
        {
            await RunAsync(killed, "mot@langson.gov.vn", "hai@langson.gov.vn", "ba@langson.gov.vn");
            await RunningProgram.WaitUntilAsync(async () => _mail.ConnectionsStarted == 2
                && await CountAsync("select count(*) from report_deliveries where state = 'Sent'") == 1);
            killed.Kill();
        }

        _mail.SilentFrom = int.MaxValue;
        await using var other = await StartAsync();
        await RunningProgram.WaitUntilAsync(
            async () => await CountAsync("select count(*) from report_deliveries where state = 'Sent'") == 3);

        Assert.Equal(["ba@langson.gov.vn", "hai@langson.gov.vn", "mot@langson.gov.vn"], Recipients());
        Assert.Equal(3, _mail.Received.Select(message => message.MessageId).Distinct().Count());
        Assert.Equal(
            1L, await CountAsync("select count(*) from report_deliveries where attempts = 2 and last_fault = 'delivery.interrupted'"));
    }

    [Fact]
    public async Task A_process_asked_to_stop_releases_its_run_at_once()
    {
        await using (var ending = await StartAsync(lease: 600))
        {
            await using var source = NpgsqlDataSource.Create(_connection);
            await using var blocking = await source.OpenConnectionAsync();
            await using var transaction = await blocking.BeginTransactionAsync();
            await using (var block = new NpgsqlCommand("lock table report_snapshots in access exclusive mode", blocking, transaction))
                await block.ExecuteNonQueryAsync();
            await RunAsync(ending, "mot@langson.gov.vn");
            await RunningProgram.WaitUntilAsync(
                async () => await CountAsync("select count(*) from report_runs where state = 'Running'") == 1);
            await ending.EndAsync();
        }

        await using var other = await StartAsync();
        await RunningProgram.WaitUntilAsync(
            async () => await CountAsync("select count(*) from report_deliveries where state = 'Sent'") == 1);
        Assert.Equal(["mot@langson.gov.vn"], Recipients());
    }

    private Task<RunningProgram> StartAsync(int lease = 3) => RunningProgram.StartAsync(
        _connection,
        [
            .. _mail.Settings.Select(one => (one.Key.Replace(":", "__", StringComparison.Ordinal), one.Value!)),
            ("Smtp__TimeoutSeconds", "60"), ("Reports__LeaseSeconds", lease.ToString(CultureInfo.InvariantCulture)),
            ("Reports__DeliveryLeaseSeconds", "20"),
            ("Scheduling__CheckinInterval", "00:00:01"), ("Scheduling__Jobs__ReportSchedules", "* * * * * ?"),
        ]);

    /// <summary>A schedule that fires at no time while the test runs, unless its next moment is moved.</summary>
    private async Task<string> SetAsync(RunningProgram program, params string[] mailboxes)
    {
        await program.SignInAsync("coordinator", "VP-UBND-T-LANGSON");
        using var set = await program.Client.PostJsonAsync("/api/v1/report-schedules", new
        {
            name = "Báo cáo tháng của tỉnh",
            unitId = (await ReferenceIds.ReadAsync(_connection)).Unit("20", "2026-01-01"),
            kind = "month",
            formats = new[] { "docx", "csv" },
            cron = "59 23 28 * *",
            recipients = mailboxes.Select(address => new { kind = "email", address }),
        });
        return (await set.OkAsync()).Text("id");
    }

    private async Task RunAsync(RunningProgram program, params string[] mailboxes)
    {
        using var run = await program.Client.PostJsonAsync($"/api/v1/report-schedules/{await SetAsync(program, mailboxes)}/runs", new { });
        await run.OkAsync();
    }

    private IEnumerable<string> Recipients() =>
        _mail.Received.Select(message => message.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal);

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
