using Npgsql;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Faults;

/// <summary>What no program may do to the data, the database itself refuses.</summary>
public sealed class ConstraintTests(ConstraintTests.Fixture scene) : IClassFixture<ConstraintTests.Fixture>
{
    private const string Nobody = "'01900000-0000-7000-8000-000000000000'";

    [Theory]
    [InlineData("update petition_events set ground = 'khác'")]
    [InlineData("delete from petition_events")]
    [InlineData("truncate petition_events")]
    [InlineData("update petition_responses set text = 'khác'")]
    [InlineData("delete from petition_responses")]
    [InlineData("update petition_verifications set result = 'Disputed'")]
    [InlineData("delete from petition_verifications")]
    [InlineData("delete from petitions")]
    [InlineData("truncate petitions cascade")]
    [InlineData("update petitions set quote = 'khác'")]
    [InlineData("delete from petition_commitments")]
    [InlineData("update petition_commitments set first_due_on = first_due_on + 1")]
    [InlineData("delete from petition_commitment_spells")]
    [InlineData("update petition_commitment_spells set due_on = due_on + 1")]
    [InlineData("delete from stewardships")]
    [InlineData("update stewardships set official_name = 'khác'")]
    [InlineData("delete from stewardship_reports")]
    public Task History_is_appended_and_never_changed(string sql) => RefusedAsync(sql, PostgresErrorCodes.RestrictViolation, null);

    [Theory]
    [InlineData(
        "insert into units select (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid()))).* from units u where code = " +
            "'06370'", "ex_units_code_validity")]
    [InlineData(
        "insert into agencies select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* from agencies a where " +
            "code = 'UBND-H-BACSON'", "ex_agencies_code_validity")]
    [InlineData(
        "insert into competence_rules select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* from " +
            "competence_rules r where code = 'DUONG-TINH'", "ex_competence_rules_code_validity")]
    [InlineData(
        "insert into deadline_rules select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* from deadline_rules " +
            "r where code = 'TRALOI'", "ex_deadline_rules_code_validity")]
    public Task Validities_of_one_code_do_not_overlap(string sql, string constraint) =>
        RefusedAsync(sql, PostgresErrorCodes.ExclusionViolation, constraint);

    [Theory]
    [InlineData($"update petitions set holder_id = {Nobody} where holder_id is not null", "fk_petitions_holder")]
    [InlineData($"update petitions set competent_agency_id = {Nobody}", "fk_petitions_competent_agency")]
    [InlineData(
        $"update petitions set status = 'Answered', outcome = 'Explained', executor_id = holder_id, answered_on = raised_on, verifier_id " +
            $"= {Nobody} where status = 'InProgress'", "fk_petitions_verifier")]
    [InlineData($"update petitions set origin_unit_id = {Nobody}", "fk_petitions_origin_unit")]
    [InlineData($"update petitions set meeting_id = {Nobody}", "fk_petitions_meeting")]
    [InlineData("update petitions set field_code = 'nowhere'", "fk_petitions_field")]
    [InlineData($"update petition_holdings set agency_id = {Nobody}", "fk_petition_holdings_agency")]
    [InlineData($"update petition_holdings set petition_id = {Nobody} where id = (select id from petition_holdings limit 1)",
        "fk_petition_holdings_petition")]
    [InlineData($"update units set parent_id = {Nobody} where parent_id is not null", "fk_units_parent")]
    [InlineData($"update agencies set superior_id = {Nobody}", "fk_agencies_superior")]
    [InlineData("delete from agencies where code = 'UBND-H-BACSON'", null)]
    [InlineData("delete from units where code = '06370'", null)]
    public Task A_reference_to_a_missing_row_is_refused(string sql, string? constraint) =>
        RefusedAsync(sql, PostgresErrorCodes.ForeignKeyViolation, constraint);

    [Theory]
    [InlineData("update petitions set status = 'Closed', closed_on = raised_on where status = 'InProgress'", "ck_petitions_holder")]
    [InlineData("update petitions set holder_id = null, holder_level = null, due_on = null where status = 'InProgress'",
        "ck_petitions_holder")]
    [InlineData("update petitions set holder_level = null where holder_id is not null", "ck_petitions_holder_level")]
    [InlineData("update petitions set verifier_id = competent_agency_id where status = 'Closed'", "ck_petitions_verifier")]
    [InlineData("update petitions set due_on = raised_on where status = 'Closed'", "ck_petitions_due")]
    [InlineData("update petitions set competent_agency_id = null, competent_level = null where status = 'InProgress'",
        "ck_petitions_competence")]
    [InlineData("update petitions set lead_id = id where status = 'InProgress'", "ck_petitions_lead")]
    [InlineData("update petitions set status = 'Split', holder_id = null, holder_level = null, due_on = null where status = 'InProgress'",
        "ck_petitions_parts")]
    [InlineData("update petitions set part_number = 1 where part_of_id is null", "ck_petitions_part")]
    [InlineData("update petitions set diversion_regime = 'Complaint' where status = 'InProgress'", "ck_petitions_diversion")]
    [InlineData("update petitions set status = 'Answered' where status = 'InProgress'", "ck_petitions_answered")]
    [InlineData("update petitions set answered_on = null where status = 'AwaitingVerification'", "ck_petitions_answered")]
    [InlineData("update petitions set redaction = 'Everything' where status = 'InProgress'", "ck_petitions_redaction")]
    [InlineData("update petitions set closed_on = null where status = 'Closed'", "ck_petitions_closed")]
    [InlineData("update petitions set supporter_count = 0", "ck_petitions_supporter_count")]
    [InlineData("update petitions set version = 0", "ck_petitions_version")]
    [InlineData("update petitions set code = 'KN-1'", "ck_petitions_code")]
    [InlineData("update petition_holdings set until = since - 1, \"end\" = 'Returned' where until is null", "ck_petition_holdings_span")]
    [InlineData("update petition_holdings set \"end\" = 'Returned' where until is null", "ck_petition_holdings_end")]
    [InlineData("update petition_holdings set term_days = null where term_days is not null", "ck_petition_holdings_term")]
    [InlineData("update petition_states set until = since - 1", "ck_petition_states_span")]
    [InlineData("update petition_commitments set state = 'Broken', ended_on = made_on", "ck_petition_commitments_state")]
    [InlineData("update petition_commitments set state = 'Kept'", "ck_petition_commitments_end")]
    [InlineData("update petition_commitments set returns_on = due_on + 1", "ck_petition_commitments_returns")]
    [InlineData("update petition_commitments set resume_by = 'Date'", "ck_petition_commitments_resume")]
    [InlineData("update petition_commitments set slippage = -1", "ck_petition_commitments_slippage")]
    [InlineData("update petition_commitment_spells set until = since - 1", "ck_petition_commitment_spells_span")]
    [InlineData(
        "insert into petition_responses select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 99, " +
            "'outcome', 'Resolved', 'evidence', null))).* from petition_responses r limit 1", "ck_petition_responses_evidence")]
    public Task Impossible_states_are_refused(string sql, string constraint) =>
        RefusedAsync(sql, PostgresErrorCodes.CheckViolation, constraint);

    [Theory]
    [InlineData("update petition_holdings set until = null, \"end\" = null", "ux_petition_holdings_open")]
    [InlineData("update petition_holdings set number = 1", "ux_petition_holdings_number")]
    [InlineData("update petition_states set until = null, superseded_at = null", "ux_petition_states_open")]
    [InlineData("update petitions set code = 'KN-2022-000001'", "ux_petitions_code")]
    public Task A_second_open_holding_state_or_code_is_refused(string sql, string constraint) =>
        RefusedAsync(sql, PostgresErrorCodes.UniqueViolation, constraint);

    private async Task RefusedAsync(string sql, string state, string? constraint)
    {
        await using var source = NpgsqlDataSource.Create(scene.Connection);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(state, refused.SqlState);
        if (constraint is not null)
            Assert.Equal(constraint, refused.ConstraintName);
    }

    /// <summary>Petitions in several states, for statements to fail on.</summary>
    public sealed class Fixture(PostgresServer server) : ApiFixture(server)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await this.APetitionAsync();
            await this.APetitionHeldByTheDistrictAsync();
            await this.AClosedPetitionAsync();
            var promised = await this.APetitionHeldByTheDistrictAsync();
            await promised.ThenAsync(
                Callers.District, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2023-06-30", on = "2022-12-20" });
            var verified = await this.APetitionAnsweredByTheDistrictAsync("resolved");
            await verified.ThenAsync(Callers.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", on = "2023-01-11" });
        }
    }
}
