using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>A stewardship on the table, with who acts on it and the body that assigns, as it stands on that day.</summary>
public sealed record StewardshipCommandContext(Stewardship Stewardship, Authority Assigner, ActionContext Action, ReferenceBook Book);
