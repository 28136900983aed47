namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>A file of a run, made and lying on this machine's disk.</summary>
/// <param name="Format">xlsx, docx, …</param>
/// <param name="Name">What it is called at the recipient's.</param>
/// <param name="Path">Where it lies; deleted when it is no longer needed.</param>
/// <param name="Length">Bytes.</param>
public sealed record ReportMessageFile(string Format, string Name, string MediaType, string Path, long Length);
