namespace Petitions.Infrastructure.Database;

/// <summary>The revision of the reference data: one number that every change of a reference table moves, whoever makes it.</summary>
public static class ReferenceRevisionSql
{
    private static readonly string[] Tables =
    [
        "units", "unit_successions", "agencies", "agency_successions", "fields", "traits", "competence_rules", "deadline_rules", "calendar_years", "calendar_days",
    ];

    public static readonly string Up =
        """
        create table reference_revision (
            only_row boolean not null default true constraint pk_reference_revision primary key constraint ck_reference_revision_one check (only_row),
            revision bigint not null
        );
        insert into reference_revision (revision) values (1);

        create function move_reference_revision() returns trigger language plpgsql as $$
        begin
            update reference_revision set revision = revision + 1;
            return null;
        end $$;

        """ + string.Join('\n', Tables.Select(table =>
            $"create trigger {table}_revision after insert or update or delete or truncate on {table} for each statement execute function move_reference_revision();"));
}
