namespace Petitions.Infrastructure.ReferenceData;

/// <summary>A reference file cannot be loaded; nothing of the whole load was kept.</summary>
public sealed class ReferenceDataException(string fileName, string reason, Exception? inner = null)
    : Exception($"{fileName}: {reason}", inner)
{
    public string FileName { get; } = fileName;
}
