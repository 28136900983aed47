using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports;

/// <summary>A program that reads its reports elsewhere: here from a database into which nothing flows, so that it shows where each read goes.</summary>
public sealed class ReadingElsewhere(PostgresServer server) : ApiFixture(server)
{
    private readonly PostgresServer _server = server;
    private string _elsewhere = "";

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["ConnectionStrings:PetitionsRead"] = _elsewhere };

    public override async ValueTask InitializeAsync()
    {
        _elsewhere = await _server.NewDatabaseAsync();
        await base.InitializeAsync();
    }
}

public sealed class StandbyTests(ReadingElsewhere api) : IClassFixture<ReadingElsewhere>
{
    [Fact]
    public async Task Reports_are_counted_where_the_settings_say_and_everything_else_where_it_is_written()
    {
        await api.APetitionAsync();

        Assert.Equal("0 + 0 + 0 − 0 = 0, closing 0", (await api.ReportAsync("period=2022-Q4")).Total().Flow());
        Assert.Equal(1, (await api.By(Who.Office).ReadAsync("/api/v1/petitions?count=true")).GetProperty("total").GetInt32());
    }
}
