namespace Petitions.Application.Petitions.Desk;

/// <summary>Opens the desks.</summary>
public interface IDeskReader
{
    /// <summary>What lies on a desk at one moment.</summary>
    /// <param name="limit">Petitions of each pile that are read.</param>
    Task<DeskRow> ReadAsync(DeskScope scope, DateOnly today, int limit, CancellationToken cancellationToken);
}
