using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Reading;

/// <summary>What is shown in place of what is withheld: that something was received, and nothing of what or from whom.</summary>
public static class RedactedText
{
    public const string Mark = "—";

    /// <summary>The title as far as it is shown; where it is not, that the petition was diverted, or a part of it.</summary>
    /// <param name="regime">Where the petition was diverted to; null when it was not diverted itself.</param>
    public static string Title(string title, Redaction redaction, DiversionRegime? regime) => (redaction, regime) switch
    {
        (not Redaction.Everything, _) => title,
        (_, { } diverted) =>
            Language.Of($"Đã chuyển hướng: {PetitionLabels.Of(diverted)}", $"Diverted: {PetitionLabels.EnglishOf(diverted)}"),
        _ => Language.Of("Một phần đã chuyển hướng", "Diverted in part"),
    };

    public static string Quote(string quote, Redaction redaction) => redaction == Redaction.None ? quote : Mark;

    public static string Raiser(string description, Redaction redaction) => redaction == Redaction.None ? description : Mark;

    public static string Content(string content, Redaction redaction) =>
        redaction is Redaction.None or Redaction.QuoteAndRaiser ? content : Mark;
}
