using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Stewardships;
using Petitions.Domain.Stewardships;

namespace Petitions.Api.Stewardships;

/// <summary>Who is in charge of which commune, village or households, and which have nobody (Nghị quyết 77).</summary>
public static class StewardshipEndpoints
{
    public static void MapStewardships(this IEndpointRouteBuilder api)
    {
        var stewardships = api.MapGroup("/stewardships").WithTags("Phân công phụ trách · Stewardships");
        stewardships.MapPost("", AssignAsync).WithName("AssignSteward")
            .WithSummary("Phân công phụ trách xã, thôn, hộ — put an official in charge")
            .WithDescription(
                "Theo Nghị quyết 77: cấp ủy viên, lãnh đạo phụ trách, theo dõi, hỗ trợ xã, thôn, hộ. Chỉ ghi họ tên và chức danh công " +
                    "khai; hộ chỉ ghi nhóm và số lượng. The coordinator or head of the body that assigns, or of one above it; a name and " +
                    "a public post only, households as a group and a number.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        stewardships.MapGet("", ListAsync).WithName("ListStewardships").WithSummary("Danh sách phân công phụ trách — list stewardships")
            .WithDescription(
                "Bắt đầu sớm nhất trước; trạng thái tính cho ngày asOf; không tìm theo tên người. The earliest begun first; the state is " +
                    "that of the day asked about; nobody is looked up by name.")
            .Refuses(400, 404);
        stewardships.MapGet("/coverage", CoverageAsync).WithName("GetStewardshipCoverage")
            .WithSummary("Xã, thôn nào có người phụ trách, nơi nào chưa — which places have nobody")
            .WithDescription(
                "Xã, thôn của đơn vị vào ngày asOf; nơi đã sáp nhập hiện cùng nơi kế thừa và phải phân công lại; kèm nghĩa vụ báo cáo " +
                    "hằng năm. Communes and villages of a unit as they stand that day; assignments to places that have ended are shown " +
                    "at their successors and cover nothing; with the yearly report that is owed.")
            .Refuses(400, 404, 409);
        stewardships.MapGet("/{id:guid}", GetAsync).WithName("GetStewardship").WithSummary("Một phân công, kèm báo cáo — one stewardship")
            .WithDescription("Người phụ trách đã báo cáo gì. With what the steward reported.").Refuses(400, 404);
        Command(stewardships.MapPost("/{id:guid}/reports",
            (Guid id, StewardReportBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new ReportStewardship(id, body.PeriodFrom, body.PeriodTo, body.Text, body.On,
                    VersionHeaders.ReadIfMatch(http)), cancel)),
            "ReportStewardship", "Báo cáo của người phụ trách — report",
            "Cơ quan của người phụ trách; cơ quan phân công nhập báo cáo giấy. Chỉ ghi thêm. By the official's body, or the one that " +
                "assigned for a report on paper; appended, never changed.");
        Command(stewardships.MapPost("/{id:guid}/handover",
            (Guid id, HandoverBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new HandOverStewardship(id, body.Official, body.UnitId, body.Ground, body.LegalBasis, body.On,
                    VersionHeaders.ReadIfMatch(http)), cancel)),
            "HandOverStewardship", "Bàn giao cho người khác, hoặc phân công lại sau sáp nhập — hand over",
            "Phân công cũ kết thúc, phân công mới bắt đầu cùng ngày. The earlier assignment ends and the new one, which is answered, " +
                "begins on the same day; also to the place that came after one that ended.");
        Command(stewardships.MapPost("/{id:guid}/ending",
            (Guid id, EndingBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new EndStewardship(id, body.Ground, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "EndStewardship", "Kết thúc phân công, kèm lý do — end",
            "Nơi đó không còn người phụ trách kể từ ngày on. From that day on it covers nothing.");
    }

    private static void Command(RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithSummary(summary).WithDescription(description).Refuses(400, 403, 404, 409, 412, 413, 415, 422);

    private static async Task<Created<StewardshipSummary>> AssignAsync(
        AssignSteward body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var assigned = await mediator.Send(body, cancellationToken);
        VersionHeaders.WriteETag(http, assigned.Version);
        return TypedResults.Created($"/api/v1/stewardships/{assigned.Id}", assigned);
    }

    private static async Task<Ok<Page<StewardshipSummary>>> ListAsync(
        Guid? unit, string? agency, string? assignedBy, EnumWord<StewardRole>? role, Guid? directive, bool? current, DateOnly? asOf,
        int? limit, string? cursor, bool? count,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var filter = new StewardshipFilter(unit, agency, assignedBy, role?.Value, directive, current);
        var page = await mediator.Send(new ListStewardships(filter, asOf, Paging.From(limit, cursor, count)), cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static async Task<Ok<StewardshipDetails>> GetAsync(
        Guid id, DateOnly? asOf, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var details = await mediator.Send(new GetStewardship(id, asOf), cancellationToken);
        VersionHeaders.WriteETag(http, details.Stewardship.Version);
        return TypedResults.Ok(details);
    }

    private static async Task<Ok<StewardshipCoverage>> CoverageAsync(
        Guid unit, DateOnly? asOf, bool? covered, int? limit, string? cursor, bool? count, IMediator mediator,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(
            await mediator.Send(new GetStewardshipCoverage(unit, asOf, covered, Paging.From(limit, cursor, count)), cancellationToken));

    private static async Task<Ok<StewardshipSummary>> AnswerAsync(
        HttpContext http, IMediator mediator, ICommand<StewardshipSummary> command, CancellationToken cancellationToken)
    {
        var now = await mediator.Send(command, cancellationToken);
        VersionHeaders.WriteETag(http, now.Version);
        return TypedResults.Ok(now);
    }
}
