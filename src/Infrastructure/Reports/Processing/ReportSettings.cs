using Microsoft.Extensions.Configuration;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>The settings below <c>Reports</c>.</summary>
public sealed class ReportSettings(IConfiguration configuration)
{
    private readonly IConfigurationSection _section = configuration.GetSection("Reports");

    /// <summary>The folder below which reports may be put; without one, folders wait.</summary>
    public string? FolderRoot => _section["FolderRoot"] is { Length: > 0 } root ? Path.GetFullPath(root) : null;

    /// <summary>Where files lie while they are sent.</summary>
    public string WorkFolder =>
        _section["WorkFolder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(Path.GetTempPath(), "petitions-reports");

    /// <summary>
    /// The address under which recipients reach this service, without a slash at the end; links start with a slash when it is not set.
    /// </summary>
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
    public bool ProcessesReports => _section.GetValue("Works", true);
}
