using System.Net;
using System.Text.Json;
using Npgsql;

namespace Petitions.Api.Tests.Directives;

/// <summary>Directives over HTTP: what a head told whom to do, until it is reported and accepted.</summary>
public sealed class DirectiveTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Directives = "/api/v1/directives";
    private readonly HttpClient _giver = api.As("coordinator", "TU-LANGSON");
    private readonly HttpClient _commune = api.As("officer", "DU-TRANYEN");

    [Fact]
    public async Task S16_the_report_on_resolution_77_is_overdue_after_25_May_2023_and_accepted_late()
    {
        var id = await GiveAsync(ReportAfterAYear());

        var due = await _giver.ReadAsync($"{Directives}/{id}?asOf=2023-05-25");
        Assert.Equal(("open", "2023-05-25", "False"), (due.Text("status"), due.Text("nextDueOn"), due.Text("overdue")));
        using var reminded = await _giver.PostJsonAsync($"{Directives}/{id}/reminders",
            new { text = "Đề nghị Đảng ủy xã báo cáo kết quả một năm thực hiện Nghị quyết 77.", on = "2023-05-29" });
        await reminded.OkAsync();
        var silent = await _giver.ReadAsync($"{Directives}/{id}?asOf=2023-05-31");
        var awaited = Assert.Single(silent.GetProperty("occurrences").EnumerateArray());
        Assert.Equal(("True", "awaitingReport", "6", "DU-TRANYEN"),
            (silent.Text("overdue"), awaited.Text("status"), awaited.Text("daysOverdue"),
                awaited.GetProperty("missing")[0].Text("agency.code")));
        Assert.Single(silent.GetProperty("reminders").EnumerateArray());

        using var report = await _commune.PostJsonAsync($"{Directives}/{id}/reports",
            new
            {
                text = "Kết quả một năm thực hiện Nghị quyết 77.",
                document = new { number = "45-BC/ĐU", date = "2023-05-31" },
                on = "2023-06-01"
            });
        Assert.Equal(HttpStatusCode.Created, report.StatusCode);
        var taken = await report.OkAsync();
        Assert.Equal(("True", "7", "reported"), (taken.Text("late"), taken.Text("daysLate"), taken.Text("directive.status")));
        using var accepted = await _giver.PostJsonAsync($"{Directives}/{id}/acceptance", new { decision = "accepted", on = "2023-06-01" },
            ("If-Match", $"\"{taken.Text("directive.version")}\""));
        Assert.Equal(("fulfilled", "4"), ((await accepted.OkAsync()).Text("status"), accepted.Headers.ETag!.Tag.Trim('"')));

        var now = await _giver.ReadAsync($"{Directives}/{id}");
        var settled = now.GetProperty("occurrences")[0];
        Assert.Equal(("False", "accepted", "2023-06-01"), (now.Text("overdue"), settled.Text("status"), settled.Text("acceptedOn")));
        Assert.Equal(("7", "accepted", "TU-LANGSON"),
            (settled.GetProperty("reports")[0].Text("daysLate"), settled.GetProperty("reports")[0].Text("decision"),
                settled.GetProperty("reports")[0].Text("decidedBy.code")));
        Assert.True((await _giver.ReadAsync($"{Directives}/{id}?asOf=2023-05-26")).GetProperty("overdue").GetBoolean());
        Assert.Equal(["given", "reminded", "reported", "accepted"], Kinds(await _giver.ReadAsync($"{Directives}/{id}/timeline")));
        Assert.Equal(["given"], Kinds(await _giver.ReadAsync($"{Directives}/{id}/timeline?asOf=2023-05-28")));
    }

    [Fact]
    public async Task The_addressee_cannot_accept_and_another_body_cannot_report()
    {
        var id = await GiveAsync(ReportAfterAYear());

        using var stranger = await api.As("officer", "UBND-H-BACSON").PostJsonAsync($"{Directives}/{id}/reports", new { text = "Báo cáo" });
        await stranger.AssertRefusedAsync(HttpStatusCode.Conflict, "directive.not_addressee");
        using var early = await _giver.PostJsonAsync($"{Directives}/{id}/acceptance", new { decision = "accepted" });
        await early.AssertRefusedAsync(HttpStatusCode.Conflict, "directive.nothing_reported");
        using var report = await _commune.PostJsonAsync($"{Directives}/{id}/reports", new { text = "Báo cáo", on = "2023-05-20" });
        await report.OkAsync();
        using var own = await api.As("head", "DU-TRANYEN").PostJsonAsync($"{Directives}/{id}/acceptance", new { decision = "accepted" });
        await own.AssertRefusedAsync(HttpStatusCode.Conflict, "directive.own_report");
        using var groundless = await _giver.PostJsonAsync($"{Directives}/{id}/acceptance", new { decision = "sentBack" });
        await groundless.AssertRefusedAsync(HttpStatusCode.BadRequest, "directive.ground_needed");
        using var back = await _giver.PostJsonAsync($"{Directives}/{id}/acceptance",
            new { decision = "sentBack", ground = "thiếu số liệu theo thôn", on = "2023-05-22" });
        Assert.Equal(("open", "True"), ((await back.OkAsync()).Text("status"), (await back.OkAsync()).Text("overdue")));
    }

    [Fact]
    public async Task The_successor_party_committee_reports_on_a_directive_to_Tran_Yen()
    {
        var id = await GiveAsync(ReportAfterAYear());

        using var stranger = await api.As("officer", "DU-TANVAN").PostJsonAsync($"{Directives}/{id}/reports", new { text = "Báo cáo" });
        await stranger.AssertRefusedAsync(HttpStatusCode.Conflict, "directive.not_addressee");
        using var successor = await api.As("officer", "DU-HUNGVU").PostJsonAsync($"{Directives}/{id}/reports", new { text = "Báo cáo" });
        Assert.Equal("1278", (await successor.OkAsync()).Text("daysLate"));
        Assert.Contains(id, await IdsAsync("addressee=DU-HUNGVU&limit=200"));
        Assert.Contains(id, await IdsAsync($"unit={api.Ids.Unit("06349", "2026-01-01")}&limit=200"));
        Assert.DoesNotContain(id, await IdsAsync($"unit={api.Ids.Unit("06115", "2026-01-01")}&limit=200"));
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_a_repeated_request_returns_the_same_result()
    {
        var id = await GiveAsync(ReportAfterAYear());
        var body = new { text = "Báo cáo", on = "2023-05-20" };

        using var first = await _commune.PostJsonAsync($"{Directives}/{id}/reports", body, ("Idempotency-Key", $"report-{id}"));
        using var again = await _commune.PostJsonAsync($"{Directives}/{id}/reports", body, ("Idempotency-Key", $"report-{id}"));
        Assert.Equal((await first.OkAsync()).Text("id"), (await again.OkAsync()).Text("id"));
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        using var stale = await _giver.PostJsonAsync($"{Directives}/{id}/acceptance", new { decision = "accepted" }, ("If-Match", "\"1\""));
        Assert.Equal("2", (await stale.AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "directive.stale")).Text("currentVersion"));
    }

    [Fact]
    public async Task The_directive_list_filters_pages_and_shows_past_days()
    {
        var overdue = await GiveAsync(ReportAfterAYear(label: "L1"));
        var soft = await GiveAsync(ReportAfterAYear(label: "L2", dated: false));
        var later = await GiveAsync(ReportAfterAYear(label: "L3", dueOn: "2030-01-01"));

        Assert.Contains(overdue, await IdsAsync("overdue=true&asOf=2023-05-26&limit=200"));
        Assert.DoesNotContain(overdue, await IdsAsync("overdue=true&asOf=2023-05-25&limit=200"));
        Assert.DoesNotContain(overdue, await IdsAsync("asOf=2022-11-28&limit=200"));
        Assert.Contains(soft, await IdsAsync("soft=true&limit=200"));
        Assert.DoesNotContain(later, await IdsAsync("soft=true&limit=200"));
        Assert.Contains(overdue, await IdsAsync("dueBefore=2023-05-26&status=open&kind=followUp&limit=200"));
        Assert.DoesNotContain(later, await IdsAsync("dueBefore=2030-01-01&limit=200"));
        Assert.Equal([later], await IdsAsync("q=l3%20tiep%20tuc&limit=200"));

        foreach (var sort in new[] { "dueOn", "-dueOn", "givenOn", "-givenOn" })
            Assert.Equal(await IdsAsync($"sort={sort}&limit=200"), await PagesAsync($"sort={sort}&limit=2"));
        Assert.Equal(await IdsAsync("sort=-dueOn&asOf=2024-01-01&limit=200"), await PagesAsync("sort=-dueOn&asOf=2024-01-01&limit=2"));
        using var wrong = await _giver.GetAsync($"{Directives}?sort=title");
        await wrong.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task A_directive_shows_the_state_of_its_petitions_apart_from_its_addressees()
    {
        var petition = await PetitionAsync();
        var id = await GiveAsync(ReportAfterAYear(addressee: "UBND-H-BACSON"));
        using var covered = await _giver.PostJsonAsync($"{Directives}/{id}/petitions", new { petitionIds = new[] { petition } });
        await covered.OkAsync();
        using var twice = await _giver.PostJsonAsync($"{Directives}/{id}/petitions", new { petitionIds = new[] { petition } });
        await twice.AssertRefusedAsync(HttpStatusCode.Conflict, "directive.covered_already");

        var fare = (await _giver.ReadAsync($"{Directives}/{id}")).GetProperty("petitions");
        Assert.Equal(("1", "1"), (fare.Text("total"), fare.Text("overdue")));
        Assert.Equal(
            ("recorded", "1"), (fare.GetProperty("byStatus")[0].Text("status"), fare.GetProperty("byStatus")[0].Text("petitions")));
        Assert.Equal("none", fare.GetProperty("byOutcome")[0].Text("outcome"));
        Assert.Equal(petition, Assert.Single((await _giver.ReadAsync(fare.Text("list"))).GetProperty("items").EnumerateArray()).Text("id"));
    }

    [Fact]
    public async Task A_directive_of_a_meeting_is_followed_like_any_other()
    {
        var meeting = await MeetingAsync();
        using var recorded = await api.As("recorder", "VP-TU-LANGSON").PostJsonAsync($"/api/v1/meetings/{meeting}/directives", new
        {
            directives = new object[]
            {
                new { kind = "followUp", label = "F1", quote = "báo cáo kết quả sau 1 năm thực hiện",
                    addressees = new[] { Told("DU-TRANYEN") }, dueText = "sau 1 năm thực hiện",
                    period = new { baseOn = "2022-05-25", every = 1, unit = "years" } },
                new { kind = "assignment", label = "K10", quote = "tiếp thu và xem xét giải quyết trong thời gian tới",
                    addressees = new[] { new { agencyId = (Guid?)null, description = "lãnh đạo huyện Bắc Sơn" } },
                    dueText = "trong thời gian tới" },
            },
        });
        var directives = (await recorded.OkAsync()).GetProperty("directives");
        Assert.Equal(("2023-05-25", "True"), (directives[0].Text("dueOn"), directives[1].Text("soft")));
        Assert.Equal(2, (await IdsAsync($"meeting={meeting}")).Count);

        using var report =
            await _commune.PostJsonAsync($"{Directives}/{directives[0].Text("id")}/reports", new { text = "Báo cáo", on = "2023-05-25" });
        Assert.Equal("False", (await report.OkAsync()).Text("late"));
        Assert.Equal("reported", (await _giver.ReadAsync($"/api/v1/meetings/{meeting}")).GetProperty("directives")[0].Text("status"));
    }

    [Fact]
    public async Task An_invalid_directive_is_refused_with_the_member_named()
    {
        await RefusedAsync(ReportAfterAYear(dueOn: "2023-05-25", period: new { every = 1, unit = "years" }), "period");
        await RefusedAsync(ReportAfterAYear(dated: false, period: new { every = 11, unit = "years" }), "period.every");
        await RefusedAsync(
            ReportAfterAYear(dated: false, period: new { every = 1, unit = "months", until = "2024-01-01" }), "period.until");
        await RefusedAsync(ReportAfterAYear(dueOn: "9999-12-31"), "dueOn");
        using var missing = await _giver.GetAsync($"{Directives}/{Guid.Empty}");
        await missing.AssertRefusedAsync(HttpStatusCode.NotFound, "directive.not_found");
        using var early = await _giver.GetAsync($"{Directives}/{await GiveAsync(ReportAfterAYear())}?asOf=2022-11-28");
        await early.AssertRefusedAsync(HttpStatusCode.NotFound, "directive.not_found");
        using var supervisor = await api.As("supervisor", "MTTQ-T-LANGSON").PostJsonAsync(Directives, ReportAfterAYear());
        await supervisor.AssertRefusedAsync(HttpStatusCode.Forbidden, "directive.role_may_not");
        using var unloaded = await _giver.PostJsonAsync(Directives, ReportAfterAYear(dueOn: "2029-04-28", onDayOff: "nextWorkingDay"));
        await unloaded.AssertRefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded");
    }

    [Theory]
    [InlineData("update directives set quote = 'khác'")]
    [InlineData("delete from directives")]
    [InlineData("update directive_reports set text = 'khác'")]
    [InlineData("update directive_events set ground = 'khác'")]
    [InlineData("delete from directive_reminders")]
    [InlineData("update directive_occurrences set nominal_on = '2024-01-01'")]
    public async Task The_database_refuses_changes_to_directives_and_reports(string change)
    {
        await using var connection = new NpgsqlConnection(api.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(change, connection);
        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    private object ReportAfterAYear(
        string label = "F1", bool dated = true, string? dueOn = null, object? period = null, string addressee = "DU-TRANYEN",
        string? onDayOff = null) => new
        {
            kind = "followUp",
            label,
            givenOn = "2022-11-29",
            givenBy = Told("TU-LANGSON"),
            text = "tiếp tục đẩy mạnh thực hiện, báo cáo kết quả sau 1 năm thực hiện",
            addressees = new[] { Told(addressee) },
            dueText = "sau 1 năm thực hiện",
            dueOn,
            period = period ?? (dated && dueOn is null ? new { baseOn = "2022-05-25", every = 1, unit = "years" } : null),
            onDayOff,
            basedOn = "Nghị quyết số 77 ngày 25/5/2022",
        };

    private object Told(string code) => new { agencyId = api.Ids.Agency(code), description = code };

    private async Task<string> GiveAsync(object body)
    {
        using var given = await _giver.PostJsonAsync(Directives, body);
        Assert.Equal(HttpStatusCode.Created, given.StatusCode);
        return (await given.OkAsync()).Text("id");
    }

    private async Task RefusedAsync(object body, string member)
    {
        using var answer = await _giver.PostJsonAsync(Directives, body);
        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Contains(member, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    private async Task<List<string>> IdsAsync(string filter) =>
        [.. (await _giver.ReadAsync($"{Directives}?{filter}")).GetProperty("items").EnumerateArray().Select(item => item.Text("id"))];

    private async Task<List<string>> PagesAsync(string filter)
    {
        var ids = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await _giver.ReadAsync($"{Directives}?{filter}{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
            cursor = page.GetProperty("nextCursor").GetString();
        }

        return ids;
    }

    private static List<string> Kinds(JsonElement timeline) =>
        [.. timeline.GetProperty("items").EnumerateArray().Select(item => item.Text("kind"))];

    private async Task<string> PetitionAsync()
    {
        using var recorded = await api.As("coordinator", "VP-UBND-T-LANGSON").PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = api.Ids.Unit("06370"),
            raisedBy = new { kind = "group", description = "lãnh đạo xã" },
            title = "Cải tạo đường tỉnh",
            content = "Cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã",
            quote = "quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã",
            on = "2022-11-29",
        });
        return (await recorded.OkAsync()).Text("id");
    }

    private async Task<string> MeetingAsync()
    {
        using var recorded = await api.As("recorder", "VP-TU-LANGSON").PostJsonAsync("/api/v1/meetings", new
        {
            kind = "workingSession",
            title = "Đoàn công tác của tỉnh làm việc tại xã Trấn Yên",
            heldOn = "2022-11-29",
            hostUnitId = api.Ids.Unit("06370"),
            delegation = new
            {
                leadingBody = "đoàn công tác của tỉnh",
                leadingAgencyId = api.Ids.Agency("TU-LANGSON"),
                level = "province",
                head = new { kind = "role", titles = new[] { "Bí thư Tỉnh ủy" } }
            },
        });
        return (await recorded.OkAsync()).Text("id");
    }
}
