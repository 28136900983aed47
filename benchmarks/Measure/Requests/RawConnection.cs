using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Petitions.Measure.Requests;

/// <summary>
/// One HTTP/1.1 connection that sends prepared requests one after the other and reads only as much of each answer as it takes
/// to find its end. On a machine with two cores a full client would take from the servers the time that is to be measured.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[128 * 1024];

    public async Task ConnectAsync(IPEndPoint server) => await _socket.ConnectAsync(server);

    /// <summary>Sends a request and returns the status of its answer.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request, SocketFlags.None);
        var received = 0;
        int? end = null;
        do
        {
            if (received == _buffer.Length)
                Array.Resize(ref _buffer, received * 2);
            var count = await _socket.ReceiveAsync(_buffer.AsMemory(received), SocketFlags.None);
            if (count == 0)
                throw new IOException("The server closed the connection.");
            received += count;
            end ??= EndOf(_buffer.AsSpan(0, received));
        }
        while (end is not { } at || (at >= 0 ? received < at : !_buffer.AsSpan(0, received).EndsWith("\r\n0\r\n\r\n"u8)));
        _ = Utf8Parser.TryParse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), out int status, out _);
        return status;
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Where the answer ends; -1 when it comes in chunks; null while the head is not complete.</summary>
    private static int? EndOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return null;
        var length = answer[..head].IndexOf("\r\nContent-Length: "u8);
        if (length < 0)
            return -1;
        _ = Utf8Parser.TryParse(answer[(length + "\r\nContent-Length: ".Length)..], out int body, out _);
        return head + 4 + body;
    }
}
