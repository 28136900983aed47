using Npgsql;
using Petitions.Application.Petitions.Reading;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.States;

namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>Reads columns of report queries.</summary>
internal static class ReportColumns
{
    public static ItemRecord ReadItem(NpgsqlDataReader row)
    {
        // Diverted since the day that the report is about: what was hidden stays hidden, whatever day is asked for.
        var hidden = row.EnumValueOrNull<DiversionRegime>(30);
        return new(
            row.GetInt32(0), row.GetString(1), hidden is { } regime ? ReportLabels.RedactedTitle(regime) : row.GetString(2),
            hidden is null ? row.GetString(3) : RedactedText.Mark, row.GetGuid(4),
            row.EnumValue<RaiserKind>(5), hidden is null ? row.GetString(6) : RedactedText.Mark, row.GetFieldValue<DateOnly>(7),
            row.GetInt32(8),
            [.. row.GetFieldValue<Guid[]>(9).Zip(row.GetFieldValue<string?[]>(10), (body, field) => new ItemBody(body, field))],
            row.GetFieldValue<Guid[]>(11), row.DayOrNull(12),
            row.GetInt32(13), row.GetFieldValue<string[]>(14), row.DayOrNull(15), row.EnumValue<Outcome>(16),
            row.EnumValue<PetitionStatus>(17), row.EnumValue<FlowCategory>(18),
            row.EnumValue<Standing>(19), row.TextOrNull(20), [.. ReadRoadmaps(row, hidden is not null)], row.GetBoolean(24),
            row.GetBoolean(25), row.GetInt32(26), row.GetInt32(27),
            row.GetInt32(28), row.GetInt32(29));
    }

    private static IEnumerable<ItemRoadmap> ReadRoadmaps(NpgsqlDataReader row, bool hidden)
    {
        var (promised, resumes, causes) =
            (row.GetFieldValue<DateOnly?[]>(21), row.GetFieldValue<string?[]>(22), row.GetFieldValue<string?[]>(23));
        for (var at = 0; at < promised.Length; at++)
            yield return new(promised[at], hidden ? null : resumes[at], hidden ? null : causes[at]);
    }

    public static TEnum EnumValue<TEnum>(this NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(row.GetString(column));

    public static TEnum? EnumValueOrNull<TEnum>(this NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => row.IsDBNull(column) ? null : row.EnumValue<TEnum>(column);

    public static Guid? IdOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? DayOrNull(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
