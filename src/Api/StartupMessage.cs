using Petitions.Api.Identity;
using Petitions.Application;
using Petitions.Domain.Persons;
using Petitions.Infrastructure.Demo;

namespace Petitions.Api;

/// <summary>What the program says on the terminal once it serves, in Development: where to look, and with which token.</summary>
public static class StartupMessage
{
    public static async Task PrintOnceStartedAsync(this WebApplication app)
    {
        var example = await Demonstration.RoadPetitionCodeAsync(app.Services, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Print(app, example));
    }

    /// <param name="example">Code of the petition whose route is worth a look; null without the demonstration.</param>
    private static void Print(WebApplication app, string? example)
    {
        if (app.Urls.FirstOrDefault()?.TrimEnd('/') is not { } address)
            return;
        var clerk = new ActorIdentity("Người dùng thử", Role.Coordinator, Demonstration.OfficeCode);
        var token = app.Services.GetRequiredService<TokenSigner>().Sign(clerk, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var route = example is null ? "" : $"\n  Đường đi        {address}/api/v1/petitions/{example}/route";
        Console.WriteLine($"""

            Petitions · Kiến nghị

              Swagger UI      {address}/swagger
              Bảng tổng hợp   {address}/api/v1/petitions/board{route}

              Mã truy cập / token (điều phối viên, Văn phòng UBND tỉnh; dán vào Authorize):
              {token}

              curl -H "Authorization: Bearer $TOKEN" {address}/api/v1/petitions/board

            """);
    }
}
