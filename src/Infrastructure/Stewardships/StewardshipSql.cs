namespace Petitions.Infrastructure.Stewardships;

/// <summary>What the tables of stewardships need beyond EF's model: nobody has one charge twice at a time, what was laid down and reported stays.</summary>
public static class StewardshipSql
{
    /// <summary>The constraint broken by a second assignment of one official to one charge at one time.</summary>
    public const string Overlap = "ex_stewardships_official";

    public const string Up = $"""
        alter table stewardships add constraint {Overlap} exclude using gist (
            unit_id with =, role with =, (coalesce(households, '')) with =, agency_id with =, official_name with =, daterange(valid_from, valid_to) with &&);
        create index ix_stewardships_valid_from on stewardships (valid_from, id);
        create trigger stewardships_kept before delete or truncate on stewardships for each statement execute function refuse_change();
        create trigger stewardships_record before update of
            unit_id, unit_path, households, household_count, role, official_name, official_title, agency_id, assigned_by_id, legal_basis, valid_from, directive_id,
            takes_over_from_id, recorded_by, recorded_at
            on stewardships for each statement execute function refuse_change();
        create trigger stewardship_reports_append_only before update or delete or truncate on stewardship_reports for each statement execute function refuse_change();
        """;
}
