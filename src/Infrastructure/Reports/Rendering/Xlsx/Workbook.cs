using System.Globalization;

namespace Petitions.Infrastructure.Reports.Rendering.Xlsx;

/// <summary>A workbook written forward only, sheet after sheet and row after row; see <see cref="OpenXmlPackageWriter"/>.</summary>
internal sealed class Workbook(Stream to, CancellationToken cancellationToken) : IDisposable
{
    /// <summary>The namespace of everything in a workbook.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly OpenXmlPackageWriter _package = new(to, cancellationToken);
    private readonly List<Sheet> _sheets = [];

    /// <summary>Begins a sheet; the one before must be finished.</summary>
    /// <param name="name">At most 31 characters, none of <c>[ ] : * ? / \</c>.</param>
    /// <param name="widths">Of its columns, in characters.</param>
    /// <param name="frozenRows">How many rows stay in sight, and are repeated on paper.</param>
    public Sheet Sheet(string name, IReadOnlyList<double> widths, int frozenRows)
    {
        var part = _package.StartPart($"xl/worksheets/sheet{_sheets.Count + 1}.xml", ContentType + "worksheet+xml");
        var sheet = new Sheet(part, name, widths, frozenRows);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public async Task FinishAsync()
    {
        await using (var styles = _package.StartPart("xl/styles.xml", ContentType + "styles+xml"))
            SheetStyles.Stylesheet().WriteTo(styles.Xml);
        await using (var workbook = _package.StartPart("xl/workbook.xml", ContentType + "sheet.main+xml"))
            WriteSheets(workbook);
        await _package.WriteRelationshipsAsync(
            "xl/workbook.xml",
            [.. _sheets.Select((_, at) => (IdOf(at), "worksheet", $"worksheets/sheet{at + 1}.xml")), ("styles", "styles", "styles.xml")]);
        await _package.WriteRelationshipsAsync("", [("workbook", "officeDocument", "xl/workbook.xml")]);
        await _package.FinishAsync();
    }

    public void Dispose() => _package.Dispose();

    private void WriteSheets(OpenXmlPartWriter part)
    {
        var xml = part.Xml;
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        foreach (var (sheet, at) in _sheets.Select((sheet, at) => (sheet, at)))
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", (at + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", OfficeRelationships, IdOf(at));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteNames(part);
        xml.WriteEndElement();
    }

    private void WriteNames(OpenXmlPartWriter part)
    {
        var xml = part.Xml;
        if (!_sheets.Any(sheet => sheet.FrozenRows > 0))
            return;
        xml.WriteStartElement("definedNames", Main);
        foreach (var (sheet, at) in _sheets.Select((sheet, at) => (sheet, at)))
        {
            var quoted = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!";
            if (sheet.Filter is { } filter)
                Write("_xlnm._FilterDatabase", at, quoted + filter.Absolute, hidden: true);
            if (sheet.FrozenRows > 0)
                Write("_xlnm.Print_Titles", at, $"{quoted}$1:${sheet.FrozenRows}", hidden: false);
        }

        xml.WriteEndElement();

        void Write(string name, int sheet, string value, bool hidden)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", sheet.ToString(CultureInfo.InvariantCulture));
            if (hidden)
                xml.WriteAttributeString("hidden", "1");
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static string IdOf(int sheet) => $"sheet{sheet + 1}";
}
