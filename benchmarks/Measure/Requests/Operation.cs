using System.Text;

namespace Petitions.Measure.Requests;

/// <summary>One kind of request that is measured.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Requests">Ready to send, given out one after the other and, unless <paramref name="Once"/>, from the start again.</param>
/// <param name="Once">Each request can only succeed once.</param>
internal sealed record Operation(string Name, IReadOnlyList<byte[]> Requests, bool Once = false)
{
    private int _next = -1;

    public ReadOnlyMemory<byte>? Next()
    {
        var at = (uint)Interlocked.Increment(ref _next);
        if (at >= Requests.Count && Once)
            return null;
        return Requests[(int)(at % (uint)Requests.Count)];
    }

    public static byte[] Get(string path, string token) => Encoding.UTF8.GetBytes(
        $"GET /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n");

    public static byte[] Post(string path, string token, string body) => Encoding.UTF8.GetBytes(
        $"POST /api/v1{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Type: " +
            $"application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
