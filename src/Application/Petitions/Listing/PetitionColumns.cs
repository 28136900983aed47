namespace Petitions.Application.Petitions.Listing;

/// <summary>Columns of the petition table that only the database computes.</summary>
public static class PetitionColumns
{
    /// <summary>The due date for sorting; <see cref="DateOnly.MaxValue"/> stands for "none", so that those come last.</summary>
    public const string DueSort = "DueSort";
}
