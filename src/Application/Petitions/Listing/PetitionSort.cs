namespace Petitions.Application.Petitions.Listing;

/// <summary>The order of a list; a petition without a due date comes after all that have one.</summary>
public enum PetitionSort
{
    DueOn,
    DueOnDescending,
    RaisedOn,
    RaisedOnDescending,
}
