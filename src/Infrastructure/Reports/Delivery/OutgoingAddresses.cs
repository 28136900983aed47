using System.Net;
using System.Net.Sockets;
using Petitions.Application.Reports.Delivery;
using Petitions.Domain.Reports.Delivery;

namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>
/// Whom this service calls on behalf of somebody who wrote an address down: the public internet over
/// https, and beyond that only what the operator allows. Otherwise an address would reach what is meant
/// for this machine and its neighbours alone (metadata services, databases, administration pages).
/// </summary>
public sealed class OutgoingAddresses(WebhookSettings settings) : IOutgoingAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private readonly IReadOnlyList<string> _hosts = settings.AllowedHosts;
    private readonly IReadOnlyList<IPNetwork> _networks = settings.AllowedNetworks;

    public bool AllowsHost(string host) => _hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    public bool AllowsAddress(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IsPublic(plain) || _networks.Any(network => network.Contains(plain));
    }

    // What a name leads to is only known, and checked, when it is called.
    public bool Allows(Uri address) =>
        AllowsHost(address.Host) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal)
            ? AllowsAddress(literal) && (address.Scheme == Uri.UriSchemeHttps || _networks.Any(network => network.Contains(literal)))
            : address.Scheme == Uri.UriSchemeHttps && !address.Host.EndsWith("localhost", StringComparison.OrdinalIgnoreCase));

    /// <summary>Connects to the very addresses that were checked: a name that leads elsewhere a moment later gains nothing.</summary>
    /// <exception cref="DeliveryException"><c>webhook.address_not_allowed</c>.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var end = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellationToken);
        if (!AllowsHost(end.Host) && !addresses.All(AllowsAddress))
            throw new DeliveryException(DeliveryFault.WebhookNotAllowed);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address))
            && !NotPublic.Any(network => network.Contains(address));
}
