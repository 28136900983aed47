using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Petitions.Api.Tests.Faults;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Scheduling;
using Quartz;

namespace Petitions.Api.Tests.Scheduling;

/// <summary>The scheduler of the product: several programs on one database are one scheduler.</summary>
public sealed class SchedulerTests(PostgresServer server)
{
    private const string EverySecond = "* * * * * ?";

    [Fact]
    public async Task One_of_two_programs_on_one_database_runs_a_job_at_each_of_its_times()
    {
        var connection = await server.NewDatabaseAsync();
        await ExecuteAsync(connection, "create table ticks (due timestamptz not null, by text not null)");
        await using var one = new SchedulingFixture(server, connection);
        await using var other = new SchedulingFixture(server, connection);

        await one.InitializeAsync();
        await other.InitializeAsync();
        await Task.WhenAll(ReadyAsync(one), ReadyAsync(other));
        await RunningProgram.WaitUntilAsync(async () => await CountAsync(connection, "select count(*) from ticks") >= 5);

        Assert.Equal(2, await CountAsync(connection, "select count(*) from quartz.qrtz_scheduler_state"));
        Assert.Equal(0, await CountAsync(connection, "select count(*) - count(distinct due) from ticks"));
    }

    [Fact]
    public async Task A_job_waits_until_the_database_is_migrated()
    {
        var connection = await server.NewDatabaseAsync();
        await ExecuteAsync(connection, "create table ticks (due timestamptz not null, by text not null)");
        await ExecuteAsync(connection,
            "alter table quartz.qrtz_locks rename to away; create table applied as table \"__EFMigrationsHistory\"; " +
                "delete from \"__EFMigrationsHistory\"");
        await using var program = new SchedulingFixture(server, connection, migrates: false);

        await program.InitializeAsync();
        // A program whose schema is behind serves nobody yet.
        await ReadyAsync(program, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(0, await CountAsync(connection, "select count(*) from quartz.qrtz_triggers"));
        await ExecuteAsync(connection,
            "alter table quartz.away rename to qrtz_locks; insert into \"__EFMigrationsHistory\" table applied");

        await RunningProgram.WaitUntilAsync(async () => await CountAsync(connection, "select count(*) from ticks") >= 1);
        await ReadyAsync(program);
    }

    /// <summary>Starts it, too.</summary>
    private static async Task ReadyAsync(ApiFixture program, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await program.Anonymous().GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> CountAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public sealed class TickJob(PetitionsDb db) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await db.Database.ExecuteSqlAsync(
            $"insert into ticks (due, by) values ({context.ScheduledFireTimeUtc}, {context.Scheduler.SchedulerInstanceId})",
            cancellationToken);
    }

    private sealed class SchedulingFixture(PostgresServer server, string connection, bool migrates = true) : ApiFixture(server)
    {
        protected override Task<string> DatabaseAsync(PostgresServer server) => Task.FromResult(connection);

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Scheduling:Enabled"] = "true",
            ["Scheduling:CheckinInterval"] = "00:00:01",
            ["environment"] = migrates ? "Development" : "Production",
            ["Authentication:SigningKey"] = "only-for-tests-only-for-tests-only-for-tests",
        };

        protected override void Configure(IServiceCollection services)
        {
            services.AddSingleton(TimeProvider.System);
            services.AddScheduledJob<TickJob>("Tick", EverySecond);
        }
    }
}
