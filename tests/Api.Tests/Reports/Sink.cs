using Petitions.Application.Reports;
using Petitions.Domain.Reports;

namespace Petitions.Api.Tests.Reports;

/// <summary>Takes what a form writes as an HTTP answer would: forward only, and never blocking a thread.</summary>
internal sealed class Sink : Stream
{
    private readonly MemoryStream _taken = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Bytes that have arrived.</summary>
    public long Taken => _taken.Length;

    public byte[] Bytes => _taken.ToArray();

    public static async Task<byte[]> WriteAsync(IReportForm form, EscalationReport report, ReportLetter letter, params IEnumerable<ReportItem> items)
    {
        await using var sink = new Sink();
        await form.WriteAsync(report, SampleReport.Items(items), letter, sink, TestContext.Current.CancellationToken);
        return sink._taken.ToArray();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _taken.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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

/// <summary>Texts that people paste and files choke on.</summary>
internal static class HardTexts
{
    public const string Formula = "=HYPERLINK(\"http://example.com\";\"x\")";
    public const string Lines = "- Đề nghị xem xét\r\n- Hỗ trợ kinh phí\nDòng ba";
    public const string Emoji = "Đường hỏng 😀👍🏽 và NBSP\u00a0ở đây";
    public const string Markup = "<script>alert('x')</script> & \"dấu\"";
    public const string Decomposed = "Tra\u0302\u0301n Ye\u0302n";
    public const string Control = "trước\u0000\u0007\u001bsau\ud800";
    public static readonly string Long = string.Concat(Enumerable.Repeat("Kiến nghị ", 1_000));

    /// <summary>An item for each of them, numbered from 1 in this order.</summary>
    public static IReadOnlyList<ReportItem> Items { get; } =
        [.. new[] { Formula, Lines, Emoji, Markup, Decomposed, Control, Long }.Select((text, at) => SampleReport.Item(at + 1, text))];
}
