namespace Petitions.Domain.Reports.Delivery;

/// <summary>The way on which a report reaches somebody.</summary>
public enum RecipientKind
{
    /// <summary>An e-mail with the files attached.</summary>
    Email,

    /// <summary>A signed call to another system, which fetches the files.</summary>
    Webhook,

    /// <summary>Files in a folder below the one that the operator has set.</summary>
    Folder,

    /// <summary>Nothing goes out: the report waits on the agency's desk in this system until it is acknowledged.</summary>
    Desk,
}
