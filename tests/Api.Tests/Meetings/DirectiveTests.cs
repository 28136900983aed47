using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using static Petitions.Api.Tests.Meetings.SeedMeetings;

namespace Petitions.Api.Tests.Meetings;

public class DirectiveTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string ToTheDistrict =
        "đồng chí Bí thư Tỉnh ủy đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải quyết trong thời gian tới.";
    private readonly HttpClient _clerk = api.As("officer", "VP-UBND-T-LANGSON");

    [Fact]
    public async Task A_directive_without_a_date_is_soft_and_its_addressee_may_lack_competence()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var statement = (await _clerk.RecordStatementsAsync(id, StatementBody("conclusion", ToTheDistrict, "K10")))[0];
        var told = DirectiveBody("đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải quyết trong thời gian tới");
        told["label"] = "K10";
        told["statementId"] = statement;
        told["dueText"] = "trong thời gian tới";
        told["addressees"]![0]!["agencyId"] = api.Ids.Agency("UBND-H-BACSON");

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(told));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var directive = Assert.Single((await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("directives"));
        Assert.Equal(("True", "trong thời gian tới", ""), (directive.Text("soft"), directive.Text("dueText"), directive.Text("dueOn")));
        Assert.Equal(statement.ToString(), directive.Text("statementId"));
        var addressee = Assert.Single(directive.List("addressees"));
        Assert.Equal(("lãnh đạo huyện Bắc Sơn", "UBND-H-BACSON"), (addressee.Text("description"), addressee.Text("agency.code")));
    }

    [Fact]
    public async Task A_follow_up_directive_has_its_date_and_its_document()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var told = DirectiveBody("báo cáo kết quả sau 1 năm thực hiện", "cấp ủy xã Trấn Yên", "followUp");
        told["dueText"] = "sau 1 năm thực hiện";
        told["dueOn"] = "2023-05-25";
        told["basedOn"] = "Nghị quyết số 77 ngày 25/5/2022 của Ban Thường vụ Tỉnh ủy";

        using var answer = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives",
            DirectivesBody(told, DirectiveBody("hoàn thiện đề tài", "Viện Xây dựng đảng", "study")));

        Assert.Equal(["False", "True"], (await answer.OkAsync()).List("directives").Select(directive => directive.Text("soft")));
        var kept = (await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("directives").ToList();
        Assert.Equal([("1", "followUp", "2023-05-25"), ("2", "study", "")],
            kept.Select(one => (one.Text("number"), one.Text("kind"), one.Text("dueOn"))));
        Assert.StartsWith("Nghị quyết số 77", kept[0].Text("basedOn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directive_without_addressee_or_due_before_the_meeting_is_refused()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var early = DirectiveBody("giải quyết");
        early["dueOn"] = "2022-11-28";
        var nobody = DirectiveBody("giải quyết");
        nobody["addressees"] = new JsonArray();

        using var before = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(early));
        await before.AssertRefusedAsync(HttpStatusCode.BadRequest, "directive.due_before_given");
        using var without = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(DirectiveBody("một"), nobody));
        await without.AssertRefusedAsync(HttpStatusCode.BadRequest, "directive.addressee_needed");
        Assert.Empty((await _clerk.ReadAsync($"/api/v1/meetings/{id}")).List("directives"));
    }

    [Fact]
    public async Task A_directive_with_a_foreign_statement_or_unknown_petitions_is_not_found()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var other = await _clerk.MeetingAsync(api.Ids.AtTanVan());
        var foreign = DirectiveBody("giải quyết kịp thời");
        foreign["statementId"] = (await _clerk.RecordStatementsAsync(other, StatementBody("conclusion", "giải quyết kịp thời")))[0];
        var unknown = DirectiveBody("giải quyết");
        unknown["petitionIds"] = new JsonArray("0193a000-0000-7000-8000-000000000000");

        using var statement = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(foreign));
        await statement.AssertRefusedAsync(HttpStatusCode.NotFound, "statement.not_found");
        using var petition = await _clerk.PostJsonAsync($"/api/v1/meetings/{id}/directives", DirectivesBody(unknown));
        await petition.AssertRefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
    }

    [Fact]
    public async Task The_database_refuses_a_directive_with_a_statement_of_another_meeting()
    {
        var id = await _clerk.MeetingAsync(api.Ids.AtTranYen());
        var other = await _clerk.MeetingAsync(api.Ids.AtTanVan());
        var foreign = (await _clerk.RecordStatementsAsync(other, StatementBody("conclusion", "giải quyết kịp thời")))[0];
        await using var connection = new NpgsqlConnection(api.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "insert into directives (id, meeting_id, number, kind, statement_id, quote, addressees, soft, petition_ids, recorded_at, " +
                "version, status, given_by, given_on, "
            + "addressee_ids, unit_ids, schedule, recorded_by, last_on, report_count, reminder_count, search_key) "
            +
            "values (gen_random_uuid(), $1, 99, 'Task', $2, 'q', '[{}]', true, '{}', now(), 1, 'Open', 'g', '2022-11-29', '{}', '{}', " +
                "'{}', 'r', '2022-11-29', 0, 0, 'q')",
            connection);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = foreign });

        var refused =
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("fk_directives_statement", refused.ConstraintName);
    }
}
