using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Reading;

/// <summary>What is shown in place of what is withheld: that something was received, and nothing of what or from whom.</summary>
public static class RedactedText
{
    public const string Mark = "—";

    /// <summary>The title as far as it is shown; where it is not, that the petition was diverted, or a part of it.</summary>
    /// <param name="regime">Where the petition was diverted to; null when it was not diverted itself.</param>
    public static string Title(string title, Withheld withheld, DiversionRegime? regime) => (withheld, regime) switch
    {
        (not Withheld.Everything, _) => title,
        (_, { } diverted) => Language.Of($"Đã chuyển hướng: {Words.Of(diverted)}", $"Diverted: {Words.English(diverted)}"),
        _ => Language.Of("Một phần đã chuyển hướng", "Diverted in part"),
    };

    public static string Quote(string quote, Withheld withheld) => withheld == Withheld.Nothing ? quote : Mark;

    public static string Raiser(string description, Withheld withheld) => withheld == Withheld.Nothing ? description : Mark;

    public static string Content(string content, Withheld withheld) => withheld is Withheld.Nothing or Withheld.Words ? content : Mark;
}
