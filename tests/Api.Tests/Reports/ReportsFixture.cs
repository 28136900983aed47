using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Reports.Delivery;
using Petitions.Api.Tests.Reports.Runs;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Delivery;
using Petitions.Application.Reports.Escalation;
using Petitions.Application.Reports.Schedules;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports;

/// <summary>
/// The program with a mail server, a receiving system and a folder around
/// it; schedules fire and reports are made and sent when a test says so.
/// </summary>
public sealed class ReportsFixture(PostgresServer server) : ApiFixture(server)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("petitions-reports").FullName;

    internal FakeSmtpServer Mail { get; } = new();

    internal FakeWebhookReceiver Web { get; } = new();

    internal PacedReportMaker Paced { get; } = new();

    public string FolderRoot => Path.Combine(_folder, "root");

    public string WorkFolder => Path.Combine(_folder, "work");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
        await Web.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What the scheduler does every minute; how many runs that made.</summary>
    public Task<int> StartDueRunsAsync() => SendAsync(new StartDueRuns());

    /// <summary>What the scheduler does every hour; how many reports went up.</summary>
    public Task<int> EscalateUnreadAsync() => SendAsync(new EscalateUnreadReports(3));

    /// <summary>Makes what waits to be made.</summary>
    public async Task ProcessRunAsync()
    {
        while (await Services.GetRequiredService<ReportRunProcessor>().ProcessNextAsync(CancellationToken.None))
        {
        }
    }

    /// <summary>Sends what waits to be sent.</summary>
    public async Task DeliverAsync()
    {
        while (await Services.GetRequiredService<ReportDeliveryProcessor>().SendNextAsync(CancellationToken.None))
        {
        }
    }

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(Mail.Settings)
    {
        ["Webhooks:Secret"] = "only-for-tests-only-for-tests-only-for-tests",
        ["Webhooks:AllowedHosts"] = "127.0.0.1",
        ["Reports:FolderRoot"] = FolderRoot,
        ["Reports:WorkFolder"] = WorkFolder,
    };

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<IReportMaker>(Paced);
        services.AddSingleton<IReportArchive>(Paced);
        services.AddSingleton<IReportRenderer>(new PlainTextForm(ReportFormat.Csv));
        services.AddSingleton<IReportRenderer>(new PlainTextForm(ReportFormat.Docx));
    }

    private async Task<int> SendAsync(IRequest<int> request)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
