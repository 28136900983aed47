using System.Text.Json;
using System.Text.Json.Serialization;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions.Events;

/// <summary>One event as it is kept: append-only, in the order of its position.</summary>
public sealed class TimelineEntry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private TimelineEntry()
    {
    }

    /// <summary>Given by the database when it is written.</summary>
    public long Position { get; private set; }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>The petition's version that this event made.</summary>
    public int Version { get; private set; }

    /// <summary>What happened, such as <c>escalated</c>.</summary>
    public string Kind { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string ActorName { get; private set; } = "";

    public Role ActorRole { get; private set; }

    public Guid? ActorAgencyId { get; private set; }

    public PetitionStatus? FromStatus { get; private set; }

    public PetitionStatus ToStatus { get; private set; }

    public Guid? FromAgencyId { get; private set; }

    public Guid? ToAgencyId { get; private set; }

    public string? Ground { get; private set; }

    public string? Rule { get; private set; }

    public string? LegalBasis { get; private set; }

    /// <summary>What only this kind of event tells, as JSON.</summary>
    public string Details { get; private set; } = "{}";

    /// <summary>What <see cref="Kind"/> says of an event of that type, such as <c>coordinationChased</c>.</summary>
    public static string KindOf<TEvent>()
        where TEvent : PetitionEvent => KindOf(typeof(TEvent));

    public static TimelineEntry From(PetitionEvent petitionEvent)
    {
        var context = petitionEvent.Context;
        return new()
        {
            Id = context.EventId,
            PetitionId = context.PetitionId,
            Version = context.Version,
            Kind = KindOf(petitionEvent.GetType()),
            On = context.Action.On,
            RecordedAt = context.Action.RecordedAt,
            ActorName = context.Action.By.Name,
            ActorRole = context.Action.By.Role,
            ActorAgencyId = context.Action.By.Agency?.AgencyId,
            FromStatus = context.FromStatus,
            ToStatus = context.ToStatus,
            FromAgencyId = context.FromAgencyId,
            ToAgencyId = context.ToAgencyId,
            Ground = context.Ground,
            Rule = context.Rule,
            LegalBasis = context.LegalBasis,
            Details = JsonSerializer.Serialize(petitionEvent, petitionEvent.GetType(), Json),
        };
    }

    /// <summary>What only this kind of event tells; of an entry of that kind.</summary>
    public TEvent ReadDetails<TEvent>()
        where TEvent : PetitionEvent => JsonSerializer.Deserialize<TEvent>(Details, Json)!;

    private static string KindOf(Type happened) => EventKindAttribute.Of(happened);
}
