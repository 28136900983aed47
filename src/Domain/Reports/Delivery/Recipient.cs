using Petitions.Domain.Reports.Schedules;

namespace Petitions.Domain.Reports.Delivery;

/// <summary>Somebody who gets a report.</summary>
/// <param name="Kind">How.</param>
/// <param name="Address">The e-mail address, the URL, or the folder's path below the operator's; null for a desk.</param>
/// <param name="AgencyId">The agency that is to acknowledge it; where a recipient belongs to none,
/// the one that has the report made sees to it that it is read, and acknowledges it.</param>
/// <param name="Name">Who that is, for “Kính gửi” and the e-mail's address line.</param>
public sealed record Recipient(RecipientKind Kind, string? Address, Guid? AgencyId, string? Name)
{
    public const int AddressLength = 500;
    public const int NameLength = 300;

    /// <summary>What is the same recipient within one run: nobody gets a report twice on one way.</summary>
    public string Key =>
        Kind == RecipientKind.Desk ? $"desk:{AgencyId}" : $"{Kind.ToString().ToLowerInvariant()}:{Address!.Trim().ToUpperInvariant()}";

    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.AddressNeeded"/>,
    /// <see cref="ReportScheduleErrors.DeskNeedsAgency"/>, <see cref="ReportScheduleErrors.AddressInvalid"/>.</exception>
    public void RequireValid()
    {
        if (Kind == RecipientKind.Desk && AgencyId is null)
            throw ReportScheduleErrors.DeskNeedsAgency();
        if (Kind != RecipientKind.Desk && string.IsNullOrWhiteSpace(Address))
            throw ReportScheduleErrors.AddressNeeded(Kind);
        var fits = Kind switch
        {
            RecipientKind.Email => IsEmail(Address!),
            RecipientKind.Webhook => IsWebAddress(Address!),
            RecipientKind.Folder => IsRelativeFolder(Address!),
            _ => Address is null,
        };
        if (!fits)
            throw ReportScheduleErrors.AddressInvalid(Kind);
    }

    private static bool IsEmail(string address) =>
        address.Count(c => c == '@') == 1
            && address.All(c => c is > ' ' and < '\x7f' and not (',' or ';' or '<' or '>' or '"' or '(' or ')' or '\\'))
        && address.Split('@') is [{ Length: > 0 and <= 64 } local, { Length: > 2 } domain] && !local.StartsWith('.') && !local.EndsWith('.')
        && domain.Contains('.', StringComparison.Ordinal)
        && domain.Split('.').All(part => part.Length is > 0 and <= 63 && !part.StartsWith('-') && !part.EndsWith('-')
            && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && uri.Host.Length > 0;

    // A name of folders that means the same on every file system and cannot lead out of the root.
    private static bool IsRelativeFolder(string address) =>
        address.Split('/').All(part => part.Length is > 0 and <= 100 && part[0] != '.' && part[^1] is not ('.' or ' ')
            && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' '));
}
