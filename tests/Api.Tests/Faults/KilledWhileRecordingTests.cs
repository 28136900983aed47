using Npgsql;

namespace Petitions.Api.Tests.Faults;

/// <summary>
/// The program is killed in the middle of many recordings: each of them happened wholly or not at all, and a retry completes them.
/// </summary>
public sealed class KilledWhileRecordingTests(PostgresServer server)
{
    private const int Requests = 120;
    private const int PetitionsEach = 5;

    [Fact]
    public async Task A_program_killed_while_recording_leaves_whole_requests_that_keys_repeat_only_once()
    {
        var connection = await server.NewDatabaseAsync();
        string meeting;
        HashSet<int> answered = [];
        await using (var program = await RunningProgram.StartAsync(connection))
        {
            meeting = await MeetingAsync(program, await UnitAsync(connection));
            await RecordAllAsync(program, meeting, connection, onAnswer: number =>
            {
                lock (answered)
                {
                    answered.Add(number);
                    if (answered.Count == Requests / 4)
                        program.Kill();
                }
            });
        }

        Assert.InRange(answered.Count, Requests / 4, Requests - 1);
        await UntilNobodyWritesAsync(connection);
        var kept = await KeptAsync(connection);
        Assert.All(kept, request => Assert.Equal(PetitionsEach, request.Value));
        Assert.Superset(answered, kept.Keys.ToHashSet());
        await AssertWholeAsync(connection);

        await using (var again = await RunningProgram.StartAsync(connection))
            await RecordAllAsync(again, meeting, connection, onAnswer: _ => { }, onlyWithKey: true);

        var complete = await KeptAsync(connection);
        Assert.All(complete, request => Assert.Equal(PetitionsEach, request.Value));
        Assert.Superset(Enumerable.Range(1, Requests).Where(HasKey).ToHashSet(), complete.Keys.ToHashSet());
        await AssertWholeAsync(connection);
    }

    /// <summary>Every other request can be repeated safely; the others have to hold together without.</summary>
    private static bool HasKey(int number) => number % 2 == 0;

    private static async Task RecordAllAsync(
        RunningProgram program, string meeting, string connection, Action<int> onAnswer, bool onlyWithKey = false)
    {
        await program.SignInAsync("recorder", "VP-UBND-T-LANGSON");
        var unit = await UnitAsync(connection);
        await Parallel.ForEachAsync(Enumerable.Range(1, Requests).Where(number => !onlyWithKey || HasKey(number)),
            new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            var petitions = Enumerable.Range(1, PetitionsEach).Select(part => new
            {
                originUnitId = unit,
                raisedBy = new { kind = "group", description = "lãnh đạo xã" },
                title = $"Yêu cầu {number}",
                content = $"Kiến nghị {part}",
                quote = $"kiến nghị {part}",
            });
            try
            {
                using var answer = await program.Client.PostJsonAsync($"/api/v1/meetings/{meeting}/petitions", new { petitions },
                    HasKey(number) ? [("Idempotency-Key", $"request-{number}")] : []);
                await answer.OkAsync();
                onAnswer(number);
            }
            catch (HttpRequestException)
            {
                // The program is gone; whether this request was carried out is what the test finds out.
            }
        });
    }

    private static async Task<string> MeetingAsync(RunningProgram program, Guid unit)
    {
        await program.SignInAsync("recorder", "VP-UBND-T-LANGSON");
        using var answer = await program.Client.PostJsonAsync("/api/v1/meetings", new
        {
            kind = "workingSession",
            title = "Làm việc tại xã Trấn Yên",
            heldOn = "2022-11-29",
            hostUnitId = unit,
            @delegation = new
            {
                leadingBody = "Đoàn công tác của tỉnh",
                level = "province",
                head = new { kind = "role", titles = new[] { "Trưởng đoàn" } }
            },
            attendees = new[] { new { kind = "group", titles = new[] { "lãnh đạo xã" } } },
            purposes = new[] { "làm việc" },
            sources = new[] { new { title = "biên bản", authors = new[] { "văn phòng" } } },
        });
        return (await answer.OkAsync()).Text("id");
    }

    private static async Task<Guid> UnitAsync(string connection) => (await ReferenceIds.ReadAsync(connection)).Unit("06370");

    /// <summary>The requests of which anything was kept, with how many petitions of each.</summary>
    private static async Task<Dictionary<int, long>> KeptAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("select substring(title from '[0-9]+')::int, count(*) from petitions group by 1");
        await using var reader = await command.ExecuteReaderAsync();
        var kept = new Dictionary<int, long>();
        while (await reader.ReadAsync())
            kept[reader.GetInt32(0)] = reader.GetInt64(1);
        return kept;
    }

    /// <summary>
    /// Every petition has its spell, its state, its event and its place on the board, and nothing lies around without a petition.
    /// </summary>
    private static async Task AssertWholeAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(
            """
            select
                (select count(*) from petitions),
                (select count(*) from petition_holdings where until is null and step = 'Intake'),
                (select count(*) from petition_states where until is null and version = 1),
                (select count(*) from petition_events where kind = 'recorded' and version = 1),
                (select coalesce(sum(petitions), 0)::bigint from petition_board where unit_id = '00000000-0000-0000-0000-000000000000'),
                (select count(distinct code) from petitions)
            """);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Single(Enumerable.Range(0, 6).Select(reader.GetInt64).Distinct());
    }

    private static Task UntilNobodyWritesAsync(string connection) => RunningProgram.WaitUntilAsync(async () =>
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'");
        return (long)(await command.ExecuteScalarAsync())! == 0;
    });
}
