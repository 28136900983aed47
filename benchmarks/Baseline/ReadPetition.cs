using System.Text.Json;
using Npgsql;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Baseline;

/// <summary>GET /petitions/{id}: the petition, its answers and verifications in one round trip, written while they are read.</summary>
internal sealed class ReadPetition(NpgsqlDataSource database, ReferenceNames names, TimeProvider clock)
{
    private const string Petition = """
        select id, code, status, standing, outcome, competent_level, competent_agency_id, holder_id, due_on, version, title, content,
            quote, raised_by_kind,
               raised_by_description, channel, raised_on, recorded_at, origin_unit_id, origin_path, meeting_id, statement_id,
                   supporting_statement_ids, field_code,
               traits, competence_rule, competence_basis, departs_from_rule, classification_ground, accountable_agency_id, executor_id,
                   answered_on, verified_on,
               closed_on, promised_on, resume_point, cause, return_count, reopen_count, supporter_count, part_of_id, part_number,
                   part_count, partly_resolved, lead_id,
               suspected_regime, diversion_regime
        from petitions where id = $1
        """;

    private const string Responses = """
        select number, kind, outcome, text, agency_id, document_number, document_date, signatory, promised_on, resume_point, cause,
            evidence, "on", recorded_at,
               resume_on, resume_from_year, resume_to_year, milestones
        from petition_responses where petition_id = $1 order by number
        """;

    private const string Verifications = """
        select result, verified_by, agency_id, evidence, "on", recorded_at from petition_verifications where petition_id = $1
            order by recorded_at
        """;

    private const string Links = """
        select id, code, title, status, outcome, diversion_regime, part_of_id, lead_id from petitions
        where id = $2 or part_of_id = $1 or id = $3 or lead_id = $1 order by part_number, code
        """;

    public async Task HandleAsync(HttpContext context)
    {
        var id = Guid.Parse((string)context.GetRouteValue("id")!);
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in new[] { Petition, Responses, Verifications })
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } });
        await using var row = await batch.ExecuteReaderAsync(context.RequestAborted);
        if (!await row.ReadAsync(context.RequestAborted))
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.Headers.ETag = $"\"{row.GetInt32(9)}\"";
        await using var json = Json.Begin(context.Response);
        json.WriteStartObject();
        if (!row.IsDBNull(46))
            throw new NotSupportedException("Diverted petitions are not part of the comparison.");
        var suspected = row.TextOrNull(45);
        var belongs = new Belonging(row.IdOrNull(40), row.GetInt32(42), row.IdOrNull(44), row.GetInt32(39));
        var (partNumber, partlyResolved) = (row.IsDBNull(41) ? (int?)null : row.GetInt32(41), row.GetBoolean(43));
        WriteHead(json, row);
        WriteBody(json, row);
        if (!belongs.Alone)
        {
            await WriteLinkedAsync(json, id, belongs, partNumber, partlyResolved, context.RequestAborted);
        }
        else
        {
            json.WriteNull("whole");
            json.WriteNull("partNumber");
            WriteNone(json, "parts");
            json.WriteBoolean("partlyResolved", partlyResolved);
            json.WriteNull("lead");
            WriteNone(json, "members");
        }

        await row.NextResultAsync(context.RequestAborted);
        await WriteResponsesAsync(json, row);
        await row.NextResultAsync(context.RequestAborted);
        await WriteVerificationsAsync(json, row);
        json.Word("suspectedRegime", suspected);
        json.WriteNull("receipt");
        json.WriteEndObject();
    }

    private void WriteHead(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteString("id", row.GetGuid(0));
        json.WriteString("code", row.GetString(1));
        json.Word("status", row.GetString(2));
        json.Word("standing", row.GetString(3));
        json.Word("outcome", row.GetString(4));
        names.WriteAuthority(json, row.TextOrNull(5), row.IdOrNull(6));
        json.Raw("holder", names.Of(row.IdOrNull(7)));
        var due = row.DayOrNull(8);
        json.Day("dueOn", due);
        json.WriteBoolean("overdue", due < clock.Today());
        json.WriteNumber("version", row.GetInt32(9));
    }

    private void WriteBody(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteString("title", row.GetString(10));
        json.WriteString("content", row.GetString(11));
        json.WriteString("quote", row.GetString(12));
        json.WriteStartObject("raisedBy");
        json.Word("kind", row.GetString(13));
        json.WriteString("description", row.GetString(14));
        json.WriteEndObject();
        json.Word("channel", row.GetString(15));
        json.Day("raisedOn", row.GetFieldValue<DateOnly>(16));
        json.Instant("recordedAt", row.GetDateTime(17));
        json.Raw("originUnit", names.Of(row.GetGuid(18)));
        json.WriteStartArray("originPath");
        foreach (var unit in row.GetFieldValue<Guid[]>(19))
            json.WriteRawValue(names.Of(unit), skipInputValidation: true);
        json.WriteEndArray();
        json.Id("meetingId", row.IdOrNull(20));
        json.Id("statementId", row.IdOrNull(21));
        json.WriteStartArray("supportingStatementIds");
        foreach (var statement in row.GetFieldValue<Guid[]>(22))
            json.WriteStringValue(statement);
        json.WriteEndArray();
        json.WriteStartObject("classification");
        json.Text("field", row.TextOrNull(23));
        json.WritePropertyName("traits");
        json.WriteRawValue(row.GetString(24), skipInputValidation: true);
        json.Text("rule", row.TextOrNull(25));
        json.Text("legalBasis", row.TextOrNull(26));
        json.WriteBoolean("departsFromRule", row.GetBoolean(27));
        json.Text("ground", row.TextOrNull(28));
        json.WriteEndObject();
        json.Raw("accountable", names.Of(row.IdOrNull(29)));
        json.Raw("executor", names.Of(row.IdOrNull(30)));
        json.Day("answeredOn", row.DayOrNull(31));
        json.Day("verifiedOn", row.DayOrNull(32));
        json.Day("closedOn", row.DayOrNull(33));
        json.Day("promisedOn", row.DayOrNull(34));
        json.Text("resumePoint", row.TextOrNull(35));
        json.Text("cause", row.TextOrNull(36));
        json.WriteNumber("returnCount", row.GetInt32(37));
        json.WriteNumber("reopenCount", row.GetInt32(38));
        json.WriteNumber("voices", row.GetInt32(39));
    }

    private async Task WriteResponsesAsync(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartArray("responses");
        while (await row.ReadAsync())
        {
            json.WriteStartObject();
            json.WriteNumber("number", row.GetInt32(0));
            json.Word("kind", row.GetString(1));
            json.Word("outcome", row.GetString(2));
            json.WriteString("text", row.GetString(3));
            json.Raw("agency", names.Of(row.GetGuid(4)));
            if (row.TextOrNull(5) is { } number)
            {
                json.WriteStartObject("document");
                json.WriteString("number", number);
                json.Day("date", row.DayOrNull(6));
                json.Text("signatory", row.TextOrNull(7));
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("document");
            }

            json.Day("promisedOn", row.DayOrNull(8));
            json.Text("resumePoint", row.TextOrNull(9));
            json.Day("resumeOn", row.DayOrNull(14));
            if (row.IsDBNull(15))
            {
                json.WriteNull("resumePeriod");
            }
            else
            {
                json.WriteStartObject("resumePeriod");
                json.WriteNumber("fromYear", row.GetInt32(15));
                json.WriteNumber("toYear", row.GetInt32(16));
                json.WriteEndObject();
            }

            json.WritePropertyName("milestones");
            json.WriteRawValue(row.TextOrNull(17) ?? "[]");
            json.Text("cause", row.TextOrNull(10));
            json.Text("evidence", row.TextOrNull(11));
            json.Day("on", row.DayOrNull(12));
            json.Instant("recordedAt", row.GetDateTime(13));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private async Task WriteVerificationsAsync(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartArray("verifications");
        while (await row.ReadAsync())
        {
            json.WriteStartObject();
            json.Word("result", row.GetString(0));
            json.WriteString("by", row.GetString(1));
            json.Raw("agency", names.Of(row.IdOrNull(2)));
            json.Text("evidence", row.TextOrNull(3));
            json.Day("on", row.DayOrNull(4));
            json.Instant("recordedAt", row.GetDateTime(5));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private async Task WriteLinkedAsync(
        Utf8JsonWriter json, Guid id, Belonging belongs, int? partNumber, bool partlyResolved, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Links);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        command.Parameters.Add(new() { Value = (object?)belongs.Whole ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = (object?)belongs.Lead ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        var links = new List<Link>();
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await row.ReadAsync(cancellationToken))
                links.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5),
                    row.IdOrNull(6), row.IdOrNull(7)));
        }

        WriteLink(json, "whole", links.Find(link => link.Id == belongs.Whole));
        if (partNumber is { } number)
            json.WriteNumber("partNumber", number);
        else
            json.WriteNull("partNumber");
        WriteLinks(json, "parts", links.Where(link => link.PartOf == id));
        json.WriteBoolean("partlyResolved", partlyResolved);
        WriteLink(json, "lead", links.Find(link => link.Id == belongs.Lead));
        WriteLinks(json, "members", links.Where(link => link.Lead == id));
    }

    private static void WriteLinks(Utf8JsonWriter json, string name, IEnumerable<Link> links)
    {
        json.WriteStartArray(name);
        foreach (var link in links)
            Write(json, link);
        json.WriteEndArray();
    }

    private static void WriteLink(Utf8JsonWriter json, string name, Link? link)
    {
        if (link is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        Write(json, link);
    }

    private static void Write(Utf8JsonWriter json, Link link)
    {
        json.WriteStartObject();
        json.WriteString("id", link.Id);
        json.WriteString("code", link.Code);
        json.WriteString(
            "title", link.Regime is null ? link.Title : $"Đã chuyển hướng: {PetitionLabels.Of(Enum.Parse<DiversionRegime>(link.Regime))}");
        json.Word("status", link.Status);
        json.Word("outcome", link.Outcome);
        json.WriteEndObject();
    }

    private static void WriteNone(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    private sealed record Belonging(Guid? Whole, int Parts, Guid? Lead, int Voices)
    {
        public bool Alone => Whole is null && Parts == 0 && Lead is null && Voices == 1;
    }

    private sealed record Link(Guid Id, string Code, string Title, string Status, string Outcome, string? Regime, Guid? PartOf, Guid? Lead);
}
