using AutoMapper;
using Petitions.Domain;
using Petitions.Domain.Meetings;
using Petitions.Domain.Territory;

namespace Petitions.Application.Meetings;

/// <summary>The columns of a meeting that a list shows.</summary>
public sealed class MeetingRow
{
    public Guid Id { get; init; }

    public MeetingKind Kind { get; init; }

    public string Title { get; init; } = "";

    public DateOnly HeldOn { get; init; }

    public bool DateInferred { get; init; }

    public Guid HostUnitId { get; init; }

    public Delegation Delegation { get; init; } = null!;

    public int StatementCount { get; init; }

    public int DirectiveCount { get; init; }

    public int Version { get; init; }
}

/// <summary>A meeting in a list.</summary>
/// <param name="DateInferred">True when the source does not give the full date.</param>
/// <param name="Place">The names of the units above the host, nearest first, as of that day.</param>
/// <param name="LeadingBody">The body that sent the delegation.</param>
/// <param name="Head">Who led it: the name where the source publishes it, else the office.</param>
public sealed record MeetingSummary(
    Guid Id, MeetingKind Kind, string Title, DateOnly HeldOn, bool DateInferred, UnitReference HostUnit, string Place, string LeadingBody,
    AuthorityLevel Level,
    string Head, int StatementCount, int DirectiveCount, int Version)
{
    public static MeetingSummary Of(MeetingRow row, AdministrativeStructure structure)
    {
        var host = structure.Get(row.HostUnitId);
        return new(
            row.Id, row.Kind, row.Title, row.HeldOn, row.DateInferred, UnitReference.From(host),
            string.Join(", ", structure.Path(host).Reverse().Skip(1).Select(unit => unit.Name)), row.Delegation.LeadingBody,
            row.Delegation.Level,
            row.Delegation.Head.Name ?? string.Join(", ", row.Delegation.Head.Titles), row.StatementCount, row.DirectiveCount, row.Version);
    }
}

public sealed class MeetingProjections : Profile
{
    public MeetingProjections() => CreateProjection<Meeting, MeetingRow>();
}
