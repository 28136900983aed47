using Microsoft.Net.Http.Headers;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Api.Reports;

/// <summary>
/// Answers with a report, or one table of it. It is written to a temporary file first: what fails halfway is then a
/// problem with a code and no file that looks like a whole one, and forms that are archives may write as they like.
/// </summary>
internal sealed class ReportResult(IReportRenderer renderer, OpenedReport opened, string? table, bool asFile) : IResult
{
    public const string HashHeader = "Report-Content-Hash";

    private const int Buffer = 64 * 1024;

    /// <summary>Tells the hash over what the report says, where it is known.</summary>
    public static void AddHashHeader(HttpResponse response, OpenedReport opened)
    {
        if (opened.Hash() is { } hash)
            response.Headers[HashHeader] = hash;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancel = httpContext.RequestAborted;
        await using var file = await WriteToFileAsync(httpContext.RequestServices.GetRequiredService<ReportProcessingOptions>(), cancel);
        var response = httpContext.Response;
        var mediaType = ReportFormats.MediaType(renderer.Format);
        response.ContentType = renderer.Format is ReportFormat.Json or ReportFormat.Csv or ReportFormat.Html
            ? $"{mediaType}; charset=utf-8" : mediaType;
        response.ContentLength = file.Length;
        AddHashHeader(response, opened);
        if (asFile)
        {
            // A page is read where it was asked for; what is a file goes to a folder.
            var disposition = renderer.Format is ReportFormat.Html or ReportFormat.Json ? "inline" : "attachment";
            response.Headers.ContentDisposition =
                new ContentDispositionHeaderValue(
                    disposition)
                { FileName = ReportFileName.Of(opened.Report.Heading, renderer.Format, opened.RunId, table) }.ToString();
        }

        await file.CopyToAsync(response.Body, cancel);
    }

    /// <exception cref="DeliveryException"><c>files.disk_full</c>; nothing stays of what was written.</exception>
    private async Task<FileStream> WriteToFileAsync(ReportProcessingOptions options, CancellationToken cancel)
    {
        FileStream? file = null;
        try
        {
            var path = Path.Combine(Directory.CreateDirectory(options.WorkFolder).FullName, Path.GetRandomFileName() +
                ReportProcessingOptions.ResponseFileExtension);
            file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await (table is null
                ? renderer.WriteAsync(opened.Report, opened.Items, opened.Letter, file, cancel)
                : ((IReportTableRenderer)renderer).WriteTableAsync(opened.Report, opened.Items, table, file, cancel));
            await file.FlushAsync(cancel);
            file.Position = 0;
            return file;
        }
        catch (Exception e)
        {
            await DeleteAsync(file);
            if (DiskErrors.IsFull(e))
                throw new DeliveryException(DeliveryFault.FilesDiskFull, e);
            throw;
        }
    }

    private static async Task DeleteAsync(FileStream? file)
    {
        try
        {
            await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (IOException)
        {
            // What still waited to be written has no room either.
            DiskErrors.TryDelete(file!.Name);
        }
    }
}
