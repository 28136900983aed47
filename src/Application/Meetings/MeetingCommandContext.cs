using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;

namespace Petitions.Application.Meetings;

/// <summary>A meeting on the table, with who writes something down on it.</summary>
public sealed record MeetingCommandContext(Meeting Meeting, ActionContext Action, ReferenceBook Book);
