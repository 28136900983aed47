using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Api.Identity;
using Petitions.Application;
using Petitions.Application.Agencies;
using Petitions.Domain;
using Petitions.Domain.Agencies;

namespace Petitions.Api.Agencies;

/// <summary>The bodies that hold petitions or coordinate, in all their versions.</summary>
public static class AgencyEndpoints
{
    /// <summary>An agency version to enter.</summary>
    /// <param name="Code" example="PHONG-KINHTE-HUNGVU">Code of the body, the same for all its
    /// versions: capital letters and digits in groups joined by hyphens, <c>UBND-X-HUNGVU</c>.</param>
    /// <param name="Name" example="Phòng Kinh tế xã Hưng Vũ">Official name.</param>
    /// <param name="Kind">What sort of body it is.</param>
    /// <param name="Level">The level at which it works.</param>
    /// <param name="UnitId">The version of the unit it works for; none at the central level.</param>
    /// <param name="SuperiorId">The version of the body above it.</param>
    /// <param name="ValidFrom" example="2025-07-01">The first day; required when it takes over from other agencies.</param>
    /// <param name="ValidTo">The first day on which it no longer holds; none while it goes on.</param>
    /// <param name="LegalBasis" example="Nghị quyết 1672/NQ-UBTVQH15">The document
    /// that makes it; required when it takes over from other agencies.</param>
    /// <param name="Predecessors">What it takes over from; an agency that hands over everything ends with its first day.</param>
    public sealed record AgencyBody(
        string? Code,
        string? Name,
        AgencyKind? Kind,
        AuthorityLevel? Level,
        Guid? UnitId,
        Guid? SuperiorId,
        DateOnly? ValidFrom,
        DateOnly? ValidTo,
        string? LegalBasis,
        IReadOnlyList<AgencyPredecessor>? Predecessors);

    public static void MapAgencies(this IEndpointRouteBuilder api)
    {
        var agencies = api.MapGroup("/agencies").WithTags("Cơ quan · Agencies");

        agencies.MapGet("/", ListAsync)
            .WithName("ListAgencies")
            .WithSummary("Danh sách cơ quan có hiệu lực trong ngày — agencies that hold on a day")
            .WithDescription(
                "asOf mặc định là hôm nay. unit: cơ quan của đúng đơn vị đó. canHold=false: doanh nghiệp và viện, chỉ phối hợp. "
                +
                "— asOf defaults to today; unit takes the agencies of that very unit; canHold=false those that only coordinate. A search " +
                    "by q or code also names, under formerly, "
                + "matching agencies that had ended and what took over from them. Sorted by name.")
            .Refuses(400, 404);

        agencies.MapGet("/{id:guid}", GetAsync)
            .WithName("GetAgency")
            .WithSummary("Một cơ quan, cấp trên, cơ quan trước và sau nó — one agency with its superiors, predecessors and successors")
            .WithDescription("ETag là phiên bản để gửi lại trong If-Match. — The ETag is the version to send as If-Match.")
            .Refuses(400, 404);

        agencies.MapPost("/", CreateAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("CreateAgency")
            .WithSummary("Thêm cơ quan hoặc phiên bản mới của cơ quan — enter an agency or a further version of one")
            .WithDescription(
                "Dành cho quản trị viên. — For administrators. The unit and the superior must hold on its days, and the superior must " +
                    "work above it.")
            .Refuses(400, 403, 404, 409, 422);

        agencies.MapPut("/{id:guid}", ReviseAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("ReviseAgency")
            .WithSummary("Sửa một phiên bản của cơ quan — correct a version of an agency")
            .WithDescription(
                "Dành cho quản trị viên; thay toàn bộ nội dung trừ mã. — For administrators. Replaces everything but the code; what is " +
                    "not sent is removed. "
                + "A body that changes in reality gets a new version with POST instead.")
            .Refuses(400, 403, 404, 409, 412);
    }

    private static async Task<Ok<AgencyList>> ListAsync(
        DateOnly? asOf, EnumWord<AuthorityLevel>? level, Guid? unit, EnumWord<AgencyKind>? kind, bool? canHold, string? code, string? q,
        int? limit, string? cursor, bool? count,
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var list = await mediator.Send(new ListAgencies(asOf, level?.Value, unit, kind?.Value, canHold, code, q,
            Paging.From(limit, cursor, count)), cancellationToken);
        PageLinkHeader.Write(context, list.NextCursor);
        return TypedResults.Ok(list);
    }

    private static async Task<Ok<AgencyDetails>> GetAsync(
        Guid id, DateOnly? asOf, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var agency = await mediator.Send(new GetAgency(id, asOf), cancellationToken);
        VersionHeaders.WriteETag(context, agency.Version);
        return TypedResults.Ok(agency);
    }

    private static async Task<CreatedAtRoute<AgencyDetails>> CreateAsync(
        AgencyBody body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var input =
            new AgencyInput(body.Name, body.Kind, body.Level, body.UnitId, body.SuperiorId, body.ValidFrom, body.ValidTo, body.LegalBasis);
        var created = await mediator.Send(new CreateAgency(body.Code, input, body.Predecessors), cancellationToken);
        var agency = await mediator.Send(new GetAgency(created.Id, null), cancellationToken);
        VersionHeaders.WriteETag(context, agency.Version);
        return TypedResults.CreatedAtRoute(agency, "GetAgency", new { id = created.Id });
    }

    private static async Task<Ok<AgencyDetails>> ReviseAsync(
        Guid id, AgencyInput body, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReviseAgency(id, body, VersionHeaders.ReadIfMatch(context)), cancellationToken);
        var agency = await mediator.Send(new GetAgency(id, null), cancellationToken);
        VersionHeaders.WriteETag(context, agency.Version);
        return TypedResults.Ok(agency);
    }
}
