namespace Petitions.Application.Reports.Delivery;

/// <summary>Which outgoing addresses the operator allows.</summary>
public interface IOutgoingAddresses
{
    /// <summary>Whether that URL may be written down as one to be called.</summary>
    bool Allows(Uri address);
}
