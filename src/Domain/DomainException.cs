namespace Petitions.Domain;

/// <summary>Thrown when a rule refuses; carries the <see cref="Refusal"/> that says why.</summary>
public sealed class DomainException(Refusal refusal) : Exception($"{refusal.Code}: {refusal.English}")
{
    public Refusal Refusal { get; } = refusal;
}
