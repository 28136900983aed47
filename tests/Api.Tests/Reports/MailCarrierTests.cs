using System.Text;
using MimeKit;
using Petitions.Domain.Reports;
using Petitions.Infrastructure.Reports.Sending;

namespace Petitions.Api.Tests.Reports;

/// <summary>Reports sent by e-mail, to servers that misbehave too.</summary>
public sealed class MailCarrierTests : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();
    private readonly ParcelScenes _scenes = new();

    [Fact]
    public async Task A_mail_says_in_Vietnamese_what_it_brings_and_has_the_files_attached()
    {
        await Mail().CarryAsync(_scenes.Parcel(Email("vanthu@langson.gov.vn")), ParcelScenes.Cancel);

        var message = Assert.Single(_sink.Taken);
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
        var parcel = _scenes.Parcel(Email("vanthu@langson.gov.vn"));
        await Mail().CarryAsync(parcel, ParcelScenes.Cancel);
        await Mail().CarryAsync(parcel, ParcelScenes.Cancel);

        Assert.Equal([$"{parcel.DeliveryId:N}@langson.gov.vn"], _sink.Taken.Select(message => message.MessageId).Distinct());
        Assert.Single(_sink.Taken.Select(message => message.ToString()).Distinct());
    }

    [Fact]
    public async Task Files_too_large_for_a_mail_are_left_out_and_linked()
    {
        await Mail(("Smtp:LargestAttachmentsMegabytes", "0"), ("Reports:PublicUrl", "https://kiennghi.langson.gov.vn/")).CarryAsync(_scenes.Parcel(Email("vanthu@langson.gov.vn")), ParcelScenes.Cancel);

        var message = Assert.Single(_sink.Taken);
        Assert.Empty(message.Attachments);
        Assert.Contains("https://kiennghi.langson.gov.vn/api/v1/report-runs/", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_recipient_is_refused_for_good_and_a_busy_server_is_asked_again()
    {
        _sink.Refused.Add("khong@langson.gov.vn");
        _sink.Busy["sau@langson.gov.vn"] = true;

        await ParcelScenes.FailsAsync(DeliveryFault.SmtpRecipientRefused, Mail(), _scenes.Parcel(Email("khong@langson.gov.vn")));
        await ParcelScenes.FailsAsync(DeliveryFault.SmtpTriedLater, Mail(), _scenes.Parcel(Email("sau@langson.gov.vn")));
        Assert.True(DeliveryFault.SmtpRecipientRefused.Permanent);
        Assert.False(DeliveryFault.SmtpTriedLater.Permanent);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_slow_or_not_configured_is_a_fault_of_its_own()
    {
        await ParcelScenes.FailsAsync(DeliveryFault.SmtpUnreachable, Mail(("Smtp:Port", "1")), _scenes.Parcel(Email("a@langson.gov.vn")));
        await ParcelScenes.FailsAsync(DeliveryFault.SmtpNotConfigured, Mail(("Smtp:Host", "")), _scenes.Parcel(Email("a@langson.gov.vn")));
        await ParcelScenes.FailsAsync(DeliveryFault.SmtpNotSecure, Mail(("Smtp:Security", "StartTls")), _scenes.Parcel(Email("a@langson.gov.vn")));
        _sink.Mute = true;
        await ParcelScenes.FailsAsync(DeliveryFault.SmtpTimedOut, Mail(("Smtp:TimeoutSeconds", "1")), _scenes.Parcel(Email("a@langson.gov.vn")));
    }

    [Fact]
    public async Task A_mail_goes_to_allowed_domains_only_where_the_operator_names_them()
    {
        var mail = Mail(("Smtp:AllowedDomains", "gov.vn"));
        await mail.CarryAsync(_scenes.Parcel(Email("vanthu@langson.gov.vn")), ParcelScenes.Cancel);

        await ParcelScenes.FailsAsync(DeliveryFault.EmailDomainNotAllowed, mail, _scenes.Parcel(Email("ai-do@example.com")));
        await ParcelScenes.FailsAsync(DeliveryFault.EmailDomainNotAllowed, mail, _scenes.Parcel(Email("ai-do@fake-gov.vn")));
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        _scenes.Dispose();
    }

    private static Recipient Email(string address) => new(RecipientKind.Email, address, null, "Văn phòng UBND tỉnh");

    private MailCarrier Mail(params (string, string)[] more)
    {
        var settings = ParcelScenes.Settings(_sink.Settings, more);
        return new(new SmtpSettings(settings), new ReportSettings(settings));
    }
}
