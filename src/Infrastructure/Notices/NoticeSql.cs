namespace Petitions.Infrastructure.Notices;

/// <summary>
/// What the notice tables need beyond EF's model: ids that the database gives to rows it makes itself, and that what was said stays. Runs after the petition
/// tables' SQL, which makes <c>refuse_change()</c>.
/// </summary>
public static class NoticeSql
{
    public const string RungCodeOverlap = "ex_notice_rungs_code_validity";

    public const string Up = $"""
        create function uuid_v7(at timestamptz) returns uuid language sql volatile parallel safe as $$
            select encode(set_byte(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6),
                6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112), 'hex')::uuid
        $$;

        alter table notice_rungs add constraint {RungCodeOverlap}
            exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
            deferrable initially immediate;

        create trigger notice_rungs_kept before delete or truncate on notice_rungs for each statement execute function refuse_change();
        create trigger notice_rungs_record before update of code, clock, days, day_kind, addressee, text, english_text, legal_basis, certainty, valid_from
            on notice_rungs for each statement execute function refuse_change();

        create trigger notices_kept before delete or truncate on notices for each statement execute function refuse_change();
        create trigger notices_record before update of
            sweep_id, clock, clock_id, due_on, rung_id, rung_code, agency_id, office, petition_id, directive_id, raised_on, recorded_at
            on notices for each statement execute function refuse_change();
        create trigger notices_acknowledged before update on notices for each row when (old.acknowledged_on is not null) execute function refuse_change();

        create trigger notice_sweeps_kept before delete or truncate on notice_sweeps for each statement execute function refuse_change();
        create trigger notice_sweep_rungs_kept before delete or truncate on notice_sweep_rungs for each statement execute function refuse_change();
        """;

    /// <summary>Since notices are about reports too, that stays as well.</summary>
    public const string AboutReports = """
        create trigger notices_report_kept before update of report_run_id on notices for each statement execute function refuse_change();
        """;
}
