using System.Text.Json;

namespace Petitions.Measure;

/// <summary>The figures of a report as the API answered it, by the names that <see cref="HandWrittenReport"/> gives them.</summary>
internal static class ReportedFigures
{
    private static readonly string[] Columns =
        ["Opening", "New", "Resolved", "Explained", "NotPossible", "Withdrawn", "AwaitingVerification", "InProgress", "Deferred",
            "Unresolved", "NoOutcome", "Overdue", "Voices"];

    private static readonly (string Member, string Name)[] Work =
    [
        ("received", "received"), ("answeredOnTime", "onTime"), ("answeredLate", "late"), ("returned", "returned"),
    ];

    public static SortedDictionary<string, long> Of(JsonElement report)
    {
        var figures = new SortedDictionary<string, long>(StringComparer.Ordinal);
        void Row(string name, JsonElement row, IEnumerable<string> columns)
        {
            foreach (var column in columns)
                figures[$"{name}.{column}"] = Number(row.GetProperty("figures"), JsonNamingPolicy.CamelCase.ConvertName(column));
        }

        var authority = report.GetProperty("byAuthority").EnumerateArray().ToList();
        Row("total", authority[^1], Columns);
        Row("central", authority.Single(row => row.GetProperty("level").GetString() == "central"), Columns);
        foreach (var field in report.GetProperty("byField").EnumerateArray().Where(row => !row.GetProperty("isTotal").GetBoolean()))
            Row($"field.{field.GetProperty("code").GetString()}", field, Columns[2..^2]);
        figures["places.Base"] = Number(report.GetProperty("byPlace").EnumerateArray().Last().GetProperty("rows").EnumerateArray().Last()
            .GetProperty("figures"), "base");
        foreach (var body in report.GetProperty("byHandler").EnumerateArray())
        {
            foreach (var (member, name) in Work)
                figures[$"desk.{body.GetProperty("agency").GetProperty("id").GetString()}.{name}"] = Number(body, member);
        }

        // Bodies take over what others left, which only the report knows of; what lies on all desks together is the same.
        var desks = report.GetProperty("byHandler").EnumerateArray().ToList();
        figures["desks.inHand"] = desks.Sum(body => Number(body, "inHand"));
        figures["desks.overdue"] = desks.Sum(body => Number(body, "overdue"));
        figures["desks.longest"] = desks.Max(body => Number(body, "longestOverdueDays"));
        Bands("age", report.GetProperty("ageing"));
        Bands("held", report.GetProperty("escalations").EnumerateArray().Single(row => row.GetProperty("level").GetString() == "central")
            .GetProperty("bands"));
        var trend = report.GetProperty("trend").EnumerateArray().SkipLast(1).ToList();
        for (var n = 0; n < trend.Count; n++)
        {
            foreach (var name in new[] { "new", "open", "overdue" })
                figures[$"trend.{n}.{name}"] = Number(trend[n], name);
        }

        figures[$"trend.{trend.Count}.open"] = figures["total.Opening"];
        figures[$"trend.{trend.Count}.overdue"] =
            Number(report.GetProperty("changes").EnumerateArray().Single(row => row.GetProperty("measure").GetString() == "overdue"),
                "before");
        foreach (var name in new[] { "kept", "keptLate", "slipped", "postponed", "open", "conditional" })
            figures[$"promises.{name}"] = Number(report.GetProperty("promises"), name);
        figures["returned"] = Number(report.GetProperty("returned"), "total");
        figures["repeated"] = Number(report.GetProperty("repeated"), "total");
        figures["reminders"] = report.GetProperty("byHandler").EnumerateArray().Sum(row => Number(row, "reminders"));
        figures["reopened"] = Number(report, "reopened");
        figures["diverted"] = Number(report, "outOfScope");
        return figures;

        void Bands(string name, JsonElement bands)
        {
            var band = 0;
            foreach (var one in bands.EnumerateArray())
                figures[$"{name}.{++band}"] = Number(one, "count");
        }
    }

    private static long Number(JsonElement row, string member) => row.GetProperty(member).GetInt64();
}
