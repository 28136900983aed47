using Microsoft.Net.Http.Headers;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Reports;

namespace Petitions.Api.Reports;

/// <summary>Finds the form in which a report is asked for.</summary>
internal static class ReportAnswers
{
    /// <summary>The form that <paramref name="format"/> names, else the one that <c>Accept</c> likes best; JSON where it says nothing.</summary>
    /// <exception cref="RequestShapeException">There is no such format.</exception>
    /// <exception cref="NotAcceptableException">None of the forms is accepted.</exception>
    public static IReportForm FormFor(HttpContext http, string? format, IEnumerable<IReportForm> forms)
    {
        var known = forms.ToDictionary(form => form.Format);
        if (format is not null)
        {
            return EnumWord<ReportFormat>.TryParse(format, out var word) && known.TryGetValue(word.Value, out var named)
                ? named
                : throw RequestShapeException.For("format", $"format là một trong: {Names(known.Keys)}.", $"format is one of: {Names(known.Keys)}.", "report.format_unknown");
        }

        var accepted = http.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return known[ReportFormat.Json];
        return accepted.OrderByDescending(range => range.Quality ?? 1)
            .SelectMany(range => known.Values.OrderBy(form => form.Format).Where(form => (range.Quality ?? 1) > 0 && new MediaTypeHeaderValue(ReportFormats.MediaType(form.Format)).IsSubsetOf(range)))
            .FirstOrDefault() ?? throw new NotAcceptableException(Names(known.Keys));
    }

    private static string Names(IEnumerable<ReportFormat> formats) => string.Join(", ", formats.Order().Select(format => format.ToString().ToLowerInvariant()));
}

/// <summary>The caller accepts none of the forms there are; answered with 406.</summary>
/// <param name="formats">The names of those there are.</param>
public sealed class NotAcceptableException(string formats) : Exception("report.not_acceptable")
{
    public string Formats => formats;
}

/// <summary>
/// Answers with a report. It is written to a temporary file first: what fails halfway is then a problem with a code and no file that looks like a whole one, and
/// forms that are archives may write as they like.
/// </summary>
internal sealed class ReportAnswer(IReportForm form, OpenedReport opened, bool asFile) : IResult
{
    private const int Buffer = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancel = httpContext.RequestAborted;
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await form.WriteAsync(opened.Report, opened.Items, opened.Letter, file, cancel);
        await file.FlushAsync(cancel);
        file.Position = 0;

        var heading = opened.Report.Heading;
        var response = httpContext.Response;
        var mediaType = ReportFormats.MediaType(form.Format);
        response.ContentType = form.Format is ReportFormat.Json or ReportFormat.Csv or ReportFormat.Html ? $"{mediaType}; charset=utf-8" : mediaType;
        response.ContentLength = file.Length;
        if (asFile)
        {
            // A page is read where it was asked for; what is a file goes to a folder.
            var disposition = form.Format is ReportFormat.Html or ReportFormat.Json ? "inline" : "attachment";
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue(disposition) { FileName = ReportFileName.Of(heading, form.Format) }.ToString();
        }

        await file.CopyToAsync(response.Body, cancel);
    }
}
