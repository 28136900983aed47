using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Petitions.Domain;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>
/// Sends a report by e-mail, a message for each recipient, so that one who is refused takes
/// nobody along. Every attempt sends the same bytes under the same <c>Message-ID</c>.
/// </summary>
public sealed class MailChannel(SmtpSettings settings, ReportSettings reports) : IDeliveryChannel
{
    public RecipientKind Kind => RecipientKind.Email;

    public async Task SendAsync(ReportMessage outgoing, CancellationToken cancellationToken)
    {
        var host = settings.Host ?? throw new DeliveryException(DeliveryFault.SmtpNotConfigured);
        RequireDomain(outgoing.To.Address!);
        using var message = Message(outgoing);
        using var client =
            new SmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds, CheckCertificateRevocation = settings.CheckRevocation };
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

        await DisconnectAsync(client);
    }

    /// <summary>The message as it goes out.</summary>
    internal MimeMessage Message(ReportMessage outgoing)
    {
        var sender = MailboxAddress.Parse(settings.From);
        sender.Name = settings.FromName;
        var message = new MimeMessage
        {
            MessageId = $"{outgoing.DeliveryId:N}@{sender.Domain}",
            Date = TimeZoneInfo.ConvertTime(outgoing.PlannedAt, BusinessTime.Zone),
            Subject = $"{outgoing.Summary.Title} – {outgoing.Summary.Unit}",
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(Encoding.UTF8, outgoing.To.Name ?? "", outgoing.To.Address!));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Petitions-Delivery", outgoing.DeliveryId.ToString());

        var attached = outgoing.Files.Sum(file => file.Length) <= settings.LargestAttachments;
        var body = new Multipart("mixed") { Boundary = $"=-{outgoing.DeliveryId:N}" };
        body.Add(new TextPart("plain") { Text = Text(outgoing, attached), ContentTransferEncoding = ContentEncoding.Base64 });
        foreach (var file in attached ? outgoing.Files : [])
            body.Add(Attachment(file));
        message.Body = body;
        return message;
    }

    private static MimePart Attachment(ReportMessageFile file)
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

    private string Text(ReportMessage outgoing, bool attached)
    {
        var summary = outgoing.Summary;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Kính gửi {outgoing.To.Name ?? "Quý cơ quan"},").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{summary.Title} của {summary.Unit} (từ ngày {summary.From:dd/MM/yyyy} đến ngày {summary.To:dd/MM/yyyy}) {(attached ? "được gửi kèm thư này." : "đã lập xong; tệp lớn nên không gửi kèm, đề nghị tải về tại:")}");
        foreach (var file in attached ? [] : outgoing.Files)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {file.Name}: {reports.LinkTo(summary.RunId, file.Format)}");
        if (summary.Overdue > 0)
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture,
                $"Báo cáo có {summary.Overdue} kiến nghị quá hạn. Đề nghị xác nhận đã nhận báo cáo; nếu không, báo cáo sẽ được chuyển cơ quan cấp trên.");
        text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Xác nhận đã nhận: POST {reports.LinkToAcknowledgement(summary.RunId)}");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Mã báo cáo: {summary.RunId}; số liệu đến {TimeZoneInfo.ConvertTime(summary.AsOf, BusinessTime.Zone):HH:mm dd/MM/yyyy}; mã băm: {summary.ContentHash}");
        text.AppendLine().AppendLine("Thư tự động, xin không trả lời.");
        return text.ToString();
    }

    private void RequireDomain(string address)
    {
        var domain = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];
        if (settings.AllowedDomains is { Count: > 0 } allowed
            && !allowed.Any(one => domain.Equals(one, StringComparison.OrdinalIgnoreCase)
                || domain.EndsWith($".{one}", StringComparison.OrdinalIgnoreCase)))
            throw new DeliveryException(DeliveryFault.EmailDomainNotAllowed);
    }

    // Taken over is taken over: a server that hangs up without ceremony does not make it undone.
    private static async Task DisconnectAsync(SmtpClient client)
    {
        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, timeout.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpProtocolException or SmtpCommandException
            or OperationCanceledException or TimeoutException)
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
        SmtpCommandException or SmtpProtocolException or SocketException or IOException or MailKit.ServiceNotConnectedException =>
            DeliveryFault.SmtpUnreachable,
        _ => null,
    };
}
