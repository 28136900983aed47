using System.Globalization;

namespace Petitions.Domain.Tests;

internal static class BusinessDay
{
    /// <summary>A business date from its ISO form, so that inline data of theories stays readable.</summary>
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
