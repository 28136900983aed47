using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

public sealed class ReadReplicaTests(ReadReplicaFixture api) : IClassFixture<ReadReplicaFixture>
{
    [Fact]
    public async Task Reports_are_counted_on_the_read_connection_and_all_else_on_the_primary()
    {
        await api.APetitionAsync();

        Assert.Equal("0 + 0 + 0 − 0 = 0, closing 0", (await api.ReportAsync("period=2022-Q4")).Total().FlowLine());
        Assert.Equal(1, (await api.By(Callers.Office).ReadAsync("/api/v1/petitions?count=true")).GetProperty("total").GetInt32());
    }
}
