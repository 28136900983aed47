using Petitions.Domain.Petitions;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Puts names to the rows of the itemised list.</summary>
internal sealed class ItemDrawing(ReferenceBook book, Unit unit)
{
    private readonly HashSet<Guid> _above = [.. book.Structure.Path(unit).Select(one => one.Id)];
    private readonly Dictionary<Guid, string> _places = [];

    public ReportItem Draw(ItemFound found)
    {
        var lead = found.Body is { } body ? book.Agencies.Get(body) : null;
        return new(
            found.Number, found.Code, found.Title, found.Quote, PlaceOf(found.Place), found.RaiserKind == RaiserKind.Person ? "Cá nhân" : found.Raiser, found.RaisedOn,
            found.Voices, lead?.Name, lead?.Level, [.. found.Coordinators.Select(id => book.Agencies.Get(id).Name)], found.DueOn, found.DaysOverdue, found.AnswerNumber,
            found.AnsweredOn, found.Outcome, ReportWording.Of(found.Category), found.Standing, Words.Of(found.Standing), found.Field,
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

    private static string? Roadmap(ItemFound found)
    {
        string?[] parts = [found.PromisedOn is { } day ? $"hẹn đến {Words.Date(day)}" : null, found.ResumePoint, found.Cause is { } cause ? $"nguyên nhân: {cause}" : null];
        return string.Join("; ", parts.OfType<string>()) is { Length: > 0 } told ? told : null;
    }

    private static string? Note(ItemFound found)
    {
        string?[] parts =
        [
            found.Parts > 0 ? $"tách thành {found.Parts} phần" : null,
            found.Times > 1 ? $"nêu lần thứ {found.Times}" : null,
            found.Returns > 0 ? $"trả lại {found.Returns} lần" : null,
            found.Reopenings > 0 ? $"mở lại {found.Reopenings} lần" : null,
        ];
        return string.Join("; ", parts.OfType<string>()) is { Length: > 0 } told ? told : null;
    }
}
