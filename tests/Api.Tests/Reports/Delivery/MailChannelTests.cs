using System.Text;
using MimeKit;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>Reports sent by e-mail, to servers that misbehave too.</summary>
public sealed class MailChannelTests : IAsyncDisposable
{
    private readonly FakeSmtpServer _sink = new();
    private readonly MessageSetup _scenes = new();

    [Fact]
    public async Task A_mail_describes_its_report_in_Vietnamese_and_attaches_the_files()
    {
        await Mail().SendAsync(_scenes.MessageTo(Email("vanthu@langson.gov.vn")), MessageSetup.Cancel);

        var message = Assert.Single(_sink.Received);
        Assert.Equal("Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022 – Tỉnh Lạng Sơn", message.Subject);
        Assert.Equal("Văn phòng UBND tỉnh", message.To.Mailboxes.Single().Name);
        Assert.Contains("Báo cáo có 3 kiến nghị quá hạn", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("từ ngày 15/09/2022 đến ngày 14/12/2022", message.TextBody, StringComparison.Ordinal);
        var attachment = Assert.IsType<MimePart>(Assert.Single(message.Attachments), exactMatch: false);
        Assert.Equal(("báo cáo quý IV.csv", "text/csv"), (attachment.FileName, attachment.ContentType.MimeType));
        using var bytes = new MemoryStream();
        await attachment.Content!.DecodeToAsync(bytes);
        Assert.Equal("một,hai\r\n", Encoding.UTF8.GetString(bytes.ToArray()));
    }

    [Fact]
    public async Task A_repeated_attempt_sends_the_same_message_under_the_same_id()
    {
        var outgoing = _scenes.MessageTo(Email("vanthu@langson.gov.vn"));
        await Mail().SendAsync(outgoing, MessageSetup.Cancel);
        await Mail().SendAsync(outgoing, MessageSetup.Cancel);

        Assert.Equal([$"{outgoing.DeliveryId:N}@langson.gov.vn"], _sink.Received.Select(message => message.MessageId).Distinct());
        Assert.Single(_sink.Received.Select(message => message.ToString()).Distinct());
    }

    [Fact]
    public async Task Files_too_large_for_a_mail_are_linked_instead()
    {
        await Mail(("Smtp:LargestAttachmentsMegabytes", "0"), ("Reports:PublicUrl", "https://kiennghi.langson.gov.vn/"))
            .SendAsync(_scenes.MessageTo(Email("vanthu@langson.gov.vn")), MessageSetup.Cancel);

        var message = Assert.Single(_sink.Received);
        Assert.Empty(message.Attachments);
        Assert.Contains("https://kiennghi.langson.gov.vn/api/v1/report-runs/", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_recipient_fails_permanently_and_a_busy_server_is_retried()
    {
        _sink.Refused.Add("khong@langson.gov.vn");
        _sink.Busy["sau@langson.gov.vn"] = true;

        await MessageSetup.AssertFailsAsync(DeliveryFault.SmtpRecipientRefused, Mail(), _scenes.MessageTo(Email("khong@langson.gov.vn")));
        await MessageSetup.AssertFailsAsync(DeliveryFault.SmtpTriedLater, Mail(), _scenes.MessageTo(Email("sau@langson.gov.vn")));
        Assert.True(DeliveryFault.SmtpRecipientRefused.Permanent);
        Assert.False(DeliveryFault.SmtpTriedLater.Permanent);
    }

    [Fact]
    public async Task A_mail_server_down_slow_or_not_configured_has_its_own_fault_code()
    {
        await MessageSetup.AssertFailsAsync(
            DeliveryFault.SmtpUnreachable, Mail(("Smtp:Port", "1")), _scenes.MessageTo(Email("a@langson.gov.vn")));
        await MessageSetup.AssertFailsAsync(
            DeliveryFault.SmtpNotConfigured, Mail(("Smtp:Host", "")), _scenes.MessageTo(Email("a@langson.gov.vn")));
        await MessageSetup.AssertFailsAsync(
            DeliveryFault.SmtpNotSecure, Mail(("Smtp:Security", "StartTls")), _scenes.MessageTo(Email("a@langson.gov.vn")));
        _sink.Mute = true;
        await MessageSetup.AssertFailsAsync(
            DeliveryFault.SmtpTimedOut, Mail(("Smtp:TimeoutSeconds", "1")), _scenes.MessageTo(Email("a@langson.gov.vn")));
    }

    [Fact]
    public async Task Mail_goes_only_to_the_configured_domains()
    {
        var mail = Mail(("Smtp:AllowedDomains", "gov.vn"));
        await mail.SendAsync(_scenes.MessageTo(Email("vanthu@langson.gov.vn")), MessageSetup.Cancel);

        await MessageSetup.AssertFailsAsync(DeliveryFault.EmailDomainNotAllowed, mail, _scenes.MessageTo(Email("ai-do@example.com")));
        await MessageSetup.AssertFailsAsync(DeliveryFault.EmailDomainNotAllowed, mail, _scenes.MessageTo(Email("ai-do@fake-gov.vn")));
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        _scenes.Dispose();
    }

    private static Recipient Email(string address) => new(RecipientKind.Email, address, null, "Văn phòng UBND tỉnh");

    private MailChannel Mail(params (string, string)[] more)
    {
        var settings = MessageSetup.Settings(_sink.Settings, more);
        return new(new SmtpSettings(settings), new ReportSettings(settings));
    }
}
