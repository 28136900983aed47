using System.Net;
using Petitions.Api.Tests.Faults;

namespace Petitions.Api.Tests.Identity;

/// <summary>The real program as it runs in service: it hands out no tokens, and does not start without knowing whose tokens to trust.</summary>
public sealed class ProductionTests(PostgresServer server)
{
    private static readonly (string, string) InService = ("ASPNETCORE_ENVIRONMENT", "Production");

    [Fact]
    public async Task In_service_no_token_is_handed_out_and_nothing_but_health_and_its_description_is_open()
    {
        await using var program = await RunningProgram.StartAsync(await server.NewDatabaseAsync(), InService);

        using var token = await program.Client.PostJsonAsync("/dev/tokens", new { role = "administrator", name = "Người Kiểm Thử" });
        await token.RefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
        using var nobody = await program.Client.GetAsync("/api/v1/petitions");
        await nobody.RefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
        Assert.Equal(HttpStatusCode.OK, await program.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await program.StatusAsync("/swagger/v1/swagger.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    public async Task Without_a_key_that_is_long_enough_it_does_not_start(string key)
    {
        var connection = await server.NewDatabaseAsync();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RunningProgram.StartAsync(connection, InService, ("Authentication__SigningKey", key)));

        Assert.Contains("Authentication:SigningKey", refused.Message, StringComparison.Ordinal);
    }
}
