using Petitions.Domain.Directives;
using Petitions.Domain.Persons;

namespace Petitions.Application.Directives;

/// <summary>A directive on the table, with who acts on it.</summary>
public sealed record DirectiveCommandContext(Directive Directive, ActionContext Action, ReferenceBook Book);
