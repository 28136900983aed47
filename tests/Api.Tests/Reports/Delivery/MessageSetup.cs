using Microsoft.Extensions.Configuration;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Delivery;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>A report of a few bytes on its way to somebody, and the folder that its file lies in.</summary>
internal sealed class MessageSetup : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("petitions-carriers").FullName;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task AssertFailsAsync(DeliveryFault fault, IDeliveryChannel channel, ReportMessage outgoing) =>
        Assert.Equal(fault.Code, (await Assert.ThrowsAsync<DeliveryException>(() => channel.SendAsync(outgoing, Cancel))).Fault.Code);

    public static IConfiguration Settings(IReadOnlyDictionary<string, string?> usual, (string Name, string Value)[] differing)
    {
        var all = new Dictionary<string, string?>(usual);
        foreach (var (name, value) in differing)
            all[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    public ReportMessage MessageTo(Recipient to)
    {
        var now = new DateTimeOffset(2022, 12, 15, 1, 0, 0, TimeSpan.Zero);
        var path = Path.Combine(Folder, "file.csv");
        File.WriteAllText(path, "một,hai\r\n");
        return new(
            Guid.CreateVersion7(now), to, now,
            new(Guid.CreateVersion7(now), null, "Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022", Guid.CreateVersion7(now),
                "Tỉnh Lạng Sơn", new(2022, 9, 15), new(2022, 12, 14), now, new string('a', 64), 3),
            [new("csv", "báo cáo quý IV.csv", "text/csv", path, new FileInfo(path).Length)]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
