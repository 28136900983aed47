namespace Petitions.Api.Http;

/// <summary>Declares what an endpoint can answer beside success, for the OpenAPI document.</summary>
public static class RefusalDeclarations
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Concat([401, 429, 503]).Distinct().Order())
            endpoint.ProducesProblem(status);
        return endpoint;
    }
}
