using Npgsql;
using Petitions.Application.Petitions;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// Opens the file of a petition. It is what the program is asked most, so it is written by hand:
/// one way to the database and back for the petition, the revision of the reference data, and
/// what was answered and found. Only a petition that does not stand alone needs a second one.
/// </summary>
internal sealed class PetitionReader(string connectionString) : IPetitionReader
{
    private const string LinksStatement = """
        select id, code, title, status, outcome, part_of_id, lead_id, diversion_regime, redaction from petitions
        where id = $2 or part_of_id = $1 or id = $3 or lead_id = $1
        order by part_number, code
        """;

    private static readonly (string Petition, string Entries) ById = StatementsFor("$1");
    private static readonly (string Petition, string Entries) ByCode = StatementsFor("(select id from petitions where code = $1)");

    public async Task<PetitionRecord?> ReadAsync(PetitionReference reference, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        while (true)
        {
            var (record, entries) = await ReadAsync(connection, reference, cancellationToken);

            // Each statement sees what was committed before it began. Entries that
            // belong to another version show a writer in between: read it again.
            if (record is not null && entries.Version is { } version && version != record.Version)
                continue;
            if (record is null or { StandsAlone: true })
                return record;
            return record with { Links = await LinksAsync(connection, record, cancellationToken) };
        }
    }

    /// <summary>
    /// The petition that <paramref name="id"/> names, and apart from it what
    /// was answered and found, with the version that all of it belongs to.
    /// </summary>
    private static (string Petition, string Entries) StatementsFor(string id) => (
        $"""
        select id, code, version, status, standing, outcome, title, content, quote, raised_by_kind, raised_by_description, channel,
            raised_on, recorded_at,
               origin_unit_id, origin_path, meeting_id, statement_id, supporting_statement_ids, field_code, traits, competent_level,
                   competent_agency_id,
               competence_rule, competence_basis, departs_from_rule, classification_ground, holder_id, due_on, accountable_agency_id,
                   executor_id, answered_on,
               verified_on, closed_on, promised_on, resume_point, cause, return_count, reopen_count, lead_id, supporter_count, part_of_id,
                   part_number, part_count,
               partly_resolved, suspected_regime, diversion_regime, redaction, diverted_on, last_on,
                   (select revision from reference_revision)
        from petitions where id = {id}
        """,
        $"""
        select (select version from petitions where id = {id}), entry.* from (
            select number, kind, outcome, text, agency_id, document_number, document_date, signatory, promised_on, resume_point, resume_on,
                resume_from_year,
                   resume_to_year, milestones, cause, evidence, "on", recorded_at
            from petition_responses where petition_id = {id}
            union all
            select null, result, null, verified_by, agency_id, null, null, null, null, null, null, null, null, null, null, evidence, "on",
                recorded_at
            from petition_verifications where petition_id = {id}) entry
        """);

    private static async Task<(PetitionRecord? File, ResponsesAndVerifications Entries)> ReadAsync(
        NpgsqlConnection connection, PetitionReference reference, CancellationToken cancellationToken)
    {
        var entries = new ResponsesAndVerifications();
        var statements = reference.Id is null ? ByCode : ById;
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(statements.Petition), new(statements.Entries) } };
        foreach (var command in batch.BatchCommands)
            command.Parameters.Add(reference.Id is { } id
                ? new NpgsqlParameter<Guid> { TypedValue = id } : new NpgsqlParameter<string> { TypedValue = reference.Code });
        await using var row = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken))
            return (null, entries);
        var record = RecordOf(new ColumnReader(row));
        await row.NextResultAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            entries.Add(new ColumnReader(row));
        return (record with { Responses = entries.Responses, Verifications = entries.Verifications }, entries);
    }

    private static async Task<List<LinkRow>> LinksAsync(
        NpgsqlConnection connection, PetitionRecord record, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(LinksStatement, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = record.Id },
                new NpgsqlParameter<Guid?> { TypedValue = record.PartOfId },
                new NpgsqlParameter<Guid?> { TypedValue = record.LeadId },
            },
        };
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var links = new List<LinkRow>();
        while (await row.ReadAsync(cancellationToken))
            links.Add(LinkRowOf(new ColumnReader(row)));
        return links;
    }

    // The columns are taken in the order in which the statement names them.
    private static PetitionRecord RecordOf(ColumnReader column) => new()
    {
        Id = column.Id(),
        Code = column.Text(),
        Version = column.Integer(),
        Status = column.EnumValue<PetitionStatus>(),
        Standing = column.EnumValue<Standing>(),
        Outcome = column.EnumValue<Outcome>(),
        Title = column.Text(),
        Content = column.Text(),
        Quote = column.Text(),
        RaisedByKind = column.EnumValue<RaiserKind>(),
        RaisedByDescription = column.Text(),
        Channel = column.EnumValue<Channel>(),
        RaisedOn = column.Day(),
        RecordedAt = column.Instant(),
        OriginUnitId = column.Id(),
        OriginPath = column.Ids(),
        MeetingId = column.IdOrNull(),
        StatementId = column.IdOrNull(),
        SupportingStatementIds = column.Ids(),
        FieldCode = column.TextOrNull(),
        Traits = column.Json<Dictionary<string, string>>(),
        CompetentLevel = column.EnumValueOrNull<AuthorityLevel>(),
        CompetentAgencyId = column.IdOrNull(),
        CompetenceRule = column.TextOrNull(),
        CompetenceBasis = column.TextOrNull(),
        DepartsFromRule = column.Boolean(),
        ClassificationGround = column.TextOrNull(),
        HolderId = column.IdOrNull(),
        DueOn = column.DayOrNull(),
        AccountableAgencyId = column.IdOrNull(),
        ExecutorId = column.IdOrNull(),
        AnsweredOn = column.DayOrNull(),
        VerifiedOn = column.DayOrNull(),
        ClosedOn = column.DayOrNull(),
        PromisedOn = column.DayOrNull(),
        ResumePoint = column.TextOrNull(),
        Cause = column.TextOrNull(),
        ReturnCount = column.Integer(),
        ReopenCount = column.Integer(),
        LeadId = column.IdOrNull(),
        SupporterCount = column.Integer(),
        PartOfId = column.IdOrNull(),
        PartNumber = column.IntegerOrNull(),
        PartCount = column.Integer(),
        PartlyResolved = column.Boolean(),
        SuspectedRegime = column.EnumValueOrNull<DiversionRegime>(),
        DiversionRegime = column.EnumValueOrNull<DiversionRegime>(),
        Redaction = column.EnumValue<Redaction>(),
        DivertedOn = column.DayOrNull(),
        LastOn = column.Day(),
        ReferenceRevision = column.LongInteger(),
    };

    private static LinkRow LinkRowOf(ColumnReader column) => new(
        column.Id(), column.Text(), column.Text(), column.EnumValue<PetitionStatus>(), column.EnumValue<Outcome>(), column.IdOrNull(),
        column.IdOrNull(), column.EnumValueOrNull<DiversionRegime>(), column.EnumValue<Redaction>());

    /// <summary>What was answered and found, as it comes: answers have a number, findings have none.</summary>
    private sealed class ResponsesAndVerifications
    {
        private readonly List<ResponseRow> _responses = [];
        private readonly List<VerificationRow> _verifications = [];

        /// <summary>The version of the petition when they were read; null when there are none.</summary>
        public int? Version { get; private set; }

        public IReadOnlyList<ResponseRow> Responses =>
            _responses.Count < 2 ? _responses : [.. _responses.OrderBy(response => response.Number)];

        public IReadOnlyList<VerificationRow> Verifications =>
            _verifications.Count < 2 ? _verifications : [.. _verifications.OrderBy(found => found.RecordedAt)];

        public void Add(ColumnReader column)
        {
            Version = column.Integer();
            var (number, what, outcome, text, agency) =
                (column.IntegerOrNull(), column.Text(), column.EnumValueOrNull<Outcome>(), column.Text(), column.IdOrNull());
            var (document, dated, signatory) = (column.TextOrNull(), column.DayOrNull(), column.TextOrNull());
            var (promised, resumePoint, resumeOn, resumeFrom, resumeTo) =
                (column.DayOrNull(), column.TextOrNull(), column.DayOrNull(), column.IntegerOrNull(), column.IntegerOrNull());
            var (milestones, cause, evidence) = (column.JsonOrNull<List<Milestone>>(), column.TextOrNull(), column.TextOrNull());
            var (on, recordedAt) = (column.Day(), column.Instant());
            if (number is { } counted)
            {
                _responses.Add(new(
                    counted, Enum.Parse<ResponseKind>(what), outcome!.Value, text, agency!.Value, document, dated, signatory, promised,
                    resumePoint, resumeOn, resumeFrom,
                    resumeTo, milestones, cause, evidence, on, recordedAt));
                return;
            }

            _verifications.Add(new(Enum.Parse<VerificationResult>(what), text, agency, evidence, on, recordedAt));
        }
    }
}
