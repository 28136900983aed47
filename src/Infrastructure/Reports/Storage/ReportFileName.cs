using Petitions.Application.Reports;
using Petitions.Domain;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Reports.Storage;

/// <summary>The name of a report's file: plain letters, so that it survives every mail server and file system.</summary>
public static class ReportFileName
{
    /// <summary>Such as <c>bao-cao-kien-nghi-2022-Q4-langson.docx</c>; of a commune, <c>…-xa-tanvan.xlsx</c>.</summary>
    /// <param name="heading">Of which unit and period.</param>
    /// <param name="format">The form.</param>
    /// <param name="runId">The run that made it, so that files of two runs
    /// lie in one folder side by side: <c>…-langson-9d3c02.docx</c>.</param>
    /// <param name="table">The one table that the file holds, such as <c>B1</c>.</param>
    public static string Of(ReportHeading heading, ReportFormat format, Guid? runId = null, string? table = null) =>
        $"bao-cao-kien-nghi-{ToAscii(heading.Period.Code, '-')}-{UnitName(heading)}{(runId is { } run ? $"-{run.ToString("N")[^6..]}" : "")}{(table is null ? "" : $"-{table.Replace('.', '-')}")}.{ReportFormats.FileExtension(format)}";

    private static string UnitName(ReportHeading heading)
    {
        var words = VietnameseText.ToSearchKey(heading.Unit.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kindWords = heading.Unit.Name switch
        {
            var name when name.StartsWith("Thành phố ", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Thị xã ", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Thị trấn ", StringComparison.OrdinalIgnoreCase) => 2,
            _ => words.Length > 1 ? 1 : 0,
        };
        var place = string.Concat(words.Skip(kindWords).Select(word => ToAscii(word, null)));
        return heading.UnitKind == UnitKind.Province ? place : $"{string.Concat(words.Take(kindWords))}-{place}";
    }

    /// <summary>Letters, digits and hyphens; everything else as <paramref name="instead"/>.</summary>
    private static string ToAscii(string text, char? instead) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : instead)).Trim('-');
}
