using Microsoft.Net.Http.Headers;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Escalation;

namespace Petitions.Api.Reports;

/// <summary>Finds the form in which a report is asked for.</summary>
internal static class ReportRequests
{
    /// <summary>
    /// The form that <paramref name="format"/> names, else the one that <c>Accept</c> likes best; JSON where it says nothing.
    /// </summary>
    /// <exception cref="InvalidRequestException">There is no such format.</exception>
    /// <exception cref="NotAcceptableException">None of the forms is accepted.</exception>
    public static IReportRenderer RendererFor(HttpContext http, string? format, IEnumerable<IReportRenderer> renderers)
    {
        var known = renderers.ToDictionary(renderer => renderer.Format);
        if (format is not null)
        {
            return EnumWord<ReportFormat>.TryParse(format, out var word) && known.TryGetValue(word.Value, out var named)
                ? named
                : throw InvalidRequestException.For("format", $"format là một trong: {Names(known.Keys)}.",
                    $"format is one of: {Names(known.Keys)}.", "report.format_unknown");
        }

        var accepted = http.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return known[ReportFormat.Json];
        return accepted.OrderByDescending(range => range.Quality ?? 1)
            .SelectMany(range => known.Values.OrderBy(renderer => renderer.Format)
                .Where(renderer => (range.Quality ?? 1) > 0
                    && new MediaTypeHeaderValue(ReportFormats.MediaType(renderer.Format)).IsSubsetOf(range)))
            .FirstOrDefault() ?? throw new NotAcceptableException(Names(known.Keys));
    }

    /// <summary>The code of the one table that is asked for; null for the form as a whole.</summary>
    /// <exception cref="InvalidRequestException">The form holds all tables, or there is no such table.</exception>
    public static string? TableOf(IReportRenderer renderer, OpenedReport opened, string? table)
    {
        if (table is null)
            return null;
        if (renderer is not IReportTableRenderer tables)
            throw InvalidRequestException.For("table", "Chỉ format=csv mới lấy từng biểu; các dạng khác có đủ các biểu.",
                "Only format=csv is had table by table; the other forms hold them all.", "report.table_unknown");
        var known = tables.TablesOf(opened.Report);
        return known.FirstOrDefault(code => code.Equals(table, StringComparison.OrdinalIgnoreCase))
            ?? throw InvalidRequestException.For("table", $"table là một trong: {string.Join(", ", known)}.",
                $"table is one of: {string.Join(", ", known)}.", "report.table_unknown");
    }

    private static string Names(IEnumerable<ReportFormat> formats) =>
        string.Join(", ", formats.Order().Select(format => format.ToString().ToLowerInvariant()));
}
