using System.Text.Json.Serialization;

namespace Petitions.Domain.Petitions.Events;

/// <summary>Something that happened to a petition; appended, never changed.</summary>
public abstract record PetitionEvent
{
    [JsonIgnore]
    public PetitionEventContext Context { get; init; } = null!;
}
