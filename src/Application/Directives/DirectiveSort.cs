namespace Petitions.Application.Directives;

/// <summary>The order of a list; a directive of which nothing is due comes after all that have a date.</summary>
public enum DirectiveSort
{
    DueOn,
    DueOnDescending,
    GivenOn,
    GivenOnDescending,
}
