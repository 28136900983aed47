namespace Petitions.Infrastructure.ReferenceData;

/// <summary>That a reference file of exactly this content was loaded.</summary>
internal sealed class LoadedReferenceFile
{
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string ContentHash { get; init; }
}
