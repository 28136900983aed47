using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Notices;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Notices;

/// <summary><c>ladder.json</c>: versions of the rungs by which reminders and notices are raised.</summary>
internal sealed class LadderLoader : IReferenceFileLoader
{
    private sealed record Content(IReadOnlyList<Row> Rungs);

    private sealed record Row(
        string Key, string Code, ClockKind Clock, int Days, TermKind Kind, RungAddressee Addressee, string Text, string EnglishText,
        string LegalBasis, string Certainty,
        DateOnly? ValidFrom = null, DateOnly? ValidTo = null)
    {
        public Rung ToRung() => new(
            ReferenceId.For("rung", Key), Code, new(Clock, Days, Kind, Addressee), Text, EnglishText, LegalBasis, Certainty,
            new Validity(ValidFrom, ValidTo));
    }

    public string FileName => "ladder.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var known = await db.Rungs.ToDictionaryAsync(rung => rung.Id, cancellationToken);
        foreach (var row in ReferenceFileSource.Parse<Content>(FileName, content).Rungs)
        {
            var rung = row.ToRung();
            if (known.TryAdd(rung.Id, rung))
                db.Add(rung);
            else if (known[rung.Id] is var stored && db.Entry(stored).State == EntityState.Added)
                throw new ReferenceDataException(FileName, $"the key “{row.Key}” appears twice");
            else if (HasSameContent(stored, rung))
                stored.ChangeEnd(rung.Validity.To);
            else
                throw new ReferenceDataException(FileName,
                    $"“{row.Key}” says something else in the database; notices say what it said, so what differs needs another key and " +
                        $"its own validity");
        }
    }

    private static bool HasSameContent(Rung one, Rung other) =>
        one.Code == other.Code && one.Step == other.Step && one.Text == other.Text && one.EnglishText == other.EnglishText
            && one.LegalBasis == other.LegalBasis
        && one.Certainty == other.Certainty && one.Validity.From == other.Validity.From;
}
