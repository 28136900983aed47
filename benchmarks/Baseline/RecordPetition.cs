using System.Security.Claims;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Petitions.Domain;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Baseline;

/// <summary>POST /petitions: the same five rows that the API writes, in one round trip and one transaction.</summary>
internal sealed class RecordPetition(NpgsqlDataSource database, ReferenceNames names, Deadlines deadlines, TimeProvider clock)
{
    private const string Petition = """
        insert into petitions (id, version, status, standing, outcome, title, content, quote, raised_by_kind, raised_by_description,
            channel, raised_on, recorded_at,
            origin_unit_id, province_id, district_id, commune_id, origin_path, supporting_statement_ids, traits, departs_from_rule,
                holder_id, holder_level, due_on,
            return_count, reopen_count, response_count, holding_count, supporter_count, part_count, partly_resolved, suspected_regime,
                last_on, search_key,
            first_raised_on, times_raised, coordination_count, open_coordination, reminder_count, commitment_count)
        values ($1, 1, 'Recorded', 'Unclassified', 'None', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '{}', '{}', false, $15,
            $16, $17,
            0, 0, 0, 1, 1, 0, false, $18, $8, $19, $8, 1, 0, 0, 0, 0)
        returning code
        """;

    private const string Holding = """
        insert into petition_holdings (id, petition_id, number, agency_id, level, step, how, since, coordinator_ids, due_on, first_due_on,
            counted_from, term_days, term_kind,
            deadline_rule, deadline_basis)
        values ($1, $2, 1, $3, $4, 'Intake', 'Intake', $5, '{}', $6, $6, $5, $7, $8, $9, $10)
        """;

    private const string Clock = """
        insert into petition_step_clocks (id, petition_id, holding_number, step, agency_id, opened_on, counted_from, term_days, term_kind,
            deadline_rule, deadline_basis,
            first_due_on, due_on)
        values ($1, $2, 1, 'Acknowledge', $3, $4, $4, $5, $6, $7, $8, $9, $9)
        """;

    private const string State = """
        insert into petition_states (petition_id, version, since, status, standing, outcome, holder_id, holder_level, due_on, recorded_at)
        values ($1, 1, $2, 'Recorded', 'Unclassified', 'None', $3, $4, $5, $6)
        """;

    private const string Event = """
        insert into petition_events (id, petition_id, version, kind, "on", recorded_at, actor_name, actor_role, actor_agency_id, to_status,
            to_agency_id, legal_basis, details)
        values ($1, $2, 1, 'recorded', $3, $4, $5, $6, $7, 'Recorded', $7, $8, $9)
        """;

    public async Task HandleAsync(HttpContext context)
    {
        var said = await JsonSerializer.DeserializeAsync<RequestBody>(context.Request.Body, JsonSerializerOptions.Web,
            context.RequestAborted);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var actor = context.User;
        var role = actor.FindFirstValue("role")!;
        var receiver = names.BodyOf(actor.FindFirstValue("agency")!, today)!;
        var place = names.Places[said!.OriginUnitId];
        if (role is "supervisor" or "administrator" || !ReferenceNames.Holds(place.From, place.To, today)
            || string.IsNullOrWhiteSpace(said.Title) || string.IsNullOrWhiteSpace(said.Content) || string.IsNullOrWhiteSpace(said.Quote))
        {
            context.Response.StatusCode = 400;
            return;
        }

        ScopeScreen.RefuseSecrets(said.Title, said.Content, said.Quote);
        var regime = ScopeScreen.SuspectedRegimeOf(said.Title, said.Content, said.Quote);
        var rule = deadlines.Classify;
        var due = deadlines.DueOn(today, rule);
        var id = Guid.CreateVersion7(now);
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Petition, id, said.Title, said.Content, said.Quote, Capital(said.RaisedBy.Kind), said.RaisedBy.Description,
            Capital(said.Channel), today, now.UtcDateTime,
            place.Id, Optional(names.Above(place, "Province")), Optional(names.Above(place, "District")),
            Optional(names.Above(place, "Commune")), place.Path, receiver.Id,
            receiver.Level, due, (object?)regime?.ToString() ?? DBNull.Value,
            VietnameseText.ToSearchKey($"{said.Title} {said.Content} {said.Quote}"));
        batch.Add(Holding, Guid.CreateVersion7(now), id, receiver.Id, receiver.Level, today, due, rule.Days, rule.Kind, rule.Code,
            rule.LegalBasis);
        var told = deadlines.Acknowledge;
        batch.Add(Clock, Guid.CreateVersion7(now), id, receiver.Id, today, told.Days, told.Kind, told.Code, told.LegalBasis,
            deadlines.DueOn(today, told));
        batch.Add(State, id, today, receiver.Id, receiver.Level, due, now.UtcDateTime);
        batch.Add(Event, Guid.CreateVersion7(now), id, today, now.UtcDateTime, actor.FindFirstValue("name")!, Capital(role), receiver.Id,
            rule.LegalBasis,
            new NpgsqlParameter { Value = $$"""{"channel": "{{said.Channel}}"}""", NpgsqlDbType = NpgsqlDbType.Jsonb });
        var code = (string)(await batch.ExecuteScalarAsync(context.RequestAborted))!;

        context.Response.StatusCode = 201;
        context.Response.Headers.Location = $"/api/v1/petitions/{id}";
        context.Response.Headers.ETag = "\"1\"";
        await using var json = Json.Begin(context.Response);
        names.WriteStatusView(json, new(id, code, "recorded", "unclassified", "none", null, null, receiver.Id, due, 1));
    }

    private static object Optional(Guid? id) =>
        id is { } known ? known : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private sealed record Raiser(string Kind, string Description);

    private sealed record RequestBody(Guid OriginUnitId, Raiser RaisedBy, string Title, string Content, string Quote, string Channel);
}
