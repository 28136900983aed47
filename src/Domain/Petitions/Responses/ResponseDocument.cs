namespace Petitions.Domain.Petitions.Responses;

/// <summary>The paper an answer came in.</summary>
/// <param name="Number">Its number and symbol, such as <c>902/BNV-CQĐP</c>.</param>
/// <param name="Date">Its date.</param>
/// <param name="Signatory">Who signed, by office or name.</param>
public sealed record ResponseDocument(string Number, DateOnly Date, string? Signatory);
