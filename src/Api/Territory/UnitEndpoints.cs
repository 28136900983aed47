using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Api.Identity;
using Petitions.Application;
using Petitions.Application.Territory;
using Petitions.Domain.Territory;

namespace Petitions.Api.Territory;

/// <summary>Administrative units and villages in all their versions.</summary>
public static class UnitEndpoints
{
    /// <summary>A unit version to enter.</summary>
    /// <param name="Code">Two digits for a province, three for a district, five for a commune; none for a village.</param>
    /// <param name="Name" example="Thôn Làng Mỏ 2">Name with its type in front: “Xã Hưng Vũ”, “Thôn Làng Mỏ”.</param>
    /// <param name="Kind">What sort of unit it is.</param>
    /// <param name="ParentId">The version of the unit that contains it; none for a province.</param>
    /// <param name="ValidFrom" example="2026-01-01">The first day; required when it takes over from other units.</param>
    /// <param name="ValidTo">The first day on which it no longer holds; none while it goes on.</param>
    /// <param name="LegalBasis" example="Nghị quyết của HĐND xã">The document
    /// that makes it; required when it takes over from other units.</param>
    /// <param name="Predecessors"> What goes into it. A unit that goes in whole ends with
    /// the first day of the new one; the villages of a commune go along by themselves.
    /// </param>
    public sealed record UnitBody(
        string? Code,
        string? Name,
        UnitKind? Kind,
        Guid? ParentId,
        DateOnly? ValidFrom,
        DateOnly? ValidTo,
        string? LegalBasis,
        IReadOnlyList<UnitPredecessor>? Predecessors);

    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Đơn vị hành chính · Territory");

        units.MapGet("/", ListAsync)
            .WithName("ListUnits")
            .WithSummary("Danh sách đơn vị có hiệu lực trong ngày — units that hold on a day")
            .WithDescription(
                "asOf mặc định là hôm nay. q tìm có dấu hoặc không dấu; khi tìm theo q hoặc code, formerly nêu các đơn vị đã kết thúc và " +
                    "đơn vị kế thừa. "
                +
                "— asOf defaults to today. q is found with or without diacritics; a search by q or code also names, under formerly, " +
                    "matching units that had ended and what they went into: "
                + "q=tran yen finds Trấn Yên of Bắc Sơn as of 2022-11-29, and today tells that it is part of Hưng Vũ. Sorted by name.")
            .Refuses(400, 404);

        units.MapGet("/{id:guid}", GetAsync)
            .WithName("GetUnit")
            .WithSummary("Một đơn vị, đơn vị trước và sau nó — one unit with its predecessors and successors")
            .WithDescription(
                "Khi không có hiệu lực vào ngày asOf thì current là false và inItsPlace nêu đơn vị kế thừa. "
                + "— Where it does not hold on asOf, current is false and inItsPlace names the units that hold that day in its place.")
            .Refuses(400, 404);

        units.MapPost("/", CreateAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("CreateUnit")
            .WithSummary("Thêm đơn vị hoặc thôn — enter a unit version or a village")
            .WithDescription(
                "Dành cho quản trị viên. — For administrators. A unit that takes over from others names them as predecessors; a whole " +
                    "predecessor ends with its first day.")
            .Refuses(400, 403, 404, 409, 422);
    }

    private static async Task<Ok<UnitList>> ListAsync(
        DateOnly? asOf, EnumWord<UnitKind>? kind, Guid? parent, string? code, string? q, int? limit, string? cursor, bool? count,
        IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        var list = await mediator.Send(new ListUnits(asOf, kind?.Value, parent, code, q, Paging.From(limit, cursor, count)),
            cancellationToken);
        PageLinkHeader.Write(context, list.NextCursor);
        return TypedResults.Ok(list);
    }

    private static async Task<Ok<UnitDetails>> GetAsync(Guid id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetUnit(id, asOf), cancellationToken));

    private static async Task<CreatedAtRoute<UnitDetails>> CreateAsync(
        UnitBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new CreateUnit(body.Code, body.Name, body.Kind, body.ParentId, body.ValidFrom, body.ValidTo, body.LegalBasis,
            body.Predecessors);
        var created = await mediator.Send(command, cancellationToken);
        return TypedResults.CreatedAtRoute(
            await mediator.Send(new GetUnit(created.Id, null), cancellationToken), "GetUnit", new { id = created.Id });
    }
}
