namespace Petitions.Application.Petitions.Reading;

/// <summary>Opens the files of petitions.</summary>
public interface IPetitionReader
{
    /// <summary>
    /// The file as it is now, answers and findings of the same version as the petition. Null when there is no such petition.
    /// </summary>
    Task<PetitionRecord?> ReadAsync(PetitionReference reference, CancellationToken cancellationToken);
}
