using System.Net;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Petitions.Infrastructure.Reports.Sending;

/// <summary>The settings below <c>Smtp</c>. No record: what holds a password does not print its members.</summary>
public sealed class SmtpSettings(IConfiguration configuration)
{
    private readonly IConfigurationSection _section = configuration.GetSection("Smtp");

    /// <summary>The mail server; without one, e-mails wait.</summary>
    public string? Host => _section["Host"] is { Length: > 0 } host ? host : null;

    public int Port => _section.GetValue("Port", 587);

    /// <summary>
    /// <c>StartTls</c> (unless set otherwise) refuses a server without it; <c>StartTlsWhenAvailable</c>; <c>SslOnConnect</c>, usually port 465; <c>None</c>.
    /// </summary>
    public SecureSocketOptions Security => _section.GetValue("Security", SecureSocketOptions.StartTls);

    /// <summary>
    /// Whether a certificate counts only once it is known not to be revoked. To be turned off where the mail server's authority publishes no list of revoked certificates, or none that can
    /// be reached from a closed network.
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
    public IReadOnlyList<string> AllowedDomains => Lists.Of(_section["AllowedDomains"]);

    /// <summary>Attachments that are larger together are left out; the message then says where to fetch them.</summary>
    public long LargestAttachments => _section.GetValue("LargestAttachmentsMegabytes", 20) * 1024L * 1024;
}

/// <summary>The settings below <c>Webhooks</c>.</summary>
public sealed class WebhookSettings(IConfiguration configuration)
{
    public const int ShortestSecret = 32;

    private readonly IConfigurationSection _section = configuration.GetSection("Webhooks");

    /// <summary>What calls are signed with; without one they wait.</summary>
    /// <exception cref="FormatException">It is too short to be a secret.</exception>
    public string? Secret => _section["Secret"] switch
    {
        null or "" => null,
        { Length: >= ShortestSecret } secret => secret,
        _ => throw new FormatException($"Webhooks:Secret needs at least {ShortestSecret} characters."),
    };

    /// <summary>Hosts that may be called although they lie in a private network or do not speak https, separated by commas.</summary>
    public IReadOnlyList<string> AllowedHosts => Lists.Of(_section["AllowedHosts"]);

    /// <summary>Private networks that may be called, such as <c>10.20.0.0/16</c>, separated by commas.</summary>
    /// <exception cref="FormatException">One is no network.</exception>
    public IReadOnlyList<IPNetwork> AllowedNetworks => [.. Lists.Of(_section["AllowedNetworks"]).Select(IPNetwork.Parse)];

    public TimeSpan Timeout => TimeSpan.FromSeconds(_section.GetValue("TimeoutSeconds", 15));
}

/// <summary>The settings below <c>Reports</c>.</summary>
public sealed class ReportSettings(IConfiguration configuration)
{
    private readonly IConfigurationSection _section = configuration.GetSection("Reports");

    /// <summary>The folder below which reports may be put; without one, folders wait.</summary>
    public string? FolderRoot => _section["FolderRoot"] is { Length: > 0 } root ? Path.GetFullPath(root) : null;

    /// <summary>Where files lie while they are sent.</summary>
    public string WorkFolder => _section["WorkFolder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(Path.GetTempPath(), "petitions-reports");

    /// <summary>The address under which recipients reach this service, without a slash at the end; links start with a slash when it is not set.</summary>
    public string PublicUrl => (_section["PublicUrl"] ?? "").TrimEnd('/');

    public string LinkTo(Guid runId, string format) => $"{PublicUrl}/api/v1/report-runs/{runId}/files/{format}";

    public string LinkToAcknowledgement(Guid runId) => $"{PublicUrl}/api/v1/report-runs/{runId}/acknowledgement";

    /// <summary>After how many working days an unread report with overdue cases goes one step up; never when 0.</summary>
    public int UnreadAfterWorkingDays => _section.GetValue("UnreadAfterWorkingDays", 3);

    /// <summary>For how long a run stays with a process that gives no sign of life.</summary>
    public TimeSpan RunLease => TimeSpan.FromSeconds(_section.GetValue("LeaseSeconds", 60));

    /// <summary>How long an attempt to deliver may take before another process may repeat it.</summary>
    public TimeSpan DeliveryLease => TimeSpan.FromSeconds(_section.GetValue("DeliveryLeaseSeconds", 300));

    /// <summary>Whether this process makes and sends reports; with false it leaves that to others.</summary>
    public bool Works => _section.GetValue("Works", true);
}

internal static class Lists
{
    public static IReadOnlyList<string> Of(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
