using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Petitions.Api.Tests.Notices;
using Petitions.Api.Tests.Petitions;
using Petitions.Infrastructure.Database;

namespace Petitions.Api.Tests.Faults;

/// <summary>Sweeps that die, run beside each other, or meet a migration: nothing is missed and nothing is raised twice.</summary>
public sealed class SweepFaultTests(PostgresServer server)
{
    // Overdue for years: to the body, to its head, and to whoever assigned it.
    private const int RungsEach = 3;
    private const string HoldersNotices = "select count(*) from notices where clock = 'Holder'";

    [Fact]
    public async Task A_killed_sweep_is_continued_and_repeats_no_notice()
    {
        await using var api = new BacklogFixture(server, 4000);
        await api.InitializeAsync();
        await using (var program =
            await RunningProgram.StartAsync(api.Connection, ("Scheduling__Enabled", "false"), ("Sweep__BatchSize", "50")))
        {
            await program.SignInAsync("administrator", null);
            var sweeping = program.Client.PostJsonAsync("/api/v1/sweeps", null);
            await RunningProgram.WaitUntilAsync(
                async () => await SweepHelpers.CountAsync(api.Connection, "select count(*) from notices") > 0);
            program.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => sweeping);
        }

        await UntilNobodySweepsAsync(api.Connection);
        var before = await SweepHelpers.CountAsync(api.Connection, HoldersNotices);
        Assert.InRange(before, 1, (4001 * RungsEach) - 1);
        await AssertCountsExactAsync(api.Connection);

        await using var other =
            await RunningProgram.StartAsync(api.Connection, ("Scheduling__Enabled", "false"), ("Sweep__BatchSize", "50"));
        await other.SignInAsync("administrator", null);
        using (var swept = await other.Client.PostJsonAsync("/api/v1/sweeps", null))
            await swept.OkAsync();

        await AssertEachRaisedOnceAsync(api.Connection, 4001);
        var sweeps = (await other.Client.ReadAsync("/api/v1/sweeps")).GetProperty("items");
        Assert.Equal(["", "2"],
            new[] { sweeps[1].Text("endedAt"), sweeps.GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture) });
        Assert.NotEqual("", sweeps[0].Text("endedAt"));
    }

    [Fact]
    public async Task A_scheduled_sweep_of_a_killed_program_is_run_again_by_another_program()
    {
        await using var api = new BacklogFixture(server, 4000);
        await api.InitializeAsync();
        // Its time comes once: whatever runs later is the recovery.
        var at = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow().AddSeconds(25), Domain.BusinessTime.Zone);
        (string, string)[] settings =
        [
            ("Scheduling__CheckinInterval", "00:00:01"), ("Sweep__BatchSize", "50"),
            ("Scheduling__Jobs__OverdueSweep",
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture, $"{at.Second} {at.Minute} {at.Hour} {at.Day} {at.Month} ?")),
        ];
        await using (var killed = await RunningProgram.StartAsync(api.Connection, settings))
        {
            await RunningProgram.WaitUntilAsync(
                async () => await SweepHelpers.CountAsync(api.Connection, "select count(*) from notices") > 0);
            killed.Kill();
        }

        await UntilNobodySweepsAsync(api.Connection);
        Assert.InRange(await SweepHelpers.CountAsync(api.Connection, HoldersNotices), 1, (4001 * RungsEach) - 1);
        Assert.Equal(1, await SweepHelpers.CountAsync(api.Connection,
            "select count(*) from notice_sweeps where origin = 'Schedule' and ended_at is null"));

        await using var other = await RunningProgram.StartAsync(api.Connection, settings);
        await RunningProgram.WaitUntilAsync(
            async () => await SweepHelpers.CountAsync(api.Connection,
                "select count(*) from notice_sweeps where origin = 'Schedule' and ended_at is not null") == 1);

        await AssertEachRaisedOnceAsync(api.Connection, 4001);
        Assert.Equal(2, await SweepHelpers.CountAsync(api.Connection, "select count(*) from notice_sweeps"));
    }

    [Fact]
    public async Task Three_programs_with_one_scheduler_raise_each_notice_once()
    {
        await using var api = new BacklogFixture(server, 300);
        await api.InitializeAsync();
        (string, string)[] settings =
            [("Scheduling__CheckinInterval", "00:00:01"), ("Scheduling__Jobs__OverdueSweep", "* * * * * ?"), ("Sweep__BatchSize", "20")];
        var programs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunningProgram.StartAsync(api.Connection, settings)));
        try
        {
            await RunningProgram.WaitUntilAsync(
                async () => await SweepHelpers.CountAsync(api.Connection, HoldersNotices) >= 301 * RungsEach);
            Assert.Equal(3, await SweepHelpers.CountAsync(api.Connection, "select count(*) from quartz.qrtz_scheduler_state"));
            await SweepHelpers.CopyAsync(api.Connection, api.Base, 100);
            await RunningProgram.WaitUntilAsync(
                async () => await SweepHelpers.CountAsync(api.Connection, HoldersNotices) >= 401 * RungsEach);
            var after = await SweepHelpers.CountAsync(api.Connection, "select count(*) from notice_sweeps where ended_at is not null");
            await RunningProgram.WaitUntilAsync(
                async () => await SweepHelpers.CountAsync(api.Connection,
                    "select count(*) from notice_sweeps where ended_at is not null") >= after + 3);
        }
        finally
        {
            foreach (var program in programs)
                await program.DisposeAsync();
        }

        await UntilNobodySweepsAsync(api.Connection);
        await AssertEachRaisedOnceAsync(api.Connection, 401);
    }

    [Fact]
    public async Task Two_schedulers_with_clocks_three_seconds_apart_raise_each_notice_once()
    {
        await using var api = new BacklogFixture(server, 300);
        await api.InitializeAsync();
        await using var one = new Scheduler(server, api.Connection, TimeSpan.Zero);
        await using var other = new Scheduler(server, api.Connection, TimeSpan.FromSeconds(3));
        await one.InitializeAsync();
        await other.InitializeAsync();
        await Task.WhenAll(one.Anonymous().GetAsync("/health/ready"), other.Anonymous().GetAsync("/health/ready"));

        await RunningProgram.WaitUntilAsync(
            async () => await SweepHelpers.CountAsync(api.Connection, "select count(*) from notice_sweeps where ended_at is not null") >= 5
            && await SweepHelpers.CountAsync(api.Connection, "select count(*) from quartz.qrtz_scheduler_state") == 2);

        await AssertEachRaisedOnceAsync(api.Connection, 301);
    }

    [Fact]
    public async Task Two_sweeps_at_once_around_midnight_raise_each_notice_once()
    {
        await using var api = new BacklogFixture(server, 300);
        await api.InitializeAsync();
        await SweepHelpers.ExecuteAsync(api.Connection,
            "update petition_holdings set due_on = '2026-11-25' where id in (select id from petition_holdings where until is null limit " +
                "100)");
        await using var before = new ExistingDatabaseFixture(server, api.Connection, new(2026, 11, 25, 16, 59, 59, TimeSpan.Zero));
        await using var behind = new ExistingDatabaseFixture(server, api.Connection, new(2026, 11, 25, 17, 0, 2, TimeSpan.Zero));
        await before.InitializeAsync();
        await behind.InitializeAsync();

        var raised = await Task.WhenAll(before.SweepAsync(), behind.SweepAsync());

        // On its day the due date is told, behind midnight that it has passed;
        // of the others each rung is heard once, from whichever came first.
        Assert.Contains("KN-DEN-HAN 100", raised[0]);
        Assert.Equal((201 * RungsEach) + 200, await SweepHelpers.CountAsync(api.Connection, HoldersNotices));
        Assert.Equal(0,
            await SweepHelpers.CountAsync(api.Connection, "select count(*) - count(distinct (clock_id, due_on, rung_code)) from notices"));
        await AssertCountsExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_sweep_waits_for_a_running_migration_and_then_raises_each_notice_once()
    {
        await using var api = new BacklogFixture(server, 300);
        await api.InitializeAsync();
        await using var db = PostgresServer.Open(api.Connection);

        // It has begun, and cannot end while somebody reads which migrations there were.
        await using var source = NpgsqlDataSource.Create(api.Connection);
        await using var reading = await source.OpenConnectionAsync();
        await using var transaction = await reading.BeginTransactionAsync();
        await using (var read = new NpgsqlCommand("select count(*) from \"__EFMigrationsHistory\"", reading))
            await read.ExecuteScalarAsync();
        var migrating = DatabaseSchema.MigrateAsync(db, TestContext.Current.CancellationToken);
        await WaitingAsync(api.Connection, "relation");
        var sweeping = api.SweepAsync();
        await WaitingAsync(api.Connection, "advisory");
        Assert.Equal(0, await SweepHelpers.CountAsync(api.Connection, "select count(*) from notices"));
        Assert.False(sweeping.IsCompleted || migrating.IsCompleted);
        await transaction.RollbackAsync();

        await Task.WhenAll(sweeping, migrating);
        await AssertEachRaisedOnceAsync(api.Connection, 301);
    }

    private static Task WaitingAsync(string connection, string locktype) =>
        RunningProgram.WaitUntilAsync(async () => await SweepHelpers.CountAsync(
        connection,
        $"select count(*) from pg_locks where locktype = '{locktype}' and not granted and database = (select oid from pg_database where " +
            $"datname = current_database())") == 1);

    private static async Task AssertEachRaisedOnceAsync(string connection, int clocks)
    {
        Assert.Equal(clocks * RungsEach, await SweepHelpers.CountAsync(connection, HoldersNotices));
        Assert.Equal(clocks, await SweepHelpers.CountAsync(connection,
            "select count(*) from (select clock_id from notices where clock = 'Holder' group by clock_id having count(*) = 3 and " +
                "count(distinct rung_code) = 3) each"));
        await AssertCountsExactAsync(connection);
    }

    /// <summary>What the sweeps say that they raised is what there is, also of those that broke off.</summary>
    private static async Task AssertCountsExactAsync(string connection) =>
        Assert.Equal(0, await SweepHelpers.CountAsync(connection,
            "select (select count(*) from notices) - (select sum(raised) from notice_sweep_rungs)::bigint"));

    private static Task UntilNobodySweepsAsync(string connection) => RunningProgram.WaitUntilAsync(async () =>
        await SweepHelpers.CountAsync(connection,
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'") == 0);

    /// <summary>Petitions that nobody has answered for years, on a working day by every clock.</summary>
    private sealed class BacklogFixture(PostgresServer server, int copies) : ApiFixture(server)
    {
        public TestPetition Base { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Base = await this.APetitionAssignedToTheDistrictAsync();
            await SweepHelpers.CopyAsync(Connection, Base, copies);
            await SweepHelpers.ExecuteAsync(Connection, """
                insert into calendar_years (year, status, source, version)
                    select year, 'Provisional', 'các ngày do luật định', 1
                        from generate_series(extract(year from now())::int - 1, extract(year from now())::int + 1) year
                            on conflict do nothing;
                delete from calendar_days where date = (now() at time zone 'Asia/Ho_Chi_Minh')::date;
                insert into calendar_days (date, year, kind, name, legal_basis)
                    select today, extract(year from today), 'MakeUpDay', 'làm bù', 'minh họa'
                        from (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today) clock where extract(isodow from today) > 5;
                """);
        }
    }

    /// <summary>A program of its own on the same database, with a clock that stands.</summary>
    private sealed class ExistingDatabaseFixture(PostgresServer server, string connection, DateTimeOffset at) : ApiFixture(server)
    {
        protected override DateTimeOffset StartsAt => at;

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Sweep:BatchSize"] = "20" };

        protected override Task<string> DatabaseAsync(PostgresServer server) => Task.FromResult(connection);
    }

    /// <summary>A program whose scheduler sweeps every second, by a clock that is ahead.</summary>
    private sealed class Scheduler(PostgresServer server, string connection, TimeSpan ahead) : ApiFixture(server)
    {
        protected override Task<string> DatabaseAsync(PostgresServer server) => Task.FromResult(connection);

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Scheduling:Enabled"] = "true",
            ["Scheduling:CheckinInterval"] = "00:00:05",
            ["Scheduling:Jobs:OverdueSweep"] = "* * * * * ?",
            ["Sweep:BatchSize"] = "20",
        };

        protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(new Ahead(ahead));

        private sealed class Ahead(TimeSpan by) : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
        }
    }
}
