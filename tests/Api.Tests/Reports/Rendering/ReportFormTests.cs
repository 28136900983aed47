using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Petitions.Application.Reports;
using Petitions.Domain;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Reports.Rendering;
using Petitions.Infrastructure.Reports.Rendering.Docx;
using Petitions.Infrastructure.Reports.Rendering.Html;
using Petitions.Infrastructure.Reports.Rendering.Xlsx;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Api.Tests.Reports.Rendering;

/// <summary>What holds of every form.</summary>
public sealed class ReportFormTests
{
    public static TheoryData<ReportFormat> Formats => [ReportFormat.Csv, ReportFormat.Xlsx, ReportFormat.Docx, ReportFormat.Html];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_report_is_written_as_the_same_bytes(ReportFormat format)
    {
        var first = await CapturingStream.WriteAsync(FormOf(format), SampleReport.Report(), SampleReport.State, AwkwardTexts.Items);
        Assert.Equal(
            first, await CapturingStream.WriteAsync(FormOf(format), SampleReport.Report(), SampleReport.State, AwkwardTexts.Items));
    }

    [Theory]
    [InlineData(ReportFormat.Csv)]
    [InlineData(ReportFormat.Xlsx)]
    public async Task Rows_are_streamed_and_never_buffered_as_a_whole(ReportFormat format)
    {
        await using var sink = new CapturingStream();
        await FormOf(format).WriteAsync(SampleReport.Report(20_000), RowsAsync(sink, 20_000), SampleReport.State, sink,
            TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_cancelled_format_stops_writing(ReportFormat format)
    {
        using var cancel = new CancellationTokenSource();
        await using var sink = new CapturingStream();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => FormOf(format).WriteAsync(SampleReport.Report(), CancellingAsync(cancel), SampleReport.State, sink, cancel.Token));
    }

    [Fact]
    public void Files_are_named_by_period_and_unit_in_plain_letters()
    {
        var heading = SampleReport.Report().Heading;
        Assert.Equal("bao-cao-kien-nghi-2022-Q4-langson.docx", ReportFileName.Of(heading, ReportFormat.Docx));
        Assert.Equal("bao-cao-kien-nghi-2022-Q4-langson-9d3c02-B4-1.csv",
            ReportFileName.Of(heading, ReportFormat.Csv, Guid.Parse("01a20621-ad00-7c44-8a55-6b1f0e9d3c02"), "B4.1"));
        Assert.Equal("bao-cao-kien-nghi-2022-Q4-xa-tanvan.xlsx",
            ReportFileName.Of(
                heading with { Unit = heading.Unit with { Name = "Xã Tân Văn" }, UnitKind = UnitKind.Commune }, ReportFormat.Xlsx));
        Assert.Equal("bao-cao-kien-nghi-2022-Q4-thitran-bacson.csv",
            ReportFileName.Of(
                heading with { Unit = heading.Unit with { Name = "Thị trấn Bắc Sơn" }, UnitKind = UnitKind.Commune }, ReportFormat.Csv));
        Assert.Equal("bao-cao-kien-nghi-2022-Q4-danang.html",
            ReportFileName.Of(heading with { Unit = heading.Unit with { Name = "Thành phố Đà Nẵng" } }, ReportFormat.Html));
        Assert.Equal("bao-cao-kien-nghi-2022-09-15-2022-12-14-langson.pdf",
            ReportFileName.Of(heading with { Period = heading.Period with { Code = "2022-09-15/2022-12-14" } }, ReportFormat.Pdf));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/soffice")]
    public async Task Without_an_office_program_PDF_is_refused_and_nothing_is_written(string? program)
    {
        using var form =
            new PdfRenderer(Options.Create(new ReportRenderingOptions { OfficeProgram = program }), NullLogger<PdfRenderer>.Instance);
        await using var sink = new CapturingStream();
        var refused = await Assert.ThrowsAsync<DomainException>(() =>
            form.WriteAsync(SampleReport.Report(), SampleReport.Items(), SampleReport.State, sink, TestContext.Current.CancellationToken));
        Assert.Equal("report.pdf_not_offered", refused.Refusal.Code);
        Assert.Equal(0, sink.BytesWritten);
    }

    [Fact]
    public async Task An_office_program_without_PDF_output_is_refused()
    {
        using var form =
            new PdfRenderer(Options.Create(new ReportRenderingOptions { OfficeProgram = "/bin/false" }), NullLogger<PdfRenderer>.Instance);
        await using var sink = new CapturingStream();
        var refused = await Assert.ThrowsAsync<DomainException>(() =>
            form.WriteAsync(SampleReport.Report(), SampleReport.Items(), SampleReport.State, sink, TestContext.Current.CancellationToken));
        Assert.Equal("report.pdf_failed", refused.Refusal.Code);
        Assert.Equal(0, sink.BytesWritten);
    }

    [Fact]
    public async Task A_hanging_office_program_is_killed()
    {
        var script = Path.Combine(Directory.CreateTempSubdirectory("petitions-test-").FullName, "office");
        await File.WriteAllTextAsync(script, "#!/bin/sh\nexec sleep 600\n", TestContext.Current.CancellationToken);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that hangs is a shell script.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var form = new PdfRenderer(Options.Create(
            new ReportRenderingOptions { OfficeProgram = script, OfficeTimeout = TimeSpan.FromMilliseconds(300) }),
            NullLogger<PdfRenderer>.Instance);
        await using var sink = new CapturingStream();
        var refused = await Assert.ThrowsAsync<DomainException>(() =>
            form.WriteAsync(SampleReport.Report(), SampleReport.Items(), SampleReport.State, sink, TestContext.Current.CancellationToken));
        Assert.Equal("report.pdf_failed", refused.Refusal.Code);
        Directory.Delete(Path.GetDirectoryName(script)!, recursive: true);
    }

    [Fact]
    public async Task With_an_office_program_the_letter_becomes_a_PDF()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "No office program is installed here.");
        using var form = new PdfRenderer(Options.Create(new ReportRenderingOptions { OfficeProgram = "/usr/bin/soffice" }),
            NullLogger<PdfRenderer>.Instance);
        var pdf = await CapturingStream.WriteAsync(form, SampleReport.Report(), SampleReport.State, AwkwardTexts.Items);
        Assert.Equal("%PDF-1."u8.ToArray(), pdf.Take(7));
    }

    private static IReportRenderer FormOf(ReportFormat format) => format switch
    {
        ReportFormat.Csv => new CsvRenderer(),
        ReportFormat.Xlsx => new XlsxRenderer(),
        ReportFormat.Docx => new DocxRenderer(),
        _ => new HtmlRenderer(),
    };

    /// <summary>Fails when a thousand rows later nothing of them has arrived.</summary>
    private static async IAsyncEnumerable<ReportItem> RowsAsync(CapturingStream sink, int count)
    {
        await Task.CompletedTask;
        var before = sink.BytesWritten;
        for (var number = 1; number <= count; number++)
        {
            // No two texts alike, so that they do not shrink to nothing.
            yield return SampleReport.Item(number,
                string.Join(' ',
                    Enumerable.Range(0, 40).Select(word => (number * 7919 * (word + 1)).ToString("x8", CultureInfo.InvariantCulture))));
            if (number % 1_000 != 0)
                continue;
            Assert.True(sink.BytesWritten > before, $"Nothing arrived between rows {number - 1_000} and {number}.");
            before = sink.BytesWritten;
        }
    }

    private static async IAsyncEnumerable<ReportItem> CancellingAsync(CancellationTokenSource cancel)
    {
        yield return SampleReport.Item(1);
        await cancel.CancelAsync();
        yield return SampleReport.Item(2);
    }
}
