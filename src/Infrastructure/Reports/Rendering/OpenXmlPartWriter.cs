using System.Text;
using System.Xml;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>
/// A part being written. What is written into <see cref="Xml"/> gathers in a
/// small buffer; <see cref="FlushIfFullAsync"/>, called now and then, empties it.
/// </summary>
internal sealed class OpenXmlPartWriter : IAsyncDisposable
{
    private const int FlushThreshold = 64 * 1024;

    private readonly Stream _entry;
    private readonly Relay _relay;
    private readonly MemoryStream _buffer = new(2 * FlushThreshold);

    public OpenXmlPartWriter(Stream entry, Relay relay)
    {
        (_entry, _relay) = (entry, relay);
        Xml = XmlWriter.Create(_buffer, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling =
            NewLineHandling.Entitize
        });
        Xml.WriteStartDocument(standalone: true);
    }

    public XmlWriter Xml { get; }

    /// <summary>Called between rows or blocks: passes on what has gathered once it is worth it.</summary>
    public async ValueTask FlushIfFullAsync()
    {
        Xml.Flush();
        if (_buffer.Length < FlushThreshold)
            return;
        Compress();
        await _relay.PassOnAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Xml.Dispose();
        Compress();
        await _buffer.DisposeAsync();
        await _entry.DisposeAsync();
        await _relay.PassOnAsync();
    }

    private void Compress()
    {
        _entry.Write(_buffer.GetBuffer().AsSpan(0, (int)_buffer.Length));
        _buffer.SetLength(0);
    }
}
