using Petitions.Api.Identity;
using Petitions.Application;
using Petitions.Domain.Persons;
using Petitions.Infrastructure.Demo;

namespace Petitions.Api;

/// <summary>What the program says on the terminal once it serves, in Development: where to look, and with which token.</summary>
public static class Greeting
{
    public static void GreetOnceStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (app.Urls.FirstOrDefault()?.TrimEnd('/') is not { } address)
            return;
        var clerk = new ActorIdentity("Người dùng thử", Role.Coordinator, DemoData.OfficeCode);
        var token = app.Services.GetRequiredService<TokenSigner>().Sign(clerk, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Console.WriteLine($"""

            Petitions · Kiến nghị

              Swagger UI      {address}/swagger
              Bảng tổng hợp   {address}/api/v1/petitions/board
              Đường đi        {address}/api/v1/petitions/{DemoData.ExampleCode}/route

              Mã truy cập / token (điều phối viên, Văn phòng UBND tỉnh; dán vào Authorize):
              {token}

              curl -H "Authorization: Bearer $TOKEN" {address}/api/v1/petitions/board

            """);
    });
}
