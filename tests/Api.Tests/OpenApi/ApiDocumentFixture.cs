using System.Text.Json;

namespace Petitions.Api.Tests.OpenApi;

/// <summary>The OpenAPI document as the program serves it.</summary>
public sealed class ApiDocumentFixture(PostgresServer server) : ApiFixture(server)
{
    public JsonElement Root { get; private set; }

    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var anybody = Anonymous();
        Root = await anybody.ReadAsync("/swagger/v1/swagger.json");
        Operations =
        [
            .. from path in Root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new Operation(path.Name, operation.Name, operation.Value),
        ];
    }

    public Operation this[string id] => Operations.Single(operation => operation.Id == id);

    public JsonElement Schema(string name) => Root.GetProperty("components").GetProperty("schemas").GetProperty(name);
}
