using System.Net;
using Petitions.Api.Tests.Faults;

namespace Petitions.Api.Tests.Identity;

/// <summary>
/// The real program as it runs in service: it hands out no tokens, and does not start without knowing whose tokens to trust.
/// </summary>
public sealed class ProductionTests(PostgresServer server)
{
    private static readonly (string, string) Production = ("ASPNETCORE_ENVIRONMENT", "Production");

    [Fact]
    public async Task In_production_no_token_is_issued_and_only_health_and_the_document_are_open()
    {
        await using var program = await RunningProgram.StartAsync(await server.NewDatabaseAsync(), Production);

        using var token = await program.Client.PostJsonAsync("/dev/tokens", new { role = "administrator", name = "Người Kiểm Thử" });
        await token.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
        using var nobody = await program.Client.GetAsync("/api/v1/petitions");
        await nobody.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
        Assert.Equal(HttpStatusCode.OK, await program.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await program.StatusAsync("/swagger/v1/swagger.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    public async Task A_program_with_a_signing_key_too_short_does_not_start(string key)
    {
        var connection = await server.NewDatabaseAsync();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() =>
            RunningProgram.StartAsync(connection, Production, ("Authentication__SigningKey", key)));

        Assert.Contains("Authentication:SigningKey", refused.Message, StringComparison.Ordinal);
    }
}
