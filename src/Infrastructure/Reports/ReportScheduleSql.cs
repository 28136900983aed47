namespace Petitions.Infrastructure.Reports;

/// <summary>Names of constraints that processes break between them, and what the tables of scheduled reports need beyond EF's model.</summary>
public static class ReportScheduleSql
{
    public const string OneFireEach = "pk_report_fires";
    public const string OneDeliveryEach = "ux_report_deliveries_recipient";

    public const string Up = """
        create trigger report_fires_append_only before update or delete or truncate on report_fires for each statement execute function refuse_change();
        create trigger report_schedules_kept before delete or truncate on report_schedules for each statement execute function refuse_change();
        create trigger report_deliveries_kept before delete or truncate on report_deliveries for each statement execute function refuse_change();
        create trigger report_deliveries_record before update of run_id, number, kind, address, recipient_name, agency_id, recipient_key, planned_at, overdue, unread_by_id
            on report_deliveries for each statement execute function refuse_change();
        """;

    /// <summary>Deliveries from the time when only agencies were waited for: those alone are answerable. What becomes of a delivery afterwards does not change who is.</summary>
    public const string Answerable = """
        update report_deliveries set answerable_id = agency_id where agency_id is not null;
        create trigger report_deliveries_answerable before update of answerable_id on report_deliveries for each statement execute function refuse_change();
        """;

    /// <summary>Fires from the time when a schedule had one each day: the time of day is that at which they were planned, for a move to another day leaves it as it is.</summary>
    public const string TimesOfFires = """
        alter table report_fires disable trigger report_fires_append_only;
        update report_fires set nominal_at = (planned_at at time zone 'Asia/Ho_Chi_Minh')::time;
        alter table report_fires enable trigger report_fires_append_only;
        """;
}
