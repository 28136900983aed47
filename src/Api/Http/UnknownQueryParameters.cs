using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Metadata;
using Petitions.Application;

namespace Petitions.Api.Http;

/// <summary>
/// Refuses a query parameter that the operation does not take, as an unknown member of a body is refused: a
/// filter that is misspelt would otherwise answer with everything, and a day that is not looked at with today.
/// </summary>
public static class UnknownQueryParameters
{
    private static readonly ConditionalWeakTable<Endpoint, IReadOnlyCollection<string>> AcceptedByEndpoint = [];

    /// <exception cref="InvalidRequestException">Thrown while a request is answered: it names the parameters that are unknown.</exception>
    public static void UseUnknownQueryParameterCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.HasValue && context.GetEndpoint() is RouteEndpoint endpoint
            && endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            RefuseUnknown(context.Request.Query.Keys, AcceptedByEndpoint.GetValue(endpoint, AcceptedBy));
        return next(context);
    });

    private static void RefuseUnknown(IEnumerable<string> names, IReadOnlyCollection<string> taken)
    {
        var unknown = names.Where(name => !taken.Contains(name, StringComparer.OrdinalIgnoreCase)).ToDictionary(name => name, _ => new[]
        {
            taken.Count == 0
                ? Language.Of("Ở đây không có tham số nào.", "This operation takes no parameters.")
                : Language.Of($"Không có tham số này; có: {string.Join(", ", taken)}.",
                    $"There is no such parameter; there are: {string.Join(", ", taken)}."),
        });
        if (unknown.Count > 0)
            throw new InvalidRequestException(unknown);
    }

    private static IReadOnlyCollection<string> AcceptedBy(Endpoint endpoint) =>
    [
        .. endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string)
                || parameter.ParameterInfo.ParameterType.IsArray)
            .Select(parameter => parameter.Name)
            .Where(name => ((RouteEndpoint)endpoint).RoutePattern.GetParameter(name) is null),
    ];
}
