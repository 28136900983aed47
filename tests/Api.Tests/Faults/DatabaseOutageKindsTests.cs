using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Petitions.Api.Tests.Petitions;
using Petitions.Application;

namespace Petitions.Api.Tests.Faults;

/// <summary>However a lost database shows itself, the caller is told to come again; a fault of the program stays a fault.</summary>
public sealed class DatabaseOutageKindsTests(DatabaseOutageKindsTests.BreakingFixture api)
    : IClassFixture<DatabaseOutageKindsTests.BreakingFixture>
{
    /// <summary>A program whose reference data cannot be read while <see cref="With"/> says why.</summary>
    public sealed class BreakingFixture(PostgresServer server) : ApiFixture(server)
    {
        public Exception? With { get; set; }

        protected override void Configure(IServiceCollection services)
        {
            var books = services.Last(service => service.ServiceType == typeof(IReferenceBooks));
            services.AddSingleton<IReferenceBooks>(provider => new BreakingBooks(
                (IReferenceBooks)(books.ImplementationFactory?.Invoke(provider)
                    ?? ActivatorUtilities.CreateInstance(provider, books.ImplementationType!)), this));
        }

        private sealed class BreakingBooks(IReferenceBooks books, BreakingFixture breaking) : IReferenceBooks
        {
            public Task<ReferenceBook> CurrentAsync(CancellationToken cancellationToken) =>
                breaking.With is { } why ? throw why : books.CurrentAsync(cancellationToken);

            public ValueTask<ReferenceBook> AtRevisionAsync(long revision, CancellationToken cancellationToken) =>
                breaking.With is { } why ? throw why : books.AtRevisionAsync(revision, cancellationToken);
        }
    }

    public static TheoryData<string> Outages => [.. Kinds.Keys];

    private static readonly Dictionary<string, Func<Exception>> Kinds = new()
    {
        ["a stream that ends"] = () => new NpgsqlException("Exception while reading from stream", new EndOfStreamException()),
        ["an address that refuses"] = () => new SocketException((int)SocketError.ConnectionRefused),
        ["several addresses that refuse"] = () =>
            new AggregateException(
                new InvalidDataException(), new NpgsqlException("x", new SocketException((int)SocketError.HostUnreachable))),
        ["a write that broke"] = () => OfTheDriver(new IOException("Unable to write data to the transport connection")),
        ["a transaction whose connection broke"] = () => OfTheDriver(new ObjectDisposedException("NpgsqlTransaction")),
        ["a connection that is no longer open"] = () => OfTheDriver(new InvalidOperationException("Connection is not open")),
        ["what the framework makes of a transient failure"] = () =>
            new InvalidOperationException("likely due to a transient failure", new NpgsqlException("x", new IOException())),
        ["a change that could not be sent"] = () => new DbUpdateException("x", ServerError("57P01")),
        ["a statement that nobody cancelled"] = () => new OperationCanceledException("Query was cancelled", ServerError("57014")),
        ["a server that starts"] = () => ServerError("57P03"),
        ["a server without connections"] = () => ServerError("53300"),
        ["a server with a full disk"] = () => ServerError("53100"),
        ["a server whose disk fails"] = () => ServerError("58030"),
        ["a standby in the place of the server"] = () => ServerError("25006"),
    };

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task A_lost_database_answers_503_and_the_next_request_succeeds(string kind)
    {
        using var caller = api.By(Callers.Recorder);
        api.With = Kinds[kind]();
        using (var answer = await caller.GetAsync(new Uri("/api/v1/units", UriKind.Relative)))
        {
            await answer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, "database.unavailable");
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        }

        api.With = null;
        using var again = await caller.GetAsync(new Uri("/api/v1/units", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_not_reported_as_an_outage()
    {
        using var caller = api.By(Callers.Recorder);
        foreach (var fault in new Exception[] { new InvalidOperationException("Sequence contains no elements"), ServerError("42703"),
            new IOException("no such file"), new ObjectDisposedException("Stream") })
        {
            api.With = fault;
            using var answer = await caller.GetAsync(new Uri("/api/v1/units", UriKind.Relative));
            await answer.AssertRefusedAsync(HttpStatusCode.InternalServerError, "server.fault");
        }

        api.With = null;
    }

    private static PostgresException ServerError(string state) => new("x", "FATAL", "FATAL", state);

    private static Exception OfTheDriver(Exception thrown)
    {
        thrown.Source = "Npgsql";
        return thrown;
    }
}
