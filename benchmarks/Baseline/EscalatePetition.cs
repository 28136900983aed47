using System.Security.Claims;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Petitions.Domain;

namespace Petitions.Baseline;

/// <summary>
/// POST /petitions/{id}/escalation to a named body: reads the petition under lock, then writes the same changes as the API.
/// </summary>
internal sealed class EscalatePetition(NpgsqlDataSource database, ReferenceNames names, Deadlines deadlines, TimeProvider clock)
{
    private const string Read = """
        select code, version, status, outcome, holder_id, holder_level, field_code, holding_count, accountable_agency_id, last_on, lead_id
        from petitions where id = $1 for update
        """;

    private const string Petition = """
        update petitions set version = $2, status = 'Assigned', standing = $3, holder_id = $4, holder_level = $5, competent_level = $5,
            competent_agency_id = $4,
            competence_rule = case when competent_agency_id = $4 then competence_rule end, competence_basis = case
                when competent_agency_id = $4 then competence_basis end,
            departs_from_rule = competent_agency_id = $4 and departs_from_rule, classification_ground = case
                when competent_agency_id = $4 then classification_ground end,
            due_on = $6, accountable_agency_id = $7, holding_count = $8, last_on = $9
        where id = $1
        """;

    private const string EndHolding = """
        update petition_holdings set until = $2, "end" = 'Escalated', end_ground = $3 where petition_id = $1 and until is null
        """;

    private const string Holding = """
        insert into petition_holdings (id, petition_id, number, agency_id, level, step, how, from_agency_id, since, ground,
            coordinator_ids, due_on, first_due_on, counted_from, term_days,
            term_kind, deadline_rule, deadline_basis)
        values ($1, $2, $3, $4, $5, 'Handling', 'Escalation', $6, $7, $8, '{}', $9, $9, $7, $10, $11, $12, $13)
        """;

    private const string EndClock = """
        update petition_step_clocks set lapsed_on = $2, lapse = 'HandedOn' where petition_id = $1 and step <> 'Acknowledge'
            and met_on is null and lapsed_on is null
        """;

    private const string Clock = """
        insert into petition_step_clocks (id, petition_id, holding_number, step, agency_id, opened_on, counted_from, term_days, term_kind,
            deadline_rule, deadline_basis,
            first_due_on, due_on)
        values ($1, $2, $3, 'Accept', $4, $5, $5, $6, $7, $8, $9, $10, $10)
        """;

    private const string EndState = "update petition_states set until = $2, superseded_at = $3 where petition_id = $1 and until is null";

    private const string State = """
        insert into petition_states (petition_id, version, since, status, standing, outcome, holder_id, holder_level, competent_level,
            competent_agency_id, field_code, due_on, recorded_at)
        values ($1, $2, $3, 'Assigned', $4, $5, $6, $7, $7, $6, $8, $9, $10)
        """;

    private const string Event = """
        insert into petition_events (id, petition_id, version, kind, "on", recorded_at, actor_name, actor_role, actor_agency_id,
            from_status, to_status, from_agency_id,
            to_agency_id, ground, rule, legal_basis, details)
        values ($1, $2, $3, 'escalated', $4, $5, $6, $7, $8, $9, 'Assigned', $10, $11, $12, $13, $14, $15)
        """;

    private static readonly string[] Levels = ["Commune", "District", "Province", "Central"];

    public async Task HandleAsync(HttpContext context)
    {
        var id = Guid.Parse((string)context.GetRouteValue("id")!);
        var asked =
            await JsonSerializer.DeserializeAsync<RequestBody>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var agencyCode = context.User.FindFirstValue("agency")!;
        var above = names.Bodies[asked!.AgencyId];

        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        await using var transaction = await connection.BeginTransactionAsync(context.RequestAborted);
        if (await ReadHoldingAsync(connection, id, context.RequestAborted) is not { } held || !MayEscalate(held, above, agencyCode, today))
        {
            context.Response.StatusCode = 409;
            return;
        }

        var rule = deadlines.Answer;
        var due = deadlines.DueOn(today, rule);
        var version = held.Version + 1;
        var standing = above.Level switch
        {
            "Commune" => "WithinCommune",
            "District" => "WithinDistrict",
            "Province" =>
            "EscalatedToProvince",
            _ => "EscalatedToCentral"
        };
        var role = context.User.FindFirstValue("role")!;
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.Add(Petition, id, version, standing, above.Id, above.Level, due, held.Accountable ?? held.Holder, held.Holdings + 1, today);
        batch.Add(EndHolding, id, today, asked.Ground);
        batch.Add(Holding, Guid.CreateVersion7(now), id, held.Holdings + 1, above.Id, above.Level, held.Holder, today, asked.Ground, due,
            rule.Days, rule.Kind, rule.Code, rule.LegalBasis);
        var accept = deadlines.Accept;
        batch.Add(EndClock, id, today);
        batch.Add(Clock, Guid.CreateVersion7(now), id, held.Holdings + 1, above.Id, today, accept.Days, accept.Kind, accept.Code,
            accept.LegalBasis, deadlines.DueOn(today, accept));
        batch.Add(EndState, id, today, now.UtcDateTime);
        batch.Add(State, id, version, today, standing, held.Outcome, above.Id, above.Level, (object?)held.Field ?? DBNull.Value, due,
            now.UtcDateTime);
        batch.Add(Event, Guid.CreateVersion7(now), id, version, today, now.UtcDateTime, context.User.FindFirstValue("name")!,
            char.ToUpperInvariant(role[0]) + role[1..],
            names.BodyOf(agencyCode, today)!.Id, held.Status, held.Holder, above.Id, asked.Ground, rule.Code, rule.LegalBasis,
            new NpgsqlParameter { Value = Details(held, above, due), NpgsqlDbType = NpgsqlDbType.Jsonb });
        await batch.ExecuteNonQueryAsync(context.RequestAborted);
        await transaction.CommitAsync(context.RequestAborted);

        context.Response.Headers.ETag = $"\"{version}\"";
        await using var json = Json.Begin(context.Response);
        names.WriteStatusView(json, new(id, held.Code, "assigned", standing, held.Outcome, above.Level, above.Id, above.Id, due, version));
    }

    private static async Task<HoldingRow?> ReadHoldingAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Read, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } };
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return !await row.ReadAsync(cancellationToken) || row.IsDBNull(4) ? null : new(
            row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetGuid(4), row.GetString(5), row.TextOrNull(6),
            row.GetInt32(7),
            row.IdOrNull(8), row.GetFieldValue<DateOnly>(9));
    }

    private bool MayEscalate(HoldingRow held, Body above, string agencyCode, DateOnly today) =>
        held.Status is "Classified" or "Assigned" or "InProgress" && names.ActsFor(agencyCode, held.Holder) && held.LastOn <= today
        && ReferenceNames.Holds(above.From, above.To, today) && Array.IndexOf(Levels, above.Level) > Array.IndexOf(Levels, held.Level)
        && (above.UnitId is not { } unit || names.Places[names.Bodies[held.Holder].UnitId!.Value].Path.Contains(unit));

    private static string Details(HoldingRow held, Body above, DateOnly due) =>
        $$"""{"fromLevel": "{{held.Level.ToLowerInvariant()}}", "toLevel": "{{above.Level.ToLowerInvariant()}}", "dueOn": "{{due:yyyy-MM-dd}}"}""";

    private sealed record RequestBody(string Ground, Guid AgencyId);

    private sealed record HoldingRow(
        string Code, int Version, string Status, string Outcome, Guid Holder, string Level, string? Field, int Holdings, Guid? Accountable,
        DateOnly LastOn);
}
