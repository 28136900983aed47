using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Directives;
using Petitions.Domain.Directives;

namespace Petitions.Api.Directives;

/// <summary>What a head told whom to do, followed until it is reported and accepted.</summary>
public static class DirectiveEndpoints
{
    public static void MapDirectives(this IEndpointRouteBuilder api)
    {
        var directives = api.MapGroup("/directives").WithTags("Chỉ đạo và nghĩa vụ báo cáo · Directives");
        directives.MapPost("", GiveAsync).WithName("GiveDirective")
            .WithSummary("Ghi nhận chỉ đạo, giao nghĩa vụ báo cáo — give a directive")
            .WithDescription(
                "Ngoài cuộc làm việc; trong cuộc làm việc thì dùng POST /meetings/{id}/directives. Thời hạn là một ngày (dueOn), một " +
                    "khoảng (period: sau 1 năm kể từ ngày gốc, một lần hoặc lặp lại), hoặc không có (chỉ đạo mềm, không bao giờ quá " +
                    "hạn). A due date is a day, a period counted from a base date, once or recurring, or none. What recurs on 29 " +
                            "February falls on 28 February in common years; due dates on a day off stay unless onDayOff = nextWorkingDay.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        directives.MapGet("", ListAsync).WithName("ListDirectives")
            .WithSummary("Danh sách chỉ đạo: ai còn nợ báo cáo — list directives")
            .WithDescription(
                "Lọc theo cuộc làm việc, nơi nhận (gồm cơ quan mà nơi nhận kế thừa), đơn vị (gồm cấp dưới và đơn vị tiền thân), trạng " +
                    "thái, quá hạn, thời hạn…; with a past asOf, as they stood at the end of that day. Sorted by the next due date, " +
                    "oldest first, unless sort says otherwise.")
            .Refuses(400, 404);
        directives.MapGet("/{id:guid}", GetAsync).WithName("GetDirective")
            .WithSummary("Một chỉ đạo: các kỳ báo cáo, báo cáo, đôn đốc, kiến nghị được giao — one directive")
            .WithDescription(
                "Quá hạn được tính cho ngày asOf, không lưu. Overdue is computed for the day asked about. Who was told is not by that " +
                    "who holds the petitions; how these fare is counted by status, outcome and overdue.")
            .Refuses(400, 404);
        directives.MapGet("/{id:guid}/timeline", TimelineAsync).WithName("GetDirectiveTimeline")
            .WithSummary("Nhật ký của chỉ đạo — the timeline of a directive")
            .WithDescription("Ai, khi nào, làm gì; chỉ thêm, không sửa. Append-only.")
            .Refuses(400, 404);
        directives.MapPost("/{id:guid}/reports", ReportAsync).WithName("ReportOnDirective")
            .WithSummary("Báo cáo kết quả thực hiện — report")
            .WithDescription(
                "Chỉ nơi nhận; báo cáo muộn vẫn được nhận và ghi rõ muộn bao nhiêu ngày. Only an addressee, or the body that gave or " +
                    "keeps the directive for a report on paper (onBehalfOf, reportedBy). Late reports are taken and marked late.")
            .Refuses(400, 403, 404, 409, 412, 413, 415, 422);
        Command(directives.MapPost("/{id:guid}/acceptance",
            (Guid id, DecisionBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new DecideOnDirective(id, body.Decision, body.Occurrence, body.Report, body.Ground, body.On,
                    VersionHeaders.ReadIfMatch(http)), cancel)),
            "DecideOnDirective", "Chấp nhận hoặc trả lại báo cáo — accept a report or send it back",
            "Chỉ cơ quan đã ra chỉ đạo, không bao giờ là nơi nhận; trả lại phải nêu lý do, thời hạn giữ nguyên. Only the body that gave " +
                "the directive, never an addressee; sending back needs a ground, and the due date stays.");
        Command(directives.MapPost("/{id:guid}/reminders",
            (Guid id, ReminderBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator,
                    new RemindOfDirective(id, body.Occurrence, body.Text, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "RemindOfDirective", "Đôn đốc — remind by hand",
            "Cơ quan ra chỉ đạo, cấp trên của cơ quan đó, hoặc cơ quan giám sát. By the body that gave it, a body above that, or those " +
                "who oversee; refused when no report is awaited.");
        Command(directives.MapPost("/{id:guid}/petitions",
            (Guid id, CoveringBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new CoverPetitions(id, body.PetitionIds, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "CoverPetitions", "Thêm kiến nghị mà chỉ đạo bao gồm — cover more petitions",
            "Ví dụ kiến nghị được ghi nhận sau chỉ đạo. Such as those written down after the directive; who holds them does not change.");
        Command(directives.MapPost("/{id:guid}/withdrawal",
            (Guid id, DirectiveWithdrawalBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new WithdrawDirective(id, body.Ground, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "WithdrawDirective", "Thôi theo dõi, kèm lý do — stop following",
            "Các kỳ chưa được chấp nhận không còn phải báo cáo; những gì đã báo cáo vẫn giữ. What is still owed is no longer; what was " +
                "reported stays.");
    }

    private static void Command(RouteHandlerBuilder endpoint, string name, string summary, string description) => endpoint
        .WithName(name).WithSummary(summary).WithDescription(description).Refuses(400, 403, 404, 409, 412, 413, 415, 422);

    private static async Task<Created<DirectiveStatusView>> GiveAsync(
        GiveDirective body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var status = await mediator.Send(body, cancellationToken);
        VersionHeaders.WriteETag(http, status.Version);
        return TypedResults.Created($"/api/v1/directives/{status.Id}", status);
    }

    private static async Task<Ok<Page<DirectiveSummary>>> ListAsync(
        Guid? meeting, string? addressee, Guid? unit, EnumWord<DirectiveStatus>[]? status, EnumWord<DirectiveKind>? kind, bool? overdue,
        DateOnly? dueBefore, bool? soft,
        string? q, string? sort, DateOnly? asOf, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var filter = new DirectiveFilter(meeting, addressee, unit, status.Values(), kind?.Value, overdue, dueBefore, soft, q);
        var page = await mediator.Send(new ListDirectives(filter, SortOf(sort), asOf, Paging.From(limit, cursor, count)),
            cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static DirectiveSort SortOf(string? sort) => sort switch
    {
        null or "dueOn" => DirectiveSort.DueOn,
        "-dueOn" => DirectiveSort.DueOnDescending,
        "givenOn" => DirectiveSort.GivenOn,
        "-givenOn" => DirectiveSort.GivenOnDescending,
        _ => throw InvalidRequestException.For("sort", "sort là dueOn, -dueOn, givenOn hoặc -givenOn.",
            "sort is one of dueOn, -dueOn, givenOn, -givenOn."),
    };

    private static async Task<Ok<DirectiveDetails>> GetAsync(
        Guid id, DateOnly? asOf, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var details = await mediator.Send(new GetDirective(id, asOf), cancellationToken);
        VersionHeaders.WriteETag(http, details.Version);
        return TypedResults.Ok(details);
    }

    private static async Task<Ok<Page<DirectiveEventView>>> TimelineAsync(
        Guid id, DateOnly? asOf, int? limit, string? cursor, bool? count, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new GetDirectiveTimeline(id, asOf, Paging.From(limit, cursor, count)), cancellationToken);
        return TypedResults.Ok(page.WithLink(http));
    }

    private static async Task<Created<DirectiveReportResult>> ReportAsync(
        Guid id, ReportBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var taken = await mediator.Send(
            new ReportOnDirective(id, body.Occurrence, body.Text, body.Document, body.Joint, body.OnBehalfOf, body.ReportedBy, body.On,
                VersionHeaders.ReadIfMatch(http)), cancellationToken);
        VersionHeaders.WriteETag(http, taken.Directive.Version);
        return TypedResults.Created($"/api/v1/directives/{id}", taken);
    }

    private static async Task<Ok<DirectiveStatusView>> AnswerAsync(
        HttpContext http, IMediator mediator, ICommand<DirectiveStatusView> command, CancellationToken cancellationToken)
    {
        var status = await mediator.Send(command, cancellationToken);
        VersionHeaders.WriteETag(http, status.Version);
        return TypedResults.Ok(status);
    }
}
