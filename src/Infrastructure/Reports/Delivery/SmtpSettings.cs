using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>The settings below <c>Smtp</c>. No record: what holds a password does not print its members.</summary>
public sealed class SmtpSettings(IConfiguration configuration)
{
    private readonly IConfigurationSection _section = configuration.GetSection("Smtp");

    /// <summary>The mail server; without one, e-mails wait.</summary>
    public string? Host => _section["Host"] is { Length: > 0 } host ? host : null;

    public int Port => _section.GetValue("Port", 587);

    /// <summary>
    /// <c>StartTls</c> (unless set otherwise) refuses a server without it;
    /// <c>StartTlsWhenAvailable</c>; <c>SslOnConnect</c>, usually port 465; <c>None</c>.
    /// </summary>
    public SecureSocketOptions Security => _section.GetValue("Security", SecureSocketOptions.StartTls);

    /// <summary>
    /// Whether a certificate counts only once it is known not to be revoked. To be turned off where the mail server's
    /// authority publishes no list of revoked certificates, or none that can be reached from a closed network.
    /// </summary>
    public bool CheckRevocation => _section.GetValue("CheckRevocation", true);

    public string? User => _section["User"];

    public string? Password => _section["Password"];

    /// <summary>The sender's address.</summary>
    public string From => _section["From"] ?? "petitions@localhost.localdomain";

    public string FromName => _section["FromName"] ?? "Hệ thống theo dõi kiến nghị";

    /// <summary>How long to wait for an answer of the server.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(_section.GetValue("TimeoutSeconds", 30));

    /// <summary>The mail domains that reports may go to, separated by commas, with those below them; every domain when empty.</summary>
    public IReadOnlyList<string> AllowedDomains => CommaSeparated.Of(_section["AllowedDomains"]);

    /// <summary>Attachments that are larger together are left out; the message then says where to fetch them.</summary>
    public long LargestAttachments => _section.GetValue("LargestAttachmentsMegabytes", 20) * 1024L * 1024;
}
