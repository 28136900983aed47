namespace Petitions.Api.Reports;

/// <summary>The caller accepts none of the forms there are; answered with 406.</summary>
/// <param name="formats">The names of those there are.</param>
public sealed class NotAcceptableException(string formats) : Exception("report.not_acceptable")
{
    public string Formats => formats;
}
