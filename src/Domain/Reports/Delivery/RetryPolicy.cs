namespace Petitions.Domain.Reports.Delivery;

/// <summary>How long to wait before something that failed is tried again; after the last pause it is given up.</summary>
public static class RetryPolicy
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4),
            TimeSpan.FromHours(12)];

    /// <summary>One attempt and one after each pause.</summary>
    public static readonly int MaximumAttempts = Pauses.Length + 1;

    /// <summary>When to try again after so many attempts; null when enough was tried.</summary>
    public static DateTimeOffset? NextAttemptAfter(int attempts, DateTimeOffset failedAt) =>
        attempts >= 1 && attempts <= Pauses.Length ? failedAt + Pauses[attempts - 1] : null;
}
