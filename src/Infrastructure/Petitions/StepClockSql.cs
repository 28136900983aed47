namespace Petitions.Infrastructure.Petitions;

/// <summary>What a step's clock began with stays: only its due date and its end are written later. Runs after the petition tables' SQL, which makes <c>refuse_change()</c>.</summary>
public static class StepClockSql
{
    public const string Up = """
        create trigger petition_step_clocks_kept before delete or truncate on petition_step_clocks for each statement execute function refuse_change();
        create trigger petition_step_clocks_record before update of
            petition_id, holding_number, step, agency_id, opened_on, counted_from, term_days, term_kind, deadline_rule, deadline_basis, first_due_on
            on petition_step_clocks for each statement execute function refuse_change();
        """;
}
