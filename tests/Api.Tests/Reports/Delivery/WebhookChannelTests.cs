using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>Systems that are called when a report is ready, and what may be called at all.</summary>
public sealed class WebhookChannelTests : IAsyncDisposable
{
    private const string Secret = "only-for-tests-only-for-tests-only-for-tests";
    private readonly FakeWebhookReceiver _receiver = new();
    private readonly MessageSetup _scenes = new();

    [Fact]
    public async Task A_webhook_call_is_signed_and_links_the_files()
    {
        var outgoing = _scenes.MessageTo(Web());
        using var web = Webhook();
        await web.SendAsync(outgoing, MessageSetup.Cancel);

        var (path, body, headers) = Assert.Single(_receiver.Calls);
        byte[] signed = [.. Encoding.ASCII.GetBytes(headers["Petitions-Timestamp"] + "."), .. body];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
        Assert.Equal(("/petitions", $"sha256={Convert.ToHexStringLower(expected)}", outgoing.DeliveryId.ToString()),
            (path, headers["Petitions-Signature"], headers["Idempotency-Key"]));
        var said = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("report.ready", "3", "2022-09-15"), (said.Text("kind"), said.Text("overdue"), said.Text("period.from")));
        Assert.Equal($"https://kiennghi.langson.gov.vn/api/v1/report-runs/{outgoing.Summary.RunId}/files/csv",
            said.GetProperty("files")[0].Text("url"));
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "webhook.failed")]
    [InlineData(HttpStatusCode.TooManyRequests, "webhook.failed")]
    [InlineData(HttpStatusCode.Gone, "webhook.refused")]
    [InlineData(HttpStatusCode.Found, "webhook.redirected")]
    public async Task A_webhook_response_other_than_success_is_a_fault(HttpStatusCode status, string code)
    {
        _receiver.Status = status;
        _receiver.Location = $"http://127.0.0.1:{_receiver.Port}/elsewhere";
        using var web = Webhook();

        await MessageSetup.AssertFailsAsync(DeliveryFault.Of(code), web, _scenes.MessageTo(Web()));
        Assert.Equal("/petitions", Assert.Single(_receiver.Calls).Path);
    }

    [Fact]
    public async Task A_webhook_receiver_down_or_silent_has_its_own_fault_code()
    {
        using var web = Webhook(("Webhooks:TimeoutSeconds", "1"));
        _receiver.Mute = true;
        await MessageSetup.AssertFailsAsync(DeliveryFault.WebhookTimedOut, web, _scenes.MessageTo(Web()));
        await MessageSetup.AssertFailsAsync(DeliveryFault.WebhookUnreachable, web,
            _scenes.MessageTo(new Recipient(RecipientKind.Webhook, "http://127.0.0.1:1/", null, null)));
    }

    [Fact]
    public async Task A_webhook_in_a_private_network_is_refused_unless_allowed()
    {
        using var web = Webhook(("Webhooks:AllowedHosts", ""));
        await MessageSetup.AssertFailsAsync(DeliveryFault.WebhookNotAllowed, web, _scenes.MessageTo(Web()));
        await MessageSetup.AssertFailsAsync(DeliveryFault.WebhookNotAllowed, web,
            _scenes.MessageTo(new Recipient(RecipientKind.Webhook, $"https://localhost:{_receiver.Port}/", null, null)));
        // A name is only known by what it leads to.
        await MessageSetup.AssertFailsAsync(DeliveryFault.WebhookNotAllowed, web,
            _scenes.MessageTo(new Recipient(RecipientKind.Webhook, $"https://{Dns.GetHostName()}:{_receiver.Port}/", null, null)));
        Assert.Empty(_receiver.Calls);

        using var allowed = Webhook(("Webhooks:AllowedHosts", ""), ("Webhooks:AllowedNetworks", "127.0.0.0/8"));
        await allowed.SendAsync(_scenes.MessageTo(Web()), MessageSetup.Cancel);
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
    public void A_webhook_address_that_is_not_public_is_refused(string address, bool allowed) =>
        Assert.Equal(allowed, new OutgoingAddresses(new WebhookSettings(Settings())).AllowsAddress(IPAddress.Parse(address)));

    [Fact]
    public async Task A_webhook_without_a_secret_waits_and_a_short_secret_stops_the_program()
    {
        using var web = Webhook(("Webhooks:Secret", ""));
        await MessageSetup.AssertFailsAsync(DeliveryFault.WebhookNotConfigured, web, _scenes.MessageTo(Web()));
        Assert.Throws<FormatException>(() => new WebhookSettings(Settings(("Webhooks:Secret", "short"))).Secret);
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _scenes.Dispose();
    }

    private Recipient Web() => new(RecipientKind.Webhook, _receiver.Address, null, null);

    private static IConfiguration Settings(params (string, string)[] more) => MessageSetup.Settings(
        new Dictionary<string, string?>
        {
            ["Webhooks:Secret"] = Secret,
            ["Webhooks:AllowedHosts"] = "127.0.0.1",
            ["Reports:PublicUrl"] = "https://kiennghi.langson.gov.vn"
        }, more);

    private static WebhookChannel Webhook(params (string, string)[] more)
    {
        var settings = Settings(more);
        var webhooks = new WebhookSettings(settings);
        return new(webhooks, new ReportSettings(settings), new OutgoingAddresses(webhooks), new FakeTimeProvider());
    }
}
