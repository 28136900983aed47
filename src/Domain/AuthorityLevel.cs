namespace Petitions.Domain;

/// <summary>
/// The levels of authority, lowest first. Which of them exist on a day, and which lies above which, is read from the
/// administrative structure of that day and never from this order alone: districts existed until 30 June 2025.
/// </summary>
public enum AuthorityLevel
{
    Commune,
    District,
    Province,
    Central,
}
