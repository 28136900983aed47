using Microsoft.Net.Http.Headers;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;

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

    /// <summary>The code of the one table that is asked for; null for the form as a whole.</summary>
    /// <exception cref="RequestShapeException">The form holds all tables, or there is no such table.</exception>
    public static string? TableOf(IReportForm form, OpenedReport opened, string? table)
    {
        if (table is null)
            return null;
        if (form is not IReportTableForm tables)
            throw RequestShapeException.For("table", "Chỉ format=csv mới lấy từng biểu; các dạng khác có đủ các biểu.", "Only format=csv is had table by table; the other forms hold them all.", "report.table_unknown");
        var known = tables.TablesOf(opened.Report);
        return known.FirstOrDefault(code => code.Equals(table, StringComparison.OrdinalIgnoreCase))
            ?? throw RequestShapeException.For("table", $"table là một trong: {string.Join(", ", known)}.", $"table is one of: {string.Join(", ", known)}.", "report.table_unknown");
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
/// Answers with a report, or one table of it. It is written to a temporary file first: what fails halfway is then a problem with a code and no file that looks like a
/// whole one, and forms that are archives may write as they like.
/// </summary>
internal sealed class ReportAnswer(IReportForm form, OpenedReport opened, string? table, bool asFile) : IResult
{
    public const string HashHeader = "Report-Content-Hash";

    private const int Buffer = 64 * 1024;

    /// <summary>Tells the hash over what the report says, where it is known.</summary>
    public static void TellHash(HttpResponse response, OpenedReport opened)
    {
        if (opened.Hash() is { } hash)
            response.Headers[HashHeader] = hash;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancel = httpContext.RequestAborted;
        await using var file = await WrittenAsync(httpContext.RequestServices.GetRequiredService<ReportWorkOptions>(), cancel);
        var response = httpContext.Response;
        var mediaType = ReportFormats.MediaType(form.Format);
        response.ContentType = form.Format is ReportFormat.Json or ReportFormat.Csv or ReportFormat.Html ? $"{mediaType}; charset=utf-8" : mediaType;
        response.ContentLength = file.Length;
        TellHash(response, opened);
        if (asFile)
        {
            // A page is read where it was asked for; what is a file goes to a folder.
            var disposition = form.Format is ReportFormat.Html or ReportFormat.Json ? "inline" : "attachment";
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue(disposition) { FileName = ReportFileName.Of(opened.Report.Heading, form.Format, opened.RunId, table) }.ToString();
        }

        await file.CopyToAsync(response.Body, cancel);
    }

    /// <exception cref="DeliveryException"><c>files.disk_full</c>; nothing stays of what was written.</exception>
    private async Task<FileStream> WrittenAsync(ReportWorkOptions options, CancellationToken cancel)
    {
        FileStream? file = null;
        try
        {
            var path = Path.Combine(Directory.CreateDirectory(options.WorkFolder).FullName, Path.GetRandomFileName() + ReportWorkOptions.AnswerEnding);
            file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await (table is null
                ? form.WriteAsync(opened.Report, opened.Items, opened.Letter, file, cancel)
                : ((IReportTableForm)form).WriteTableAsync(opened.Report, opened.Items, table, file, cancel));
            await file.FlushAsync(cancel);
            file.Position = 0;
            return file;
        }
        catch (Exception e)
        {
            await DropAsync(file);
            if (DiskFaults.IsFull(e))
                throw new DeliveryException(DeliveryFault.FilesDiskFull, e);
            throw;
        }
    }

    private static async Task DropAsync(FileStream? file)
    {
        try
        {
            await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (IOException)
        {
            // What still waited to be written has no room either.
            DiskFaults.TryDelete(file!.Name);
        }
    }
}
