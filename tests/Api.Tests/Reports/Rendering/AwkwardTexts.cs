using Petitions.Domain.Reports.Escalation;

namespace Petitions.Api.Tests.Reports.Rendering;

/// <summary>Texts that people paste and files choke on.</summary>
internal static class AwkwardTexts
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
