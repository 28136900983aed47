using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;
using Petitions.Infrastructure.Reports.Sending;

namespace Petitions.Api.Tests.Reports;

/// <summary>The ways on which reports are sent, against servers, systems and disks that misbehave.</summary>
public sealed class CarrierTests : IAsyncDisposable
{
    private const string Secret = "only-for-tests-only-for-tests-only-for-tests";
    private readonly string _folder = Directory.CreateTempSubdirectory("petitions-carriers").FullName;
    private readonly SmtpSink _sink = new();
    private readonly WebReceiver _receiver = new();

    [Fact]
    public async Task A_mail_says_in_Vietnamese_what_it_brings_and_has_the_files_attached()
    {
        await Mail().CarryAsync(Parcel(Email("vanthu@langson.gov.vn")), Cancel);

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
        var parcel = Parcel(Email("vanthu@langson.gov.vn"));
        await Mail().CarryAsync(parcel, Cancel);
        await Mail().CarryAsync(parcel, Cancel);

        Assert.Equal([$"{parcel.DeliveryId:N}@langson.gov.vn"], _sink.Taken.Select(message => message.MessageId).Distinct());
        Assert.Single(_sink.Taken.Select(message => message.ToString()).Distinct());
    }

    [Fact]
    public async Task Files_too_large_for_a_mail_are_left_out_and_linked()
    {
        await Mail(("Smtp:LargestAttachmentsMegabytes", "0"), ("Reports:PublicUrl", "https://kiennghi.langson.gov.vn/")).CarryAsync(Parcel(Email("vanthu@langson.gov.vn")), Cancel);

        var message = Assert.Single(_sink.Taken);
        Assert.Empty(message.Attachments);
        Assert.Contains("https://kiennghi.langson.gov.vn/api/v1/report-runs/", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_recipient_is_refused_for_good_and_a_busy_server_is_asked_again()
    {
        _sink.Refused.Add("khong@langson.gov.vn");
        _sink.Busy["sau@langson.gov.vn"] = true;

        await FailsAsync(DeliveryFault.SmtpRecipientRefused, Mail(), Parcel(Email("khong@langson.gov.vn")));
        await FailsAsync(DeliveryFault.SmtpTriedLater, Mail(), Parcel(Email("sau@langson.gov.vn")));
        Assert.True(DeliveryFault.SmtpRecipientRefused.Permanent);
        Assert.False(DeliveryFault.SmtpTriedLater.Permanent);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_slow_or_not_configured_is_a_fault_of_its_own()
    {
        await FailsAsync(DeliveryFault.SmtpUnreachable, Mail(("Smtp:Port", "1")), Parcel(Email("a@langson.gov.vn")));
        await FailsAsync(DeliveryFault.SmtpNotConfigured, Mail(("Smtp:Host", "")), Parcel(Email("a@langson.gov.vn")));
        await FailsAsync(DeliveryFault.SmtpNotSecure, Mail(("Smtp:Security", "StartTls")), Parcel(Email("a@langson.gov.vn")));
        _sink.Mute = true;
        await FailsAsync(DeliveryFault.SmtpTimedOut, Mail(("Smtp:TimeoutSeconds", "1")), Parcel(Email("a@langson.gov.vn")));
    }

    [Fact]
    public async Task A_mail_goes_to_allowed_domains_only_where_the_operator_names_them()
    {
        var mail = Mail(("Smtp:AllowedDomains", "gov.vn"));
        await mail.CarryAsync(Parcel(Email("vanthu@langson.gov.vn")), Cancel);

        await FailsAsync(DeliveryFault.EmailDomainNotAllowed, mail, Parcel(Email("ai-do@example.com")));
        await FailsAsync(DeliveryFault.EmailDomainNotAllowed, mail, Parcel(Email("ai-do@fake-gov.vn")));
    }

    [Fact]
    public async Task A_call_is_signed_and_says_where_the_files_are()
    {
        var parcel = Parcel(Web());
        using var web = Webhook();
        await web.CarryAsync(parcel, Cancel);

        var (path, body, headers) = Assert.Single(_receiver.Calls);
        byte[] signed = [.. Encoding.ASCII.GetBytes(headers["Petitions-Timestamp"] + "."), .. body];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
        Assert.Equal(("/petitions", $"sha256={Convert.ToHexStringLower(expected)}", parcel.DeliveryId.ToString()), (path, headers["Petitions-Signature"], headers["Idempotency-Key"]));
        var said = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("report.ready", "3", "2022-09-15"), (said.Text("kind"), said.Text("overdue"), said.Text("period.from")));
        Assert.Equal($"https://kiennghi.langson.gov.vn/api/v1/report-runs/{parcel.Cover.RunId}/files/csv", said.GetProperty("files")[0].Text("url"));
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "webhook.failed")]
    [InlineData(HttpStatusCode.TooManyRequests, "webhook.failed")]
    [InlineData(HttpStatusCode.Gone, "webhook.refused")]
    [InlineData(HttpStatusCode.Found, "webhook.redirected")]
    public async Task An_answer_other_than_success_is_a_fault(HttpStatusCode status, string code)
    {
        _receiver.Status = status;
        _receiver.Location = $"http://127.0.0.1:{_receiver.Port}/elsewhere";
        using var web = Webhook();

        await FailsAsync(DeliveryFault.Of(code), web, Parcel(Web()));
        Assert.Equal("/petitions", Assert.Single(_receiver.Calls).Path);
    }

    [Fact]
    public async Task A_receiver_that_is_down_or_silent_is_a_fault_of_its_own()
    {
        using var web = Webhook(("Webhooks:TimeoutSeconds", "1"));
        _receiver.Mute = true;
        await FailsAsync(DeliveryFault.WebhookTimedOut, web, Parcel(Web()));
        await FailsAsync(DeliveryFault.WebhookUnreachable, web, Parcel(new Recipient(RecipientKind.Webhook, "http://127.0.0.1:1/", null, null)));
    }

    [Fact]
    public async Task Nothing_in_a_private_network_is_called_unless_the_operator_allows_it()
    {
        using var web = Webhook(("Webhooks:AllowedHosts", ""));
        await FailsAsync(DeliveryFault.WebhookNotAllowed, web, Parcel(Web()));
        await FailsAsync(DeliveryFault.WebhookNotAllowed, web, Parcel(new Recipient(RecipientKind.Webhook, $"https://localhost:{_receiver.Port}/", null, null)));
        // A name is only known by what it leads to.
        await FailsAsync(DeliveryFault.WebhookNotAllowed, web, Parcel(new Recipient(RecipientKind.Webhook, $"https://{Dns.GetHostName()}:{_receiver.Port}/", null, null)));
        Assert.Empty(_receiver.Calls);

        using var allowed = Webhook(("Webhooks:AllowedHosts", ""), ("Webhooks:AllowedNetworks", "127.0.0.0/8"));
        await allowed.CarryAsync(Parcel(Web()), Cancel);
        Assert.Single(_receiver.Calls);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2404:6800:4005:80a::200e", true)]
    public void An_address_is_public_or_not_called(string address, bool allowed) =>
        Assert.Equal(allowed, new OutgoingAddresses(new WebhookSettings(Settings())).AllowsAddress(IPAddress.Parse(address)));

    [Fact]
    public async Task A_call_waits_for_its_secret_and_a_short_one_stops_the_program()
    {
        using var web = Webhook(("Webhooks:Secret", ""));
        await FailsAsync(DeliveryFault.WebhookNotConfigured, web, Parcel(Web()));
        Assert.Throws<FormatException>(() => new WebhookSettings(Settings(("Webhooks:Secret", "short"))).Secret);
    }

    [Fact]
    public async Task A_folder_has_the_file_whole_and_a_repeated_attempt_changes_nothing()
    {
        var parcel = Parcel(Folder("UBND tỉnh/quý"));
        await FolderDrop().CarryAsync(parcel, Cancel);
        await FolderDrop().CarryAsync(parcel, Cancel);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "root", "UBND tỉnh", "quý")));
        Assert.Equal(("báo cáo quý IV.csv", "một,hai\r\n"), (Path.GetFileName(file), await File.ReadAllTextAsync(file)));
    }

    [Fact]
    public async Task A_folder_that_leads_out_of_the_root_is_not_entered()
    {
        var root = Directory.CreateDirectory(Path.Combine(_folder, "root")).FullName;
        var outside = Directory.CreateDirectory(Path.Combine(_folder, "outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), outside);

        await FailsAsync(DeliveryFault.FolderNotAllowed, FolderDrop(), Parcel(Folder("link")));
        await FailsAsync(DeliveryFault.FolderNotAllowed, FolderDrop(), Parcel(Folder("../outside")));
        await FailsAsync(DeliveryFault.FolderNotConfigured, FolderDrop(("Reports:FolderRoot", "")), Parcel(Folder("quý")));
        Assert.Empty(Directory.GetFiles(outside));
    }

    [Fact]
    public async Task A_folder_that_is_a_file_cannot_be_written_to()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "root"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "root", "quý"), "");

        await FailsAsync(DeliveryFault.FolderNotWritable, FolderDrop(), Parcel(Folder("quý")));
    }

    [Fact]
    public async Task A_folder_on_a_full_disk_is_a_fault_of_its_own_and_nothing_half_written_stays()
    {
        var root = Directory.CreateDirectory(Path.Combine(_folder, "root")).FullName;
        Assert.SkipUnless(await RunsAsync("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", root), "Only who may mount can make a disk as small as this.");
        try
        {
            var parcel = Parcel(Folder("quý"));
            var large = Path.Combine(_folder, "large.csv");
            await File.WriteAllBytesAsync(large, new byte[256 * 1024], Cancel);
            var tooMuch = parcel with { Files = [parcel.Files[0], new("xlsx", "báo cáo.xlsx", "text/csv", large, 256 * 1024)] };

            await FailsAsync(DeliveryFault.FolderFull, FolderDrop(), tooMuch);
            Assert.Empty(Directory.GetFiles(Path.Combine(root, "quý")));
            await FolderDrop().CarryAsync(parcel, Cancel);
            Assert.Single(Directory.GetFiles(Path.Combine(root, "quý")));
        }
        finally
        {
            await RunsAsync("umount", root);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        await _receiver.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> RunsAsync(string command, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Recipient Email(string address) => new(RecipientKind.Email, address, null, "Văn phòng UBND tỉnh");

    private static Recipient Folder(string path) => new(RecipientKind.Folder, path, null, null);

    private Recipient Web() => new(RecipientKind.Webhook, _receiver.Address, null, null);

    private static async Task FailsAsync(DeliveryFault fault, IReportCarrier carrier, Parcel parcel) =>
        Assert.Equal(fault.Code, (await Assert.ThrowsAsync<DeliveryException>(() => carrier.CarryAsync(parcel, Cancel))).Fault.Code);

    private MailCarrier Mail(params (string, string)[] more)
    {
        var settings = Settings(more);
        return new(new SmtpSettings(settings), new ReportSettings(settings));
    }

    private WebhookCarrier Webhook(params (string, string)[] more)
    {
        var settings = Settings([("Reports:PublicUrl", "https://kiennghi.langson.gov.vn"), .. more]);
        var webhooks = new WebhookSettings(settings);
        return new(webhooks, new ReportSettings(settings), new OutgoingAddresses(webhooks), new FakeTimeProvider());
    }

    private FolderCarrier FolderDrop(params (string, string)[] more) => new(new ReportSettings(Settings(more)));

    private IConfiguration Settings(params (string Name, string Value)[] more)
    {
        var all = new Dictionary<string, string?>(_sink.Settings)
        {
            ["Webhooks:Secret"] = Secret,
            ["Webhooks:AllowedHosts"] = "127.0.0.1",
            ["Reports:FolderRoot"] = Path.Combine(_folder, "root"),
        };
        foreach (var (name, value) in more)
            all[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    private Parcel Parcel(Recipient to)
    {
        var now = new DateTimeOffset(2022, 12, 15, 1, 0, 0, TimeSpan.Zero);
        var path = Path.Combine(_folder, "file.csv");
        File.WriteAllText(path, "một,hai\r\n");
        return new(
            Guid.CreateVersion7(now), to, now,
            new(Guid.CreateVersion7(now), null, "Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", Guid.CreateVersion7(now), "Tỉnh Lạng Sơn", new(2022, 9, 15), new(2022, 12, 14), now, new string('a', 64), 3),
            [new("csv", "báo cáo quý IV.csv", "text/csv", path, new FileInfo(path).Length)]);
    }
}
