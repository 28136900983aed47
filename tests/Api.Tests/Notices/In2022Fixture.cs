namespace Petitions.Api.Tests.Notices;

/// <summary>A program that begins on the day of the visit to Trấn Yên, so that the days behind it can be lived through.</summary>
public class In2022Fixture(PostgresServer server) : ApiFixture(server)
{
    protected override DateTimeOffset StartsAt => new(2022, 11, 29, 2, 0, 0, TimeSpan.Zero);
}
