using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Rendering.Docx;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>
/// The letter as a PDF, converted from the Word document by an office program, so that the two never differ; see docs/adr on report forms.
/// One conversion at a time: an office program is large, and two of them would share one profile.
/// </summary>
internal sealed class PdfRenderer(IOptions<ReportRenderingOptions> options, ILogger<PdfRenderer> log) : IReportRenderer, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public ReportFormat Format => ReportFormat.Pdf;

    /// <exception cref="Domain.DomainException"><see cref="ReportErrors.PdfNotOffered"/>,
    /// <see cref="ReportErrors.PdfFailed"/>; nothing was written to <paramref name="to"/> then.</exception>
    public async Task WriteAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.OfficeProgram))
            throw ReportErrors.PdfNotOffered();
        await _one.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("petitions-pdf-");
        try
        {
            await using (var document = File.Create(Path.Combine(folder.FullName, "report.docx")))
                await new DocxRenderer().WriteAsync(report, items, letter, document, cancellationToken);
            await ConvertAsync(folder.FullName, cancellationToken);
            await using var pdf = File.OpenRead(Path.Combine(folder.FullName, "report.pdf"));
            await pdf.CopyToAsync(to, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task ConvertAsync(string folder, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.OfficeTimeout);
        using var office = Start(folder);
        try
        {
            // What it says is read, or it would wait for a reader once a pipe is full.
            var output = office.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = office.StandardError.ReadToEndAsync(limit.Token);
            await office.WaitForExitAsync(limit.Token);
            _ = await output;
            await RequirePdfAsync(folder, office.ExitCode, errors);
        }
        catch (OperationCanceledException)
        {
            office.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            RenderingLog.ConversionTooSlow(log, options.Value.OfficeTimeout);
            throw ReportErrors.PdfFailed();
        }
    }

    private async Task RequirePdfAsync(string folder, int exitCode, Task<string> errors)
    {
        if (File.Exists(Path.Combine(folder, "report.pdf")))
            return;
        RenderingLog.ConversionFailed(log, exitCode, await errors);
        throw ReportErrors.PdfFailed();
    }

    private Process Start(string folder)
    {
        var start = new ProcessStartInfo(options.Value.OfficeProgram!)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (ReadOnlySpan<string>)
                 [$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--norestore", "--convert-to",
                     "pdf:writer_pdf_Export", "--outdir", folder, "report.docx"])
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception notFound)
        {
            RenderingLog.OfficeProgramMissing(log, options.Value.OfficeProgram!, notFound);
            throw ReportErrors.PdfNotOffered();
        }
    }
}
