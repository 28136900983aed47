namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// Since answers wait before the body whose clock it is to have them verified, and no longer before the body that handed the petition on. Runs on a database
/// that has petitions already, after <see cref="DeskSql.Lock"/> and once there is a column for it.
/// </summary>
public static class CheckerSql
{
    /// <summary>Whoever was told to verify goes on with it; where nobody was, what <c>Petition.CheckerFor</c> would say, as far as rows tell.</summary>
    public const string Find = $"""
        update petitions petition set checker_id = coalesce(
            (select agency_id from petition_step_clocks where petition_id = petition.id and step = 'Verify' order by opened_on desc, id desc limit 1),
            case when accountable_agency_id is distinct from executor_id then accountable_agency_id end,
            case when handed_by_id is distinct from executor_id then handed_by_id end,
            (select agency_id from petition_holdings where petition_id = petition.id and number = 1),
            holder_id)
        where {DeskSql.ToCheck};

        insert into petition_step_clocks (id, petition_id, holding_number, step, agency_id, opened_on, counted_from, deadline_basis, first_due_on, due_on)
        select uuid_v7(now()), petition.id, petition.holding_count, 'Verify', petition.checker_id, clock.today, clock.today,
            'Xác minh những việc đã báo cáo xong trước khi có thời hạn xác minh', clock.today + 14, clock.today + 14
        from (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today) as clock, petitions as petition
        where {DeskSql.ToVerify} and not exists (
            select from petition_step_clocks running where running.petition_id = petition.id and running.step = 'Verify' and running.met_on is null and running.lapsed_on is null);
        """;

    public const string Count = $"""
        alter table petition_tally_changes rename column handed_by_id to checker_id;
        alter table petition_tally_changes rename column handed_pile to checker_pile;
        {DeskSql.Counting}

        delete from petition_desk_tally where pile in ('toVerify', 'toClose');
        insert into petition_desk_tally (desk_id, pile, monthly, day, petitions)
        select checker_id, {DeskSql.CheckerPile}, false, 'infinity', count(*) from petitions where checker_id is not null group by 1, 2;
        """;
}
