namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>
/// A program that reads its reports elsewhere: here from a database into which nothing flows, so that it shows where each read goes.
/// </summary>
public sealed class ReadReplicaFixture(PostgresServer server) : ApiFixture(server)
{
    private readonly PostgresServer _server = server;
    private string _elsewhere = "";

    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["ConnectionStrings:PetitionsRead"] = _elsewhere };

    public override async ValueTask InitializeAsync()
    {
        _elsewhere = await _server.NewDatabaseAsync();
        await base.InitializeAsync();
    }
}
