using System.Diagnostics;
using Npgsql;

namespace Petitions.Measure;

/// <summary>
/// What a sweep is compared with: one statement by hand that selects the clocks due for a step and writes
/// the same rows into a table with the same columns, constraints and indexes, in one transaction. It
/// knows the holders' clocks only, and neither successions, record, language nor what to do when it dies.
/// </summary>
internal sealed class HandWrittenSweep(NpgsqlDataSource source)
{
    public Task PrepareAsync() =>
        ExecuteAsync(
            "create table if not exists bare_notices (like notices including all); insert into bare_notices select * from notices on " +
                "conflict do nothing; analyze bare_notices");

    /// <summary>How long it took, in seconds, and how many rows it wrote.</summary>
    public async Task<(double Seconds, int Rows)> RunAsync(DateOnly today, Guid sweep)
    {
        var (since, day) = (Stopwatch.GetTimestamp(), $"date '{today:yyyy-MM-dd}'");
        var rows = await ExecuteAsync($"""
            insert into bare_notices (id, sweep_id, clock, clock_id, due_on, rung_id, rung_code, agency_id, office, petition_id, raised_on,
                recorded_at)
            select gen_random_uuid(), '{sweep}', 'Holder', holding.id, holding.due_on, rung.id, rung.code,
                case rung.addressee when 'Assigner' then coalesce(holding.from_agency_id, agency.superior_id, holding.agency_id)
                    else holding.agency_id end,
                case rung.addressee when 'Head' then 'Head' else 'Desk' end, holding.petition_id, {day}, now()
            from petition_holdings holding
            join agencies agency on agency.id = holding.agency_id
            join notice_rungs rung on rung.clock = 'Holder' and case rung.code
                when 'KN-NHAC-7' then holding.due_on between {day} + 1 and {day} + 7
                when 'KN-DEN-HAN' then holding.due_on = {day}
                when 'KN-QUA-HAN' then holding.due_on < {day}
                when 'KN-THU-TRUONG' then holding.due_on < {day} - 10
                else holding.due_on < {day} - 20 end
            where holding.until is null and holding.answered_on is null and holding.paused_on is null and holding.due_on <= {day} + 7
                and not exists (select from bare_notices told where told.clock_id = holding.id and told.due_on = holding.due_on
                    and told.rung_code = rung.code)
            """);
        return (Stopwatch.GetElapsedTime(since).TotalSeconds, rows);
    }

    private async Task<int> ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteNonQueryAsync();
    }
}
