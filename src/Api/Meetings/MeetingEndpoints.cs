using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Meetings;
using Petitions.Domain.Meetings;

namespace Petitions.Api.Meetings;

/// <summary>Meetings with what was said there, what the head told whom to do, and what became of it all.</summary>
public static class MeetingEndpoints
{
    /// <summary>What was said, to be written down: all or nothing.</summary>
    public sealed record StatementsBody(IReadOnlyList<StatementInput>? Statements);

    /// <summary>What the head told whom to do: all or nothing.</summary>
    public sealed record DirectivesBody(IReadOnlyList<DirectiveInput>? Directives);

    public static void MapMeetings(this IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Cuộc làm việc · Meetings");
        meetings.MapPost("", RecordAsync).WithName("RecordMeeting")
            .WithSummary("Ghi nhận cuộc làm việc — record a meeting")
            .WithDescription(
                "Đơn vị và cơ quan được nêu theo tên gọi của ngày làm việc; ngày do suy luận phải ghi rõ suy luận từ đâu. Units and " +
                    "bodies are those of the meeting's day; when one did not exist that day, the refusal names what it went into. An " +
                    "inferred date needs a note.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        meetings.MapGet("", ListAsync).WithName("ListMeetings")
            .WithSummary("Danh sách cuộc làm việc — list meetings")
            .WithDescription(
                "Mới nhất trước. unit gồm cấp dưới và đơn vị tiền thân cùng loại; q tìm có dấu hoặc không dấu. The latest first; unit " +
                    "includes what lies below it and the units of its kind it took over from.")
            .Refuses(400, 404);
        meetings.MapGet("/{id:guid}", GetAsync).WithName("GetMeeting")
            .WithSummary("Một cuộc làm việc, với phát biểu và chỉ đạo — one meeting, with statements and directives")
            .WithDescription(
                "Tên đơn vị, cơ quan là tên của ngày làm việc. A statement behind a petition that was diverted is shown without speaker " +
                    "and quote; with asOf, the directives as they stood at the end of that day.")
            .Refuses(400, 404);
        meetings.MapPost("/{id:guid}/statements", RecordStatementsAsync).WithName("RecordStatements")
            .WithSummary("Ghi nhận phát biểu, trích nguyên văn — record what was said")
            .WithDescription(
                "Một hay nhiều phát biểu, tất cả hoặc không. Quotes are kept verbatim, the source's slips of the pen included; " +
                    "contentGiven = false when somebody spoke and the source does not say what; openList = true when the source breaks " +
                    "off with “…”.")
            .Refuses(400, 403, 404, 409, 412, 413, 415, 422);
        meetings.MapPost("/{id:guid}/directives", RecordDirectivesAsync).WithName("RecordDirectives")
            .WithSummary("Ghi nhận chỉ đạo của trưởng đoàn — record what the head told whom to do")
            .WithDescription(
                "Nơi nhận chỉ đạo không đương nhiên là cơ quan có thẩm quyền. The addressee is not by itself the competent authority. " +
                    "Without dueOn the directive is soft.")
            .Refuses(400, 403, 404, 409, 412, 413, 415, 422);
        meetings.MapGet("/{id:guid}/coverage", CoverageAsync).WithName("GetCoverage")
            .WithSummary("Mỗi phát biểu đã thành gì — what became of every statement")
            .WithDescription(
                "Kiến nghị, chỉ đạo, luận cứ, hay chưa có gì. Petition, directive, evidence, or nothing yet, with counts; with asOf, as " +
                    "it stood at the end of that day.")
            .Refuses(400, 404);
    }

    private static async Task<Created<MeetingStatusView>> RecordAsync(
        RecordMeeting body, HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var recorded = await mediator.Send(body, cancellationToken);
        VersionHeaders.WriteETag(context, recorded.Version);
        return TypedResults.Created($"/api/v1/meetings/{recorded.Id}", recorded);
    }

    private static async Task<Ok<Page<MeetingSummary>>> ListAsync(
        DateOnly? heldFrom, DateOnly? heldTo, Guid? unit, EnumWord<MeetingKind>? kind, string? q, int? limit, string? cursor, bool? count,
        HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new ListMeetings(heldFrom, heldTo, unit, kind?.Value, q, Paging.From(limit, cursor, count)),
            cancellationToken);
        return TypedResults.Ok(page.WithLink(context));
    }

    private static async Task<Ok<MeetingDetails>> GetAsync(
        Guid id, DateOnly? asOf, HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var meeting = await mediator.Send(new GetMeeting(id, asOf), cancellationToken);
        VersionHeaders.WriteETag(context, meeting.Version);
        return TypedResults.Ok(meeting);
    }

    private static async Task<Created<RecordedStatements>> RecordStatementsAsync(
        Guid id, StatementsBody body, HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var recorded =
            await mediator.Send(new RecordStatements(id, body.Statements, VersionHeaders.ReadIfMatch(context)), cancellationToken);
        VersionHeaders.WriteETag(context, recorded.Meeting.Version);
        return TypedResults.Created($"/api/v1/meetings/{id}", recorded);
    }

    private static async Task<Created<RecordedDirectives>> RecordDirectivesAsync(
        Guid id, DirectivesBody body, HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var recorded =
            await mediator.Send(new RecordDirectives(id, body.Directives, VersionHeaders.ReadIfMatch(context)), cancellationToken);
        VersionHeaders.WriteETag(context, recorded.Meeting.Version);
        return TypedResults.Created($"/api/v1/meetings/{id}", recorded);
    }

    private static async Task<Ok<Coverage>> CoverageAsync(
        Guid id, DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetCoverage(id, asOf), cancellationToken));
}
