using System.Net;
using Microsoft.Extensions.Configuration;

namespace Petitions.Infrastructure.Reports.Delivery;

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
    public IReadOnlyList<string> AllowedHosts => CommaSeparated.Of(_section["AllowedHosts"]);

    /// <summary>Private networks that may be called, such as <c>10.20.0.0/16</c>, separated by commas.</summary>
    /// <exception cref="FormatException">One is no network.</exception>
    public IReadOnlyList<IPNetwork> AllowedNetworks => [.. CommaSeparated.Of(_section["AllowedNetworks"]).Select(IPNetwork.Parse)];

    public TimeSpan Timeout => TimeSpan.FromSeconds(_section.GetValue("TimeoutSeconds", 15));
}
