namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// Conditions under which a petition lies on a pile of a desk, as queries and indexes spell them. The tallies count by the same conditions
/// (<c>Database/Schema/070-tally.sql</c>).
/// </summary>
internal static class DeskConditions
{
    /// <summary>Stands for "all units" in the tallies.</summary>
    public const string Everywhere = "00000000-0000-0000-0000-000000000000";

    public const string ToVerify = "status = 'AwaitingVerification' and verified_on is null";

    public const string ToClose =
        "(status = 'AwaitingVerification' and verified_on is not null) or (status = 'Answered' and outcome in ('Explained', 'NotPossible'))";

    /// <summary>What waits before a body once it is answered: to be verified, or to be closed.</summary>
    public const string AwaitsVerifier =
        "status = 'AwaitingVerification' or (status = 'Answered' and outcome in ('Explained', 'NotPossible'))";

    public const string Returned = "status = 'Classified' and return_count > 0";

    /// <summary>The pile of what was answered, read off a row of <c>petitions</c>.</summary>
    public const string VerifierPile = "verifier_pile(status, outcome, verified_on)";
}
