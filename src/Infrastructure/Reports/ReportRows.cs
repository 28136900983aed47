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
        var hidden = row.WordOrNull<DiversionRegime>(29);
        return new(
            row.GetInt32(0), row.GetString(1), hidden is { } regime ? ReportWording.Hidden(regime) : row.GetString(2), hidden is null ? row.GetString(3) : Masking.Text, row.GetGuid(4),
            row.Word<RaiserKind>(5), hidden is null ? row.GetString(6) : Masking.Text, row.GetFieldValue<DateOnly>(7), row.GetInt32(8), row.IdOrNull(9),
            row.GetFieldValue<Guid[]>(10), row.DayOrNull(11), row.GetInt32(12), row.TextOrNull(13), row.DayOrNull(14), row.Word<Outcome>(15), row.Word<PetitionStatus>(16),
            row.Word<FlowCategory>(17), row.Word<Standing>(18), row.TextOrNull(19), row.DayOrNull(20), hidden is null ? row.TextOrNull(21) : null,
            hidden is null ? row.TextOrNull(22) : null, row.GetBoolean(23), row.GetBoolean(24), row.GetInt32(25), row.GetInt32(26), row.GetInt32(27), row.GetInt32(28));
    }

    public static TEnum Word<TEnum>(this NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(row.GetString(column));

    public static TEnum? WordOrNull<TEnum>(this NpgsqlDataReader row, int column)
        where TEnum : struct, Enum => row.IsDBNull(column) ? null : row.Word<TEnum>(column);

    public static Guid? IdOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? DayOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
