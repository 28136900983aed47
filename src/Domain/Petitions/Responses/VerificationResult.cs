namespace Petitions.Domain.Petitions.Responses;

/// <summary>What a look on the ground found.</summary>
public enum VerificationResult
{
    Confirmed,
    Disputed,
}
