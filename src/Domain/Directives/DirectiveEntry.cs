using System.Text.Json;
using System.Text.Json.Serialization;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>One event of a directive as it is kept: append-only, in the order of its position.</summary>
public sealed class DirectiveEntry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private DirectiveEntry()
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

    public static DirectiveEntry Of(DirectiveEvent happened)
    {
        var context = happened.Context;
        return new()
        {
            Id = context.EventId,
            DirectiveId = context.DirectiveId,
            Version = context.Version,
            Kind = JsonNamingPolicy.CamelCase.ConvertName(happened.GetType().Name["Directive".Length..]),
            On = context.Act.On,
            RecordedAt = context.Act.RecordedAt,
            ActorName = context.Act.By.Name,
            ActorRole = context.Act.By.Role,
            ActorAgencyId = context.Act.By.Agency?.AgencyId,
            FromStatus = context.FromStatus,
            ToStatus = context.ToStatus,
            Ground = context.Ground,
            Details = JsonSerializer.Serialize(happened, happened.GetType(), Json),
        };
    }
}
