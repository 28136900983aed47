using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>
/// What is not shown any more once a matter was diverted. To hide the petition and to show the words it consists of, in the
/// whole it was split off from, in another part of it or in what was taken from the same statement, would hide nothing.
/// </content>
public sealed partial class Petition
{
    /// <summary>How much of it no reader sees any more, whatever day is asked about.</summary>
    public Redaction Redaction { get; private set; }

    /// <summary>What the text search looks through: title, content and quote, as far as they are shown.</summary>
    public string SearchKey { get; private set; } = "";

    private void RedactTextsOf(Petition diverted, IReadOnlyCollection<Petition> kin, ActionContext action)
    {
        var redaction = RequiredRedactionFor(diverted, diverted.EnclosingWholes(kin));
        if (redaction <= Redaction)
            return;
        Redact(redaction);
        RecordVersion(CurrentStatusAndHolder, action, new PetitionTextsRedacted(diverted.Id));
    }

    /// <summary>How much of this petition tells what was diverted.</summary>
    private Redaction RequiredRedactionFor(Petition diverted, List<Petition> wholes)
    {
        if (wholes.Contains(this))
            return Redaction.Everything;
        if (!VietnameseText.ContainsQuote(Quote, diverted.Quote) && !VietnameseText.ContainsQuote(diverted.Quote, Quote))
            return Redaction.None;
        var told = wholes.Select(whole => whole.Content).Append(diverted.Content).Append(diverted.Quote);
        return told.Any(words => VietnameseText.ContainsQuote(Content, words)) ? Redaction.QuoteRaiserAndContent : Redaction.QuoteAndRaiser;
    }

    /// <summary>The petition that this one was split off from, and those above that one.</summary>
    private List<Petition> EnclosingWholes(IReadOnlyCollection<Petition> kin)
    {
        List<Petition> wholes = [];
        for (var part = this; part.PartOfId is { } wholeId; part = wholes[^1])
            wholes.Add(kin.First(one => one.Id == wholeId));
        return wholes;
    }

    private void Redact(Redaction redaction)
    {
        Redaction = redaction;
        SearchKey = VisibleSearchKey();
    }

    private string VisibleSearchKey() => VietnameseText.ToSearchKey(Redaction switch
    {
        Redaction.None => $"{Title} {Content} {Quote}",
        Redaction.QuoteAndRaiser => $"{Title} {Content}",
        Redaction.QuoteRaiserAndContent => Title,
        _ => "",
    });
}
