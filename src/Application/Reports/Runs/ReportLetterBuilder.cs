using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Runs;

/// <summary>Makes the letter of a report: what a schedule settles, and for the rest what the unit is on the day of the report.</summary>
public static class ReportLetterBuilder
{
    private static readonly string[] Kinds =
        ["Tỉnh ", "Thành phố ", "Huyện ", "Quận ", "Thị xã ", "Thị trấn ", "Xã ", "Phường ", "Đặc khu ", "Thôn "];

    /// <summary>The letter of a run: as it was settled when the run was asked for, with the number that it was given since.</summary>
    public static ReportLetter Of(EscalationReport report, ReportRun run) => run.Number is { } number
        ? Of(report, run.Letter, run.LetterDate) with { Number = number, Symbol = run.NumberSymbol! }
        : Of(report, run.Letter, run.LetterDate);

    /// <param name="date">The day that the letter bears, whenever a file of it is made.</param>
    public static ReportLetter Of(EscalationReport report, LetterDetails details, DateOnly date)
    {
        var heading = report.Heading;
        var party = details.Layout == LetterLayout.Party;
        var issuing = details.IssuingBody ?? heading.IssuingBody?.Name ?? heading.Unit.Name;
        return new(
            details.Layout, details.ParentBody ?? (party ? null : heading.ParentBody?.Name), issuing, null,
            SymbolOf(details, heading.UnitKind), PlaceOf(heading.Unit.Name),
            date, details.To, details.CopiesTo, details.Archive,
            details.Signature ?? (party ? new(SigningAuthority.None, null, "BÍ THƯ", null)
                : new(SigningAuthority.OnBehalfOf, "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", null)));
    }

    /// <summary>The symbol behind the number: that of the letter, or the usual one of its layout and unit.</summary>
    public static string SymbolOf(LetterDetails details, UnitKind kind) =>
        details.Symbol ?? (details.Layout == LetterLayout.Party, kind) switch
        {
            (false, _) => "BC-UBND",
            (true, UnitKind.Province) => "BC/TU",
            (true, UnitKind.District) => "BC/HU",
            _ => "BC/ĐU",
        };

    // “Bắc Sơn, ngày …”: the place is called without what kind of unit it is.
    private static string PlaceOf(string unit) =>
        Kinds.FirstOrDefault(kind => unit.StartsWith(kind, StringComparison.Ordinal)) is { } kind ? unit[kind.Length..] : unit;
}
