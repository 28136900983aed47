using Petitions.Domain.Petitions;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Puts names to the rows of the itemised list.</summary>
internal sealed class ItemDrawing(ReferenceBook book, Unit unit, ReportPlaces places)
{
    private readonly HashSet<Guid> _above = [.. book.Structure.Path(unit).Select(one => one.Id)];
    private readonly Dictionary<Guid, string> _places = [];

    public ReportItem Draw(ItemFound found)
    {
        var leads = found.Bodies.Select(one => places.Holder(one.Body, found.Place, one.Field)).Distinct().ToList();
        var standing = found.Standing == Standing.WithinDistrict && leads.Count > 0 ? places.StandingOn(leads.MaxBy(lead => lead.Level)!) : found.Standing;
        return new(
            found.Number, found.Code, found.Title, found.Quote, PlaceOf(found.Place), found.RaiserKind == RaiserKind.Person ? "Cá nhân" : found.Raiser, found.RaisedOn,
            found.Voices, Joined(leads.Select(lead => lead.Name)), leads.Count == 0 ? null : leads.Max(lead => lead.Level),
            [.. found.Coordinators.Select(id => book.Agencies.Get(id).Name).Distinct()], found.DueOn, found.DaysOverdue, Joined(found.AnswerNumbers.Distinct()),
            found.AnsweredOn, found.Outcome, ReportWording.Of(found.Category), standing, Words.Of(standing), found.Field,
            found.Field is { } field ? book.Rules.FieldPath(field)[^1].Name : ReportWording.Unclassified, Roadmap(found), found.Carried, found.Settled, Note(found));
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

    private static string? Roadmap(ItemFound found) => Joined(found.Roadmaps.SelectMany(roadmap => new[]
    {
        roadmap.PromisedOn is { } day ? $"hẹn đến {Words.Date(day)}" : null, roadmap.ResumePoint, roadmap.Cause is { } cause ? $"nguyên nhân: {cause}" : null,
    }).OfType<string>().Distinct());

    private static string? Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } told ? told : null;

    private static string? Note(ItemFound found)
    {
        string?[] parts =
        [
            found.Parts > 0 ? $"tách thành {found.Parts} phần" : null,
            found.Times > 1 ? $"nêu lần thứ {found.Times}" : null,
            found.Returns > 0 ? $"trả lại {found.Returns} lần" : null,
            found.Reopenings > 0 ? $"mở lại {found.Reopenings} lần" : null,
        ];
        return Joined(parts.OfType<string>());
    }
}
