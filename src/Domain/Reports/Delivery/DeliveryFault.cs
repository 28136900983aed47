namespace Petitions.Domain.Reports.Delivery;

/// <summary>
/// Why a report did not reach a recipient. Kept as its code; neither address
/// nor what the other side said is kept, for either may hold personal data.
/// </summary>
/// <param name="Code">Stable code.</param>
/// <param name="Permanent">True when trying again would not help.</param>
/// <param name="Vietnamese">The sentence shown by default.</param>
/// <param name="English">The sentence shown to callers that ask for English.</param>
public sealed record DeliveryFault(string Code, bool Permanent, string Vietnamese, string English)
{
    public const int CodeLength = 60;

    public static readonly DeliveryFault SmtpNotConfigured =
        new("smtp.not_configured", false, "Chưa cấu hình máy chủ thư (Smtp__Host).", "No mail server is configured (Smtp__Host).");
    public static readonly DeliveryFault SmtpUnreachable =
        new("smtp.unreachable", false, "Không kết nối được máy chủ thư.", "The mail server cannot be reached.");
    public static readonly DeliveryFault SmtpTimedOut =
        new("smtp.timed_out", false, "Máy chủ thư không trả lời kịp.", "The mail server did not answer in time.");
    public static readonly DeliveryFault SmtpNotSecure =
        new("smtp.not_secure", false, "Máy chủ thư không cho kết nối an toàn như đã yêu cầu.",
            "The mail server does not offer the secure connection that was asked for.");
    public static readonly DeliveryFault SmtpCertificateNotTrusted =
        new("smtp.certificate_not_trusted", false,
            "Máy này không tin chứng thư của máy chủ thư, hoặc không kiểm tra được chứng thư đã bị thu hồi chưa (Smtp__CheckRevocation).",
            "This machine does not trust the certificate of the mail server, or cannot find out whether it was revoked " +
                "(Smtp__CheckRevocation).");
    public static readonly DeliveryFault SmtpSignInRefused =
        new("smtp.sign_in_refused", false, "Máy chủ thư không nhận tài khoản đã cấu hình.",
            "The mail server does not accept the configured account.");
    public static readonly DeliveryFault SmtpTriedLater =
        new("smtp.try_later", false, "Máy chủ thư hẹn gửi lại sau.", "The mail server asks to try later.");
    public static readonly DeliveryFault SmtpRecipientRefused =
        new("smtp.recipient_refused", true, "Máy chủ thư từ chối địa chỉ nhận.", "The mail server refuses the recipient's address.");
    public static readonly DeliveryFault SmtpMessageRefused =
        new("smtp.message_refused", true, "Máy chủ thư từ chối thư.", "The mail server refuses the message.");
    public static readonly DeliveryFault EmailDomainNotAllowed =
        new("smtp.domain_not_allowed", true, "Tên miền thư không nằm trong danh sách cho phép.",
            "The address is in no mail domain that the operator allows.");

    public static readonly DeliveryFault WebhookNotConfigured =
        new("webhook.not_configured", false, "Chưa cấu hình khóa ký (Webhooks__Secret).",
            "No signing secret is configured (Webhooks__Secret).");
    public static readonly DeliveryFault WebhookNotAllowed =
        new("webhook.address_not_allowed", true, "Địa chỉ dẫn vào mạng nội bộ hoặc không dùng https; người vận hành chưa cho phép.",
            "The address leads into a private network or is not https, and the operator does not allow it.");
    public static readonly DeliveryFault WebhookUnreachable =
        new("webhook.unreachable", false, "Không kết nối được hệ thống nhận.", "The receiving system cannot be reached.");
    public static readonly DeliveryFault WebhookTimedOut =
        new("webhook.timed_out", false, "Hệ thống nhận không trả lời kịp.", "The receiving system did not answer in time.");
    public static readonly DeliveryFault WebhookRedirected =
        new("webhook.redirected", true, "Hệ thống nhận chuyển hướng; hãy khai địa chỉ cuối cùng.",
            "The receiving system redirects; give the final address.");
    public static readonly DeliveryFault WebhookRefused =
        new("webhook.refused", true, "Hệ thống nhận từ chối (mã 4xx).", "The receiving system refuses (4xx).");
    public static readonly DeliveryFault WebhookFailed =
        new("webhook.failed", false, "Hệ thống nhận gặp lỗi hoặc đang bận.", "The receiving system failed or is busy.");

    public static readonly DeliveryFault FolderNotConfigured =
        new("folder.not_configured", false, "Chưa cấu hình thư mục gốc (Reports__FolderRoot).",
            "No root folder is configured (Reports__FolderRoot).");
    public static readonly DeliveryFault FolderNotAllowed =
        new("folder.not_allowed", true, "Thư mục dẫn ra ngoài thư mục gốc.", "The folder leads out of the root folder.");
    public static readonly DeliveryFault FolderFull =
        new("folder.disk_full", false, "Ổ đĩa của thư mục nhận đã đầy.", "The disk of the folder is full.");
    public static readonly DeliveryFault FolderNotWritable =
        new("folder.not_writable", false, "Không ghi được vào thư mục nhận.", "The folder cannot be written to.");

    public static readonly DeliveryFault FilesDiskFull =
        new("files.disk_full", false, "Ổ đĩa tạm đã đầy nên chưa lập được tệp.",
            "The disk for temporary files is full, so the files could not be made.");
    public static readonly DeliveryFault Unexpected =
        new("delivery.unexpected", false, "Gặp lỗi chưa lường trước; hệ thống sẽ thử lại.",
            "Something unexpected went wrong; it is tried again.");

    /// <summary>Not a fault of the attempt: the process that made it is gone, and nobody knows how far it came.</summary>
    public static readonly DeliveryFault Interrupted =
        new("delivery.interrupted", false, "Lần gửi trước bị ngắt giữa chừng; hệ thống gửi tiếp với cùng mã thư.",
            "The attempt was interrupted; it is repeated under the same message id.");

    private static readonly Dictionary<string, DeliveryFault> ByCode = new[]
    {
        SmtpNotConfigured, SmtpUnreachable, SmtpTimedOut, SmtpNotSecure, SmtpCertificateNotTrusted, SmtpSignInRefused, SmtpTriedLater,
        SmtpRecipientRefused, SmtpMessageRefused, EmailDomainNotAllowed,
        WebhookNotConfigured, WebhookNotAllowed, WebhookUnreachable, WebhookTimedOut, WebhookRedirected, WebhookRefused, WebhookFailed,
        FolderNotConfigured, FolderNotAllowed, FolderFull, FolderNotWritable, FilesDiskFull, Unexpected, Interrupted,
    }.ToDictionary(fault => fault.Code, StringComparer.Ordinal);

    public static DeliveryFault Of(string code) => ByCode.GetValueOrDefault(code, Unexpected);
}

/// <summary>An attempt to deliver failed.</summary>
public sealed class DeliveryException(DeliveryFault fault, Exception? cause = null) : Exception(fault.Code, cause)
{
    public DeliveryFault Fault { get; } = fault;
}
