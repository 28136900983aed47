using Petitions.Application.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Api.Tests.Reports.Rendering;

/// <summary>Takes what a form writes as an HTTP answer would: forward only, and never blocking a thread.</summary>
internal sealed class CapturingStream : Stream
{
    private readonly MemoryStream _taken = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Bytes that have arrived.</summary>
    public long BytesWritten => _taken.Length;

    public byte[] Bytes => _taken.ToArray();

    public static async Task<byte[]> WriteAsync(
        IReportRenderer renderer, EscalationReport report, ReportLetter letter, params IEnumerable<ReportItem> items)
    {
        await using var sink = new CapturingStream();
        await renderer.WriteAsync(report, SampleReport.Items(items), letter, sink, TestContext.Current.CancellationToken);
        return sink._taken.ToArray();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _taken.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count > 0)
            throw new InvalidOperationException("Synchronous operations are disallowed.");
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
