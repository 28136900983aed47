using Petitions.Domain;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports;

/// <summary>Makes the letter of a report: what a schedule settles, and for the rest what the unit is on the day of the report.</summary>
public static class ReportLetters
{
    private static readonly string[] Kinds = ["Tỉnh ", "Thành phố ", "Huyện ", "Quận ", "Thị xã ", "Thị trấn ", "Xã ", "Phường ", "Đặc khu ", "Thôn "];

    /// <param name="asked">When the report was asked for; the letter bears that day, whenever a file of it is made.</param>
    public static ReportLetter Of(EscalationReport report, LetterDetails details, DateTimeOffset asked)
    {
        var heading = report.Heading;
        var party = details.Layout == LetterLayout.Party;
        var issuing = details.IssuingBody ?? heading.IssuingBody?.Name ?? heading.Unit.Name;
        return new(
            details.Layout, details.ParentBody ?? (party ? null : heading.ParentBody?.Name), issuing, null, details.Symbol ?? UsualSymbol(party, heading.UnitKind), PlaceOf(heading.Unit.Name),
            BusinessTime.DateOf(asked), details.To, details.CopiesTo, details.Archive,
            details.Signature ?? (party ? new(SigningAuthority.None, null, "BÍ THƯ", null) : new(SigningAuthority.OnBehalfOf, "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", null)));
    }

    private static string UsualSymbol(bool party, UnitKind kind) => (party, kind) switch
    {
        (false, _) => "BC-UBND",
        (true, UnitKind.Province) => "BC/TU",
        (true, UnitKind.District) => "BC/HU",
        _ => "BC/ĐU",
    };

    // “Bắc Sơn, ngày …”: the place is called without what kind of unit it is.
    private static string PlaceOf(string unit) => Kinds.FirstOrDefault(kind => unit.StartsWith(kind, StringComparison.Ordinal)) is { } kind ? unit[kind.Length..] : unit;
}
