using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.ReferenceData;

/// <summary>One kind of reference file: knows its name and how its rows become rows of the database.</summary>
internal interface IReferenceFileLoader
{
    string FileName { get; }

    /// <summary>
    /// Adds what is missing and corrects what differs; deletes nothing. Rows of files named before it may be referred to.
    /// </summary>
    /// <exception cref="ReferenceDataException">The content cannot be loaded.</exception>
    Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken);
}
