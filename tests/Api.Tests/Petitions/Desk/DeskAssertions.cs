using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Petitions.Api.Tests.Petitions.Desk;

/// <summary>Desks as tests look at them.</summary>
internal static class DeskAssertions
{
    /// <summary>Counts everything from the petitions and the ledger, into tables that are empty.</summary>
    private const string CountAnew = """
        insert into petition_promises (petition_id, resuming, agency_id, shared, due_on, returns_on, origin_unit_id, field_code)
        select one.petition_id, one.resuming, one.agency_id, count(*) over (partition by one.petition_id, one.resuming) > 1, one.due_on,
            one.returns_on,
            petition.origin_unit_id, petition.field_code
        from (
            select petition_id, resuming, agency_id, min(due_on) as due_on, min(returns_on) as returns_on
                from (select petition_id, kind = 'ResumePoint' as resuming, agency_id, due_on, returns_on from petition_commitments
                    where state = 'Open'
                    union all
                    select petition_id, true, agency_id, due_on, due_on from petition_step_clocks where step in ('Review', 'ReviewPause')
                        and met_on is null and lapsed_on is null) as back group by 1, 2, 3) as one
        join petitions petition on petition.id = one.petition_id;

        insert into petition_desk_tally (desk_id, pile, monthly, day, petitions)
        select desk_id, pile, span.monthly, span.day, sum(petitions) from (
            select lies.desk_id, lies.pile, lies.day, petitions from (
                select status, due_sort as due_on, holder_id, verifier_id, verifier_pile(status, outcome, verified_on) as verifier_pile,
                    count(*) as petitions
                from petitions where holder_id is not null group by 1, 2, 3, 4, 5) as counted
        , piles_of(status, due_on, holder_id, verifier_id, verifier_pile) as lies
            union all
            select agency_id, case when resuming then 'resuming' else 'promised' end, returns_on, count(*) from petition_promises
                where not shared group by 1, 2, 3) as change, lateral (
                select false as monthly, change.day
                union all
                select true, date_trunc('month', change.day)::date where change.day < 'infinity') as span
        group by 1, 2, 3, 4;

        insert into petition_holder_tally (unit_id, holder_id, petitions)
        select unit.id, holder_id, sum(petitions) from (
            select origin_path as unit_path, holder_id, count(*) as petitions from petitions where holder_id is not null group by 1, 2)
                as counted, unnest(array_append(unit_path, '00000000-0000-0000-0000-000000000000'::uuid)) as unit (id)
        group by 1, 2;
        """;

    /// <summary>
    /// The piles of a desk with the codes that lie there, in order. What is counted is what lies there, however little of it is shown.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> PilesAsync(this ApiFixture api, string who)
    {
        var (whole, brief) = (await api.By(who).ReadAsync("/api/v1/desk?limit=50"), await api.By(who).ReadAsync("/api/v1/desk?limit=1"));
        var piles = Piles(whole).ToDictionary(pile => pile.Text("name"), Codes);
        foreach (var pile in Piles(whole).Concat(Piles(brief)))
            Assert.Equal($"{pile.Text("name")} {piles[pile.Text("name")].Length}", $"{pile.Text("name")} {pile.Text("count")}");
        Assert.All(Piles(brief), pile => Assert.Equal(piles[pile.Text("name")].Take(1), Codes(pile)));
        return piles;
    }

    /// <summary>The piles as they are counted once all differences are folded.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> FoldedPilesAsync(this ApiFixture api, string who)
    {
        await RunAsync(api.Connection, "select fold_petition_tally()");
        return await api.PilesAsync(who);
    }

    /// <summary>On which piles of a desk a petition lies.</summary>
    public static async Task<string> PilesOnDeskAsync(this TestPetition petition, string who) =>
        string.Join(' ', (await petition.Api.PilesAsync(who)).Where(pile => pile.Value.Contains(petition.Code)).Select(pile => pile.Key));

    /// <summary>The tallies of the desks say what one finds that counts everything anew, folded or not.</summary>
    public static async Task AssertTalliesExactAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var session = await source.OpenConnectionAsync();
        await using var transaction = await session.BeginTransactionAsync();
        await RunAsync(session, "select fold_petition_tally()");
        var kept = await TextAsync(session);
        Assert.Equal(0L, await ScalarAsync(session, "select count(*) from petition_desk_changes"));
        await RunAsync(session, "delete from petition_desk_tally; delete from petition_holder_tally; delete from petition_promises");
        await RunAsync(session, CountAnew);
        Assert.Equal(await TextAsync(session), kept);
    }

    public static async Task RunAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var session = await source.OpenConnectionAsync();
        await RunAsync(session, sql);
    }

    private static async Task<string> TextAsync(NpgsqlConnection session) => string.Join("\n", new[]
    {
        await ScalarAsync(session,
            "select string_agg(concat_ws(' ', desk_id, pile, monthly, day, petitions), e'\n' order by desk_id, pile, monthly, day) from " +
                "petition_desk_tally"),
        await ScalarAsync(session,
            "select string_agg(concat_ws(' ', unit_id, holder_id, petitions), e'\n' order by unit_id, holder_id) from petition_holder_tally"),
        await ScalarAsync(session, "select string_agg(promise::text, e'\n' order by promise::text) from petition_promises as promise"),
    });

    private static async Task<object?> ScalarAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        return await command.ExecuteScalarAsync();
    }

    private static async Task RunAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        await command.ExecuteNonQueryAsync();
    }

    private static List<JsonElement> Piles(JsonElement desk) => [.. desk.GetProperty("piles").EnumerateArray()];

    private static string[] Codes(JsonElement pile) => [.. pile.GetProperty("petitions").EnumerateArray().Select(row => row.Text("code"))];

    /// <summary>True for a due date within a week of the day on which the clock stands.</summary>
    public static bool IsWithinAWeek(string dueOn) =>
        DateOnly.ParseExact(dueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(2026, 11, 23).DayNumber is >= 0
            and <= 7;
}
