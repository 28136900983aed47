using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Petitions.Api.Tests.Faults;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>Mail over a secured connection, with an account: the password is told to nobody whom the machine does not trust.</summary>
public sealed class SecureMailTests(PostgresServer server) : IAsyncLifetime
{
    private const string Password = "mật khẩu chỉ để thử";

    // The machine judges certificates by its own clock.
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeSmtpServer _sink = new() { Account = ("kiennghi", Password) };
    private readonly MessageSetup _scenes = new();
    private readonly X509Certificate2 _authority = Authority();

    public ValueTask InitializeAsync()
    {
        _sink.Certificate = Issued(_authority);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        _sink.Certificate?.Dispose();
        _authority.Dispose();
        _scenes.Dispose();
    }

    [Fact]
    public async Task An_untrusted_mail_server_gets_neither_report_nor_password()
    {
        var settings = MessageSetup.Settings(Secured, []);
        var mail = new MailChannel(new SmtpSettings(settings), new ReportSettings(settings));

        await MessageSetup.AssertFailsAsync(DeliveryFault.SmtpCertificateNotTrusted, mail,
            _scenes.MessageTo(new Recipient(RecipientKind.Email, ReportSetup.Mailbox, null, null)));

        Assert.Empty(_sink.Received);
        Assert.Equal(["EHLO", "STARTTLS"], _sink.ReceivedUnencrypted.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_trusted_mail_server_gets_the_report_over_TLS_with_the_account()
    {
        var trusted = Path.Combine(_scenes.Folder, "authority.pem");
        await File.WriteAllTextAsync(trusted, _authority.ExportCertificatePem(), MessageSetup.Cancel);
        await using var program = await RunningProgram.StartAsync(
            await server.NewDatabaseAsync(),
            [("SSL_CERT_FILE", trusted),
                .. Secured.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!))]);
        await program.SignInAsync("coordinator", "VP-UBND-T-LANGSON");
        var schedule = await ScheduleAsync(program);

        var sent = await RunAsync(program, schedule);
        await RunningProgram.WaitUntilAsync(async () => await DeliveryAsync(program, sent, "state") == "sent");
        Assert.Equal(ReportSetup.Mailbox, Assert.Single(_sink.Received).To.Mailboxes.Single().Address);
        Assert.All(_sink.ReceivedUnencrypted,
            line => Assert.True(line.StartsWith("EHLO", StringComparison.Ordinal) || line == "STARTTLS", line));

        // The password was changed over there.
        _sink.Account = ("kiennghi", "mật khẩu mới");
        var waiting = await RunAsync(program, schedule);
        await RunningProgram.WaitUntilAsync(async () => await DeliveryAsync(program, waiting, "faultCode") == "smtp.sign_in_refused");
        Assert.Single(_sink.Received);
    }

    private Dictionary<string, string?> Secured => new(_sink.Settings)
    {
        ["Smtp:Host"] = "localhost",
        ["Smtp:Security"] = "StartTls",
        // The authority of these tests publishes no list of what it revoked.
        ["Smtp:CheckRevocation"] = "false",
        ["Smtp:User"] = "kiennghi",
        ["Smtp:Password"] = Password,
        ["Smtp:TimeoutSeconds"] = "20",
        ["Reports:WorkFolder"] = _scenes.Folder,
    };

    // Nothing is on its way before the report is made.
    private static async Task<string?> DeliveryAsync(RunningProgram program, string run, string what)
    {
        var deliveries = (await program.Client.ReadAsync($"/api/v1/report-runs/{run}")).GetProperty("deliveries");
        return deliveries.GetArrayLength() == 0 ? null : deliveries[0].Text(what);
    }

    private static async Task<string> RunAsync(RunningProgram program, string schedule)
    {
        using var run = await program.Client.PostJsonAsync($"/api/v1/report-schedules/{schedule}/runs", new { });
        return (await run.OkAsync()).Text("run.id");
    }

    private static async Task<string> ScheduleAsync(RunningProgram program)
    {
        var units = await program.Client.ReadAsync("/api/v1/units?code=20");
        using var set = await program.Client.PostJsonAsync("/api/v1/report-schedules", new
        {
            name = "Báo cáo quý của tỉnh",
            unitId = units.GetProperty("items")[0].Text("id"),
            kind = "quarter",
            formats = new[] { "csv" },
            cron = "0 8 15 12 *",
            recipients = new[] { new { kind = "email", address = ReportSetup.Mailbox } },
        });
        return (await set.OkAsync()).Text("id");
    }

    private static X509Certificate2 Authority()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=An authority for tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return request.CreateSelfSigned(From, To);
    }

    private static X509Certificate2 Issued(X509Certificate2 authority)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, From, To, [1]);
        return issued.CopyWithPrivateKey(key);
    }
}
