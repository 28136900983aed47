using Npgsql;
using Petitions.Application.Petitions;
using Petitions.Application.Reports;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Reports;

/// <summary>Reads columns of report queries.</summary>
internal static class ReportRows
{
    public static ItemFound Item(NpgsqlDataReader row)
    {
        // Diverted since the day that the report is about: what was hidden stays hidden, whatever day is asked for.
        var hidden = row.WordOrNull<DiversionRegime>(30);
        return new(
            row.GetInt32(0), row.GetString(1), hidden is { } regime ? ReportWording.Hidden(regime) : row.GetString(2), hidden is null ? row.GetString(3) : Masking.Text, row.GetGuid(4),
            row.Word<RaiserKind>(5), hidden is null ? row.GetString(6) : Masking.Text, row.GetFieldValue<DateOnly>(7), row.GetInt32(8),
            [.. row.GetFieldValue<Guid[]>(9).Zip(row.GetFieldValue<string?[]>(10), (body, field) => new BodyFound(body, field))], row.GetFieldValue<Guid[]>(11), row.DayOrNull(12),
            row.GetInt32(13), row.GetFieldValue<string[]>(14), row.DayOrNull(15), row.Word<Outcome>(16), row.Word<PetitionStatus>(17), row.Word<FlowCategory>(18),
            row.Word<Standing>(19), row.TextOrNull(20), [.. Roadmaps(row, hidden is not null)], row.GetBoolean(24), row.GetBoolean(25), row.GetInt32(26), row.GetInt32(27),
            row.GetInt32(28), row.GetInt32(29));
    }

    private static IEnumerable<RoadmapFound> Roadmaps(NpgsqlDataReader row, bool hidden)
    {
        var (promised, resumes, causes) = (row.GetFieldValue<DateOnly?[]>(21), row.GetFieldValue<string?[]>(22), row.GetFieldValue<string?[]>(23));
        for (var at = 0; at < promised.Length; at++)
            yield return new(promised[at], hidden ? null : resumes[at], hidden ? null : causes[at]);
    }

    public static TEnum Word<TEnum>(this NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(row.GetString(column));

    public static TEnum? WordOrNull<TEnum>(this NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => row.IsDBNull(column) ? null : row.Word<TEnum>(column);

    public static Guid? IdOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? DayOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
