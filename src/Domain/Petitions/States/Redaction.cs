namespace Petitions.Domain.Petitions.States;

/// <summary>
/// How much of a petition no reader sees any more because a matter was diverted
/// (domain brief 2.2, scenario S14); each word withholds more than the one before.
/// </summary>
public enum Redaction
{
    None,

    /// <summary>Quote and raiser: what was diverted had the same words. Title, content and answers are the petition's own.</summary>
    QuoteAndRaiser,

    /// <summary>Quote, raiser and content: the content tells what was diverted, too.</summary>
    QuoteRaiserAndContent,

    /// <summary>Everything that was written in it or about it: the petition itself was diverted, or a part of it was.</summary>
    Everything,
}
