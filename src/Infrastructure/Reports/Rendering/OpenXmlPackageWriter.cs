using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>
/// An Office Open XML package written forward only, part after part: neither the stream has to be
/// one that can be rewound (an HTTP answer is not), nor does a part ever lie in memory as a whole.
/// </summary>
internal sealed class OpenXmlPackageWriter : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    // The first day that the format knows: the same report is the same bytes whenever it is written.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Relay _relay;
    private readonly ZipArchive _zip;
    private readonly List<(string Path, string ContentType)> _parts = [];

    /// <param name="to">Where the package goes. It is written to without ever blocking a thread, and stays open.</param>
    public OpenXmlPackageWriter(Stream to, CancellationToken cancellationToken)
    {
        _relay = new(to, cancellationToken);
        _zip = new(_relay, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    }

    /// <summary>Begins a part; the part before must be finished.</summary>
    public OpenXmlPartWriter StartPart(string path, string contentType)
    {
        _parts.Add((path, contentType));
        return OpenEntry(path);
    }

    /// <summary>Says which parts the part at <paramref name="source"/> (the package itself when empty) refers to, each by an id.</summary>
    public async Task WriteRelationshipsAsync(string source, IEnumerable<(string Id, string Kind, string Target)> targets)
    {
        var slash = source.LastIndexOf('/');
        await using var part = OpenEntry($"{source[..(slash + 1)]}_rels/{source[(slash + 1)..]}.rels");
        part.Xml.WriteStartElement("Relationships", Relationships);
        foreach (var (id, kind, target) in targets)
        {
            part.Xml.WriteStartElement("Relationship", Relationships);
            part.Xml.WriteAttributeString("Id", id);
            part.Xml.WriteAttributeString("Type", OfficeRelationship + kind);
            part.Xml.WriteAttributeString("Target", target);
            part.Xml.WriteEndElement();
        }

        part.Xml.WriteEndElement();
    }

    /// <summary>Writes the list of what the package holds; nothing follows it.</summary>
    public async Task FinishAsync()
    {
        await using (var part = OpenEntry("[Content_Types].xml"))
            WriteTypes(part.Xml);
        _zip.Dispose();
        await _relay.PassOnAsync();
    }

    /// <summary>What is not finished by now is not passed on any more.</summary>
    public void Dispose()
    {
        _zip.Dispose();
        _relay.Dispose();
    }

    private void WriteTypes(XmlWriter xml)
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
        xml.WriteStartElement("Types", types);
        foreach (var (extension, contentType) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml") })
            Write("Default", "Extension", extension, contentType);
        foreach (var (path, contentType) in _parts)
            Write("Override", "PartName", "/" + path, contentType);
        xml.WriteEndElement();

        void Write(string element, string attribute, string value, string contentType)
        {
            xml.WriteStartElement(element, types);
            xml.WriteAttributeString(attribute, value);
            xml.WriteAttributeString("ContentType", contentType);
            xml.WriteEndElement();
        }
    }

    private OpenXmlPartWriter OpenEntry(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return new(entry.Open(), _relay);
    }
}

/// <summary>
/// Stands between the archive, which writes where it is and ends its entries without waiting, and a target that must not
/// be waited for: an HTTP answer refuses to block a thread. What the archive writes stays here until it is passed on.
/// </summary>
internal sealed class Relay(Stream to, CancellationToken cancellationToken) : Stream
{
    private readonly MemoryStream _waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public async Task PassOnAsync()
    {
        await to.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken);
        _waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void Flush()
    {
        // Only PassOnAsync empties it.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _waiting.Dispose();
        base.Dispose(disposing);
    }
}
