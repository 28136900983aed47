namespace Petitions.Application.Meetings;

/// <summary>How a petition is tied to a statement.</summary>
public enum PetitionTie
{
    /// <summary>Its quote is taken from the statement.</summary>
    Quote,

    /// <summary>The statement tells of the same matter.</summary>
    Support,
}
