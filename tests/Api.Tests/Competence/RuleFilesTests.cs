using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Calendar;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Api.Tests.Competence;

/// <summary>Reference files of fields, questions, rules and calendar: loaded over what is there, or refused as a whole.</summary>
public sealed class RuleFilesTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("petitions-rules-");

    [Fact]
    public async Task A_new_rule_file_corrects_differing_rules_and_leaves_the_others_at_their_version()
    {
        await using var db = await NewDatabaseAsync();
        await LoadAsync(db, "competence-rules.json", Rules(Rule("A@1", "A"), Rule("B@1", "B")));

        await LoadAsync(db, "competence-rules.json", Rules(Rule("A@1", "A"), Rule("B@1", "B", legalBasis: "Luật mới"), Rule("C@1", "C")));

        var rules = await db.CompetenceRules.AsNoTracking().Where(rule => rule.Code.Length == 1).OrderBy(rule => rule.Code).ToListAsync();
        Assert.Equal([("A", 1), ("B", 2), ("C", 1)], rules.Select(rule => (rule.Code, rule.Version)));
        Assert.Equal("Luật mới", rules[1].LegalBasis);
    }

    [Fact]
    public async Task A_rule_version_can_end_and_the_next_begin_in_one_file()
    {
        await using var db = await NewDatabaseAsync();
        await LoadAsync(db, "competence-rules.json", Rules(Rule("A@1", "A")));

        await LoadAsync(
            db, "competence-rules.json", Rules(Rule("A@2", "A", validFrom: "2027-03-01"), Rule("A@1", "A", validTo: "2027-03-01")));

        Assert.Equal(2, await db.CompetenceRules.CountAsync(rule => rule.Code == "A"));
    }

    [Fact]
    public async Task Loading_the_bundled_rules_a_second_time_changes_nothing()
    {
        await using var db = await NewDatabaseAsync();
        var before = await db.CompetenceRules.AsNoTracking().ToListAsync();
        await db.Database.ExecuteSqlRawAsync("delete from reference_loads");

        await ReferenceDataLoader.LoadAsync(db, null, TimeProvider.System, CancellationToken.None);

        var after = await db.CompetenceRules.AsNoTracking().ToListAsync();
        Assert.Equal(before.Select(rule => (rule.Id, rule.Version)).Order(), after.Select(rule => (rule.Id, rule.Version)).Order());
        Assert.All(await db.CalendarYears.AsNoTracking().ToListAsync(), year => Assert.Equal(1, year.Version));
    }

    [Theory]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "nowhere", "conditions": [], "level": "commune", "legalBasis": "x", "certainty": "x"}]}""", "field.unknown")]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "other", "conditions": [], "level": "commune", "legalBasis": " ", "certainty": "x"}]}""", "legal_basis_missing")]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "other", "conditions": [{"trait": "roadClass", "anyOf": ["red"]}], "level": "commune", "legalBasis": "x", "certainty": "x"}]}""", "choice_unknown")]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "other", "unit": "nowhere", "conditions": [], "level": "commune", "legalBasis": "x", "certainty": "x"}]}""", "unit_unknown")]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "other", "conditions": [], "level": "commune", "agency": "VNPT-LANGSON", "legalBasis": "x", "certainty": "x"}]}""", "agency_cannot_hold")]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "other", "conditions": [], "level": "empire", "legalBasis": "x", "certainty": "x"}]}""", "level")]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "other", "conditions": [], "level": "commune", "legalBasis": "x", "certainty": "x"}, {"key": "B", "code": "A", "field": "other", "conditions": [], "level": "commune", "legalBasis": "x", "certainty": "x"}]}""", "overlapping_validity")]
    [InlineData("competence-rules.json",
        """{"competenceRules": [{"key": "A", "code": "A", "field": "other", "conditions": [], "level": "commune", "legalBasis": "x", "certainty": "x"}, {"key": "A", "code": "B", "field": "other", "conditions": [], "level": "commune", "legalBasis": "x", "certainty": "x"}]}""", "twice")]
    [InlineData("fields.json", """{"fields": [{"code": "a.b", "name": "x", "englishName": "x", "order": 1, "parent": "a"}]}""",
        "no field “a”")]
    [InlineData("fields.json", """{"fields": [{"code": "Ă", "name": "x", "englishName": "x", "order": 1}]}""", "ck_fields_code")]
    [InlineData("traits.json",
        """{"traits": [{"code": "size", "question": "x", "englishQuestion": "x", "kind": "choice", "choices": []}]}""",
        "ck_traits_choices_by_kind")]
    [InlineData("deadline-rules.json",
        """{"deadlineRules": [{"key": "A", "code": "A", "step": "answer", "days": 0, "kind": "working", "legalBasis": "x", "certainty": "x"}]}""", "calendar.term_out_of_range")]
    [InlineData("deadline-rules.json",
        """{"deadlineRules": [{"key": "A", "code": "TRALOI", "step": "answer", "days": 9, "kind": "working", "legalBasis": "x", "certainty": "x"}]}""", "ex_deadline_rules_code_validity")]
    [InlineData("calendar.json",
        """{"years": [{"year": 2030, "status": "announced", "source": "x", "days": [{"date": "2030-01-05", "kind": "dayOff", "name": "x", "legalBasis": "x"}]}]}""", "day_off_on_rest_day")]
    [InlineData("calendar.json",
        """{"years": [{"year": 2030, "status": "announced", "source": "x", "days": []}, {"year": 2030, "status": "announced", "source": "x", "days": []}]}""", "twice")]
    public async Task An_invalid_rule_file_is_refused_with_the_reason_and_changes_nothing(string file, string content, string reason)
    {
        await using var db = await NewDatabaseAsync();
        var before = await CountsAsync(db);

        var refused = await Assert.ThrowsAsync<ReferenceDataException>(() => LoadAsync(db, file, content));

        Assert.Equal(file, refused.FileName);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        db.ChangeTracker.Clear();
        Assert.Equal(before, await CountsAsync(db));
    }

    [Fact]
    public async Task A_calendar_year_in_a_file_replaces_the_stored_year_as_a_whole()
    {
        await using var db = await NewDatabaseAsync();

        await LoadAsync(db, "calendar.json",
            """{"years": [{"year": 2027, "status": "announced", "source": "Thông báo 2027", "days": [{"date": "2027-02-05", "kind": "dayOff", "name": "Tết", "legalBasis": "x"}]}]}""");

        var year = await db.CalendarYears.AsNoTracking().SingleAsync(year => year.Year == 2027);
        Assert.Equal((CalendarYearStatus.Announced, 2), (year.Status, year.Version));
        Assert.Equal(
            [new DateOnly(2027, 2, 5)], await db.CalendarDays.Where(day => day.Year == 2027).Select(day => day.Date).ToListAsync());
        Assert.Equal(11, await db.CalendarDays.CountAsync(day => day.Year == 2022));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Rules(params string[] rules) => $$"""{"competenceRules": [{{string.Join(", ", rules)}}]}""";

    private static string Rule(string key, string code, string legalBasis = "Luật", string? validFrom = null, string? validTo = null) =>
        $$"""{"key": "{{key}}", "code": "{{code}}", "field": "other", "conditions": [], "level": "commune", "legalBasis": "{{legalBasis}}", "certainty": "x", "validFrom": {{Quoted(validFrom)}}, "validTo": {{Quoted(validTo)}}}""";

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";

    private static async Task<(int, int, int, int, int)> CountsAsync(PetitionsDb db) => (
        await db.Fields.CountAsync(), await db.Traits.CountAsync(), await db.CompetenceRules.CountAsync(),
        await db.DeadlineRules.CountAsync(), await db.CalendarYears.CountAsync());

    private async Task LoadAsync(PetitionsDb db, string file, string content)
    {
        var folder = _folder.CreateSubdirectory(ReferenceId.For("folder", file + content).ToString()).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, file), content);
        await ReferenceDataLoader.LoadAsync(db, folder, TimeProvider.System, CancellationToken.None);
    }

    private async Task<PetitionsDb> NewDatabaseAsync() => PostgresServer.Open(await server.NewDatabaseAsync());
}
