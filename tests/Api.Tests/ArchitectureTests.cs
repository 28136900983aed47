using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Domain;
using Petitions.Infrastructure.Database;

namespace Petitions.Api.Tests;

/// <summary>The rules of the layout, held by the compiled program itself.</summary>
public sealed class ArchitectureTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly Assembly Domain = typeof(DomainException).Assembly;
    private static readonly Assembly Application = typeof(ReferenceBook).Assembly;
    private static readonly Assembly Infrastructure = typeof(PetitionsDb).Assembly;

    [Fact]
    public void The_domain_refers_to_nothing_but_the_framework() =>
        Assert.All(ReferencesOf(Domain), name => Assert.StartsWith("System.", name + ".", StringComparison.Ordinal));

    [Fact]
    public void The_application_knows_neither_the_database_server_nor_HTTP() =>
        Assert.DoesNotContain(ReferencesOf(Application),
            name => name.StartsWith("Npgsql", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name is "Petitions.Infrastructure" or "Petitions.Api");

    [Fact]
    public void The_infrastructure_does_not_know_the_HTTP_layer() => Assert.DoesNotContain("Petitions.Api", ReferencesOf(Infrastructure));

    [Fact]
    public void Domain_properties_have_no_public_setter()
    {
        var settable = Domain.GetExportedTypes()
            .Where(type => type.IsClass && !typeof(Exception).IsAssignableFrom(type))
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        Assert.Empty(settable);
    }

    [Fact]
    public void Every_request_has_one_handler_and_no_handler_maps_into_a_command()
    {
        var requests = Application.GetTypes().Where(type => !type.IsAbstract && type.GetInterfaces().Any(IsRequest)).ToList();
        var handlers = Application.GetTypes().SelectMany(type => type.GetInterfaces())
            .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(one => one.GetGenericArguments()[0]).ToList();
        Assert.True(requests.Count > 30, $"only {requests.Count} use cases were found: the test looks in the wrong place");
        Assert.All(requests, request => Assert.Single(handlers, request));
        Assert.DoesNotContain(
            Application.GetTypes().Where(type => handlers.Count > 0 && type.Name.EndsWith("Handler", StringComparison.Ordinal))
                .SelectMany(type => type.GetConstructors()).SelectMany(one => one.GetParameters()),
            parameter => parameter.ParameterType == typeof(AutoMapper.IMapper));
    }

    [Fact]
    public void A_handler_takes_at_most_four_dependencies()
    {
        var greedy = Application.GetTypes()
            .Where(type => type.GetInterfaces()
                .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            .Where(type => type.GetConstructors().Any(one => one.GetParameters().Length > 4))
            .Select(type => type.Name);
        Assert.Empty(greedy);
    }

    [Fact]
    public void Only_health_and_development_tokens_are_anonymous()
    {
        var endpoints = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText);
        Assert.True(endpoints.Count > 40, $"only {endpoints.Count} endpoints were found");
        Assert.Equal(["/dev/tokens", "/health/live", "/health/ready"], open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_path_asks_for_a_token()
    {
        using var anonymous = api.Anonymous();
        foreach (var path in new[] { "units", "agencies", "fields", "competence-rules", "calendar/days?year=2022", "meetings", "petitions",
            "petitions/board", "petitions/KN-2022-000001" })
        {
            using var answer = await anonymous.GetAsync($"/api/v1/{path}");
            await answer.AssertRefusedAsync(System.Net.HttpStatusCode.Unauthorized, "identity.required");
        }
    }

    private static bool IsRequest(Type one) =>
        one.IsGenericType && (one.GetGenericTypeDefinition() == typeof(ICommand<>) || one.GetGenericTypeDefinition() == typeof(IQuery<>));

    private static List<string> ReferencesOf(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];
}
