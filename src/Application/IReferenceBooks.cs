namespace Petitions.Application;

/// <summary>Gives the reference book as the database holds it now.</summary>
public interface IReferenceBooks
{
    Task<ReferenceBook> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>
    /// For those who have just read the revision together with what they judge by
    /// it: that book, or a newer one. The database is asked only when it has moved.
    /// </summary>
    ValueTask<ReferenceBook> AtRevisionAsync(long revision, CancellationToken cancellationToken);
}
