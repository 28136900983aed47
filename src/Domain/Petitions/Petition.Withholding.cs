using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <content>
/// What is not shown any more once a matter was diverted. To hide the petition and to show the words it consists of, in the whole it was split off from, in
/// another part of it or in what was taken from the same statement, would hide nothing.
/// </content>
public sealed partial class Petition
{
    /// <summary>How much of it no reader sees any more, whatever day is asked about.</summary>
    public Withheld Withheld { get; private set; }

    /// <summary>What the text search looks through: title, content and quote, as far as they are shown.</summary>
    public string SearchKey { get; private set; } = "";

    private void WithholdWordsOf(Petition diverted, IReadOnlyCollection<Petition> kin, Act act)
    {
        var withheld = SharedWith(diverted, diverted.Wholes(kin));
        if (withheld <= Withheld)
            return;
        Withhold(withheld);
        Note(Now, act, new PetitionWordsWithheld(diverted.Id));
    }

    /// <summary>How much of this petition tells what was diverted.</summary>
    private Withheld SharedWith(Petition diverted, List<Petition> wholes)
    {
        if (wholes.Contains(this))
            return Withheld.Everything;
        if (!VietnameseText.Quotes(Quote, diverted.Quote) && !VietnameseText.Quotes(diverted.Quote, Quote))
            return Withheld.Nothing;
        var told = wholes.Select(whole => whole.Content).Append(diverted.Content).Append(diverted.Quote);
        return told.Any(words => VietnameseText.Quotes(Content, words)) ? Withheld.WordsAndContent : Withheld.Words;
    }

    /// <summary>The petition that this one was split off from, and those above that one.</summary>
    private List<Petition> Wholes(IReadOnlyCollection<Petition> kin)
    {
        List<Petition> wholes = [];
        for (var part = this; part.PartOfId is { } wholeId; part = wholes[^1])
            wholes.Add(kin.First(one => one.Id == wholeId));
        return wholes;
    }

    private void Withhold(Withheld withheld)
    {
        Withheld = withheld;
        SearchKey = KeyOfWhatIsShown();
    }

    private string KeyOfWhatIsShown() => VietnameseText.FoldKey(Withheld switch
    {
        Withheld.Nothing => $"{Title} {Content} {Quote}",
        Withheld.Words => $"{Title} {Content}",
        Withheld.WordsAndContent => Title,
        _ => "",
    });
}
