using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Petitions.Api.Tests.Petitions;
using Petitions.Application;

namespace Petitions.Api.Tests.Faults;

/// <summary>However a lost database shows itself, the caller is told to come again; a fault of the program stays a fault.</summary>
public sealed class DatabaseOutageKindsTests(DatabaseOutageKindsTests.Breaking api) : IClassFixture<DatabaseOutageKindsTests.Breaking>
{
    /// <summary>A program whose reference data cannot be read while <see cref="With"/> says why.</summary>
    public sealed class Breaking(PostgresServer server) : ApiFixture(server)
    {
        public Exception? With { get; set; }

        protected override void Configure(IServiceCollection services)
        {
            var books = services.Last(service => service.ServiceType == typeof(IReferenceBooks));
            services.AddSingleton<IReferenceBooks>(provider => new BreakingBooks(
                (IReferenceBooks)(books.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, books.ImplementationType!)), this));
        }

        private sealed class BreakingBooks(IReferenceBooks books, Breaking breaking) : IReferenceBooks
        {
            public Task<ReferenceBook> CurrentAsync(CancellationToken cancellationToken) => breaking.With is { } why ? throw why : books.CurrentAsync(cancellationToken);

            public ValueTask<ReferenceBook> OfAsync(long revision, CancellationToken cancellationToken) => breaking.With is { } why ? throw why : books.OfAsync(revision, cancellationToken);
        }
    }

    public static TheoryData<string> Outages => [.. Kinds.Keys];

    private static readonly Dictionary<string, Func<Exception>> Kinds = new()
    {
        ["a stream that ends"] = () => new NpgsqlException("Exception while reading from stream", new EndOfStreamException()),
        ["an address that refuses"] = () => new SocketException((int)SocketError.ConnectionRefused),
        ["several addresses that refuse"] = () => new AggregateException(new InvalidDataException(), new NpgsqlException("x", new SocketException((int)SocketError.HostUnreachable))),
        ["a write that broke"] = () => OfTheDriver(new IOException("Unable to write data to the transport connection")),
        ["a transaction whose connection broke"] = () => OfTheDriver(new ObjectDisposedException("NpgsqlTransaction")),
        ["a connection that is no longer open"] = () => OfTheDriver(new InvalidOperationException("Connection is not open")),
        ["what the framework makes of a transient failure"] = () => new InvalidOperationException("likely due to a transient failure", new NpgsqlException("x", new IOException())),
        ["a change that could not be sent"] = () => new DbUpdateException("x", Refused("57P01")),
        ["a statement that nobody cancelled"] = () => new OperationCanceledException("Query was cancelled", Refused("57014")),
        ["a server that starts"] = () => Refused("57P03"),
        ["a server without connections"] = () => Refused("53300"),
        ["a server with a full disk"] = () => Refused("53100"),
        ["a server whose disk fails"] = () => Refused("58030"),
        ["a standby in the place of the server"] = () => Refused("25006"),
    };

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task A_lost_database_is_503_and_the_next_request_is_answered(string kind)
    {
        using var caller = api.By(Who.Recorder);
        api.With = Kinds[kind]();
        using (var answer = await caller.GetAsync(new Uri("/api/v1/units", UriKind.Relative)))
        {
            await answer.RefusedAsync(HttpStatusCode.ServiceUnavailable, "database.unavailable");
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        }

        api.With = null;
        using var again = await caller.GetAsync(new Uri("/api/v1/units", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_no_outage()
    {
        using var caller = api.By(Who.Recorder);
        foreach (var fault in new Exception[] { new InvalidOperationException("Sequence contains no elements"), Refused("42703"), new IOException("no such file"), new ObjectDisposedException("Stream") })
        {
            api.With = fault;
            using var answer = await caller.GetAsync(new Uri("/api/v1/units", UriKind.Relative));
            await answer.RefusedAsync(HttpStatusCode.InternalServerError, "server.fault");
        }

        api.With = null;
    }

    private static PostgresException Refused(string state) => new("x", "FATAL", "FATAL", state);

    private static Exception OfTheDriver(Exception thrown)
    {
        thrown.Source = "Npgsql";
        return thrown;
    }
}
