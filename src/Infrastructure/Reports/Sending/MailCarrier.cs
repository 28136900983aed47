using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Petitions.Application.Reports;
using Petitions.Domain;
using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports.Sending;

/// <summary>
/// Sends a report by e-mail, a message for each recipient, so that one who is refused takes nobody along. Every attempt sends the same bytes under the same <c>Message-ID</c>.
/// </summary>
public sealed class MailCarrier(SmtpSettings settings, ReportSettings reports) : IReportCarrier
{
    public RecipientKind Kind => RecipientKind.Email;

    public async Task CarryAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var host = settings.Host ?? throw new DeliveryException(DeliveryFault.SmtpNotConfigured);
        RequireDomain(parcel.To.Address!);
        using var message = Message(parcel);
        using var client = new SmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds, CheckCertificateRevocation = settings.CheckRevocation };
        try
        {
            await client.ConnectAsync(host, settings.Port, settings.Security, cancellationToken);
            if (settings.User is { Length: > 0 } user)
                await client.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
            await client.SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (FaultOf(e, cancellationToken) is { } fault)
        {
            throw new DeliveryException(fault, e);
        }

        await SayGoodbyeAsync(client);
    }

    /// <summary>The message as it goes out.</summary>
    internal MimeMessage Message(Parcel parcel)
    {
        var sender = MailboxAddress.Parse(settings.From);
        sender.Name = settings.FromName;
        var message = new MimeMessage
        {
            MessageId = $"{parcel.DeliveryId:N}@{sender.Domain}",
            Date = TimeZoneInfo.ConvertTime(parcel.PlannedAt, BusinessTime.Zone),
            Subject = $"{parcel.Cover.Title} – {parcel.Cover.Unit}",
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(Encoding.UTF8, parcel.To.Name ?? "", parcel.To.Address!));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Petitions-Delivery", parcel.DeliveryId.ToString());

        var attached = parcel.Files.Sum(file => file.Length) <= settings.LargestAttachments;
        var body = new Multipart("mixed") { Boundary = $"=-{parcel.DeliveryId:N}" };
        body.Add(new TextPart("plain") { Text = Text(parcel, attached), ContentTransferEncoding = ContentEncoding.Base64 });
        foreach (var file in attached ? parcel.Files : [])
            body.Add(Attachment(file));
        message.Body = body;
        return message;
    }

    private static MimePart Attachment(ParcelFile file)
    {
        var part = new MimePart(ContentType.Parse(file.MediaType))
        {
            Content = new MimeContent(File.OpenRead(file.Path)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = file.Name,
        };
        return part;
    }

    private string Text(Parcel parcel, bool attached)
    {
        var cover = parcel.Cover;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Kính gửi {parcel.To.Name ?? "Quý cơ quan"},").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{cover.Title} của {cover.Unit} (từ ngày {cover.From:dd/MM/yyyy} đến ngày {cover.To:dd/MM/yyyy}) {(attached ? "được gửi kèm thư này." : "đã lập xong; tệp lớn nên không gửi kèm, đề nghị tải về tại:")}");
        foreach (var file in attached ? [] : parcel.Files)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {file.Name}: {reports.LinkTo(cover.RunId, file.Format)}");
        if (cover.Overdue > 0)
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Báo cáo có {cover.Overdue} kiến nghị quá hạn. Đề nghị xác nhận đã nhận báo cáo; nếu không, báo cáo sẽ được chuyển cơ quan cấp trên.");
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Xác nhận đã nhận: POST {reports.LinkToAcknowledgement(cover.RunId)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Mã báo cáo: {cover.RunId}; số liệu đến {TimeZoneInfo.ConvertTime(cover.AsOf, BusinessTime.Zone):HH:mm dd/MM/yyyy}; mã băm: {cover.ContentHash}");
        text.AppendLine().AppendLine("Thư tự động, xin không trả lời.");
        return text.ToString();
    }

    private void RequireDomain(string address)
    {
        var domain = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];
        if (settings.AllowedDomains is { Count: > 0 } allowed
            && !allowed.Any(one => domain.Equals(one, StringComparison.OrdinalIgnoreCase) || domain.EndsWith($".{one}", StringComparison.OrdinalIgnoreCase)))
            throw new DeliveryException(DeliveryFault.EmailDomainNotAllowed);
    }

    // Taken over is taken over: a server that hangs up without ceremony does not make it undone.
    private static async Task SayGoodbyeAsync(SmtpClient client)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpProtocolException or SmtpCommandException or OperationCanceledException or TimeoutException)
        {
        }
    }

    private static DeliveryFault? FaultOf(Exception e, CancellationToken cancellationToken) => e switch
    {
        OperationCanceledException => cancellationToken.IsCancellationRequested ? null : DeliveryFault.SmtpTimedOut,
        TimeoutException => DeliveryFault.SmtpTimedOut,
        SmtpCommandException { StatusCode: var status } when (int)status is >= 400 and < 500 => DeliveryFault.SmtpTriedLater,
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } => DeliveryFault.SmtpRecipientRefused,
        SmtpCommandException { ErrorCode: SmtpErrorCode.MessageNotAccepted } => DeliveryFault.SmtpMessageRefused,
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } or AuthenticationException => DeliveryFault.SmtpSignInRefused,
        SslHandshakeException => DeliveryFault.SmtpCertificateNotTrusted,
        NotSupportedException => DeliveryFault.SmtpNotSecure,
        SmtpCommandException or SmtpProtocolException or SocketException or IOException or MailKit.ServiceNotConnectedException => DeliveryFault.SmtpUnreachable,
        _ => null,
    };
}
