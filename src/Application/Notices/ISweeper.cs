using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>
/// Walks over all clocks that run, kind by kind, of each the longest due first, and raises what the ladder of the day says. In batches,
/// each whole by itself: a walk that breaks off is gone on with by the next, and whoever else walks meanwhile, nothing is raised twice.
/// </summary>
public interface ISweeper
{
    /// <param name="origin">What set it going.</param>
    /// <param name="by">The person, where somebody did.</param>
    /// <param name="cancellationToken">Breaks it off behind the batch in work.</param>
    /// <returns>Its id, to read what it raised by.</returns>
    Task<Guid> SweepAsync(SweepTrigger origin, string? by, CancellationToken cancellationToken);
}
