using System.Text.Json.Serialization;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>An identity that has to hold, with both its sides.</summary>
/// <param name="Name">Stable name, such as <c>authority.base</c>.</param>
public sealed record BalanceCheck(string Name, string Statement, int Left, int Right)
{
    public int Difference => Left - Right;

    [JsonPropertyName("holds")]
    public bool IsBalanced => Left == Right;
}
