using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>Puts names to the rows of the itemised list.</summary>
internal sealed class ReportItemAssembler(ReferenceBook book, Unit unit, ReportTerritory places)
{
    private readonly HashSet<Guid> _above = [.. book.Structure.Path(unit).Select(one => one.Id)];
    private readonly Dictionary<Guid, string> _places = [];

    public ReportItem Assemble(ItemRecord record)
    {
        var leads = record.Bodies.Select(one => places.HolderOnLastDay(one.Body, record.Place, one.Field)).Distinct().ToList();
        var standing = record.Standing == Standing.WithinDistrict && leads.Count > 0
            ? places.StandingAt(leads.MaxBy(lead => lead.Level)!) : record.Standing;
        return new(
            record.Number, record.Code, record.Title, record.Quote, PlaceOf(record.Place),
            record.RaiserKind == RaiserKind.Person ? "Cá nhân" : record.Raiser, record.RaisedOn,
            record.Supporters, JoinOrNull(leads.Select(lead => lead.Name)), leads.Count == 0 ? null : leads.Max(lead => lead.Level),
            [.. record.Coordinators.Select(id => book.Agencies.Get(id).Name).Distinct()], record.DueOn, record.DaysOverdue,
            JoinOrNull(record.AnswerNumbers.Distinct()),
            record.AnsweredOn, record.Outcome, ReportLabels.Of(record.Category), standing, PetitionLabels.Of(standing), record.Field,
            record.Field is { } field ? book.Rules.FieldPath(field)[^1].Name : ReportLabels.Unclassified, Roadmap(record), record.Carried,
            record.Settled, Note(record));
    }

    private string PlaceOf(Guid id)
    {
        if (!_places.TryGetValue(id, out var name))
        {
            var path = book.Structure.Path(book.Structure.Get(id)).Where(one => !_above.Contains(one.Id)).Reverse().Select(one => one.Name);
            _places[id] = name = string.Join(", ", path) is { Length: > 0 } below ? below : book.Structure.Get(id).Name;
        }

        return name;
    }

    private static string? Roadmap(ItemRecord record) => JoinOrNull(record.Roadmaps.SelectMany(roadmap => new[]
    {
        roadmap.PromisedOn is { } day ? $"hẹn đến {PetitionLabels.Date(day)}" : null, roadmap.ResumePoint,
        roadmap.Cause is { } cause ? $"nguyên nhân: {cause}" : null,
    }).OfType<string>().Distinct());

    private static string? JoinOrNull(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } told ? told : null;

    private static string? Note(ItemRecord record)
    {
        string?[] parts =
        [
            record.Parts > 0 ? $"tách thành {record.Parts} phần" : null,
            record.Times > 1 ? $"nêu lần thứ {record.Times}" : null,
            record.Returns > 0 ? $"trả lại {record.Returns} lần" : null,
            record.Reopenings > 0 ? $"mở lại {record.Reopenings} lần" : null,
        ];
        return JoinOrNull(parts.OfType<string>());
    }
}
