using System.Text.Json;
using System.Text.Json.Serialization;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>One event of a directive as it is kept: append-only, in the order of its position.</summary>
public sealed class DirectiveTimelineEntry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private DirectiveTimelineEntry()
    {
    }

    /// <summary>Given by the database when it is written.</summary>
    public long Position { get; private set; }

    public Guid Id { get; private set; }

    public Guid DirectiveId { get; private set; }

    /// <summary>The directive's version that this event made.</summary>
    public int Version { get; private set; }

    /// <summary>What happened, such as <c>reported</c>.</summary>
    public string Kind { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string ActorName { get; private set; } = "";

    public Role ActorRole { get; private set; }

    public Guid? ActorAgencyId { get; private set; }

    public DirectiveStatus? FromStatus { get; private set; }

    public DirectiveStatus ToStatus { get; private set; }

    public string? Ground { get; private set; }

    /// <summary>What only this kind of event tells, as JSON.</summary>
    public string Details { get; private set; } = "{}";

    public static DirectiveTimelineEntry From(DirectiveEvent directiveEvent)
    {
        var context = directiveEvent.Context;
        return new()
        {
            Id = context.EventId,
            DirectiveId = context.DirectiveId,
            Version = context.Version,
            Kind = EventKindAttribute.Of(directiveEvent.GetType()),
            On = context.Action.On,
            RecordedAt = context.Action.RecordedAt,
            ActorName = context.Action.By.Name,
            ActorRole = context.Action.By.Role,
            ActorAgencyId = context.Action.By.Agency?.AgencyId,
            FromStatus = context.FromStatus,
            ToStatus = context.ToStatus,
            Ground = context.Ground,
            Details = JsonSerializer.Serialize(directiveEvent, directiveEvent.GetType(), Json),
        };
    }
}
