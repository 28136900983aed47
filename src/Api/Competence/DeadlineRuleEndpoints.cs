using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Api.Identity;
using Petitions.Application.Calendar;
using Petitions.Application.Competence;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;

namespace Petitions.Api.Competence;

/// <summary>The times that the steps of handling may take: read by everyone, kept by administrators.</summary>
public static class DeadlineRuleEndpoints
{
    /// <param name="Days" example="15">How many days, 1 to 1000.</param>
    /// <param name="Kind" example="working">Which days count.</param>
    public sealed record RuleTermBody(int? Days, TermKind? Kind)
    {
        public TermInput ToText() => new(Days, Kind);
    }

    /// <summary>A deadline rule to be corrected.</summary>
    /// <param name="Step" example="acknowledge">The step it limits.</param>
    /// <param name="Level" example="commune">The level at which it applies; null for all.</param>
    /// <param name="Field" example="transport">Code of the field to which it applies, with the fields below; null for all.</param>
    /// <param name="Term">The time allowed.</param>
    /// <param name="LegalBasis" example="Quy chế tiếp nhận kiến nghị của tỉnh">Where the number comes from.</param>
    /// <param name="Certainty" example="có nguồn">How sure that is.</param>
    /// <param name="ValidFrom" example="2026-01-01">The first day on which a term
    /// that begins is counted by it; null for since before the records.</param>
    /// <param name="ValidTo" example="2027-01-01">The first day on which it no longer holds; null for still.</param>
    public sealed record RevisedDeadlineRuleBody(
        DeadlineStep? Step, AuthorityLevel? Level, string? Field, RuleTermBody? Term, string? LegalBasis, string? Certainty,
        DateOnly? ValidFrom, DateOnly? ValidTo)
    {
        public DeadlineRuleInput ToText() => new(Step, Level, Field, Term?.ToText(), LegalBasis, Certainty, ValidFrom, ValidTo);
    }

    /// <summary>A new deadline rule.</summary>
    /// <param name="Code" example="TIEPNHAN-CAPXA">Names the rule across its versions.</param>
    /// <param name="Step" example="acknowledge">The step it limits.</param>
    /// <param name="Level" example="commune">The level at which it applies; null for all.</param>
    /// <param name="Field" example="transport">Code of the field to which it applies, with the fields below; null for all.</param>
    /// <param name="Term">The time allowed.</param>
    /// <param name="LegalBasis" example="Quy chế tiếp nhận kiến nghị của tỉnh">Where the number comes from.</param>
    /// <param name="Certainty" example="có nguồn">How sure that is.</param>
    /// <param name="ValidFrom" example="2026-01-01">The first day on which a term
    /// that begins is counted by it; null for since before the records.</param>
    /// <param name="ValidTo" example="2027-01-01">The first day on which it no longer holds; null for still.</param>
    public sealed record NewDeadlineRuleBody(
        string? Code, DeadlineStep? Step, AuthorityLevel? Level, string? Field, RuleTermBody? Term, string? LegalBasis, string? Certainty,
        DateOnly? ValidFrom,
        DateOnly? ValidTo)
    {
        public DeadlineRuleInput ToText() => new(Step, Level, Field, Term?.ToText(), LegalBasis, Certainty, ValidFrom, ValidTo);
    }

    public static void MapDeadlineRules(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/deadline-rules").WithTags("Thẩm quyền · Competence");
        rules.MapGet("", ListAsync)
            .WithName("ListDeadlineRules")
            .WithSummary("Thời hạn của từng bước — the time that each step may take")
            .WithDescription("Theo cấp và lĩnh vực, kèm căn cứ. — By level and field, with the legal basis.")
            .Refuses(400);
        rules.MapGet("/{id:guid}", GetAsync)
            .WithName("GetDeadlineRule")
            .WithSummary("Một quy định thời hạn — one deadline rule")
            .WithDescription("ETag là phiên bản để gửi lại trong If-Match. — The ETag is the version to send as If-Match.")
            .Refuses(400, 404);
        rules.MapPost("", CreateAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("CreateDeadlineRule")
            .WithSummary("Thêm quy định thời hạn (quản trị) — enter a deadline rule (administrators)")
            .WithDescription(
                "Khi nhiều quy định cùng áp dụng: lĩnh vực gần nhất trước, rồi đến cấp, rồi quy định có hiệu lực sau. Hạn đã ấn định giữ " +
                    "nguyên. — Where several apply, the nearest field goes first, then the level, then the later one. Due dates already " +
                    "set stay.")
            .Refuses(400, 403, 409, 413, 415, 422);
        rules.MapPut("/{id:guid}", ReviseAsync)
            .RequireAuthorization(TokenAuthentication.Administrators)
            .WithName("ReviseDeadlineRule")
            .WithSummary("Sửa quy định thời hạn (quản trị) — correct a deadline rule (administrators)")
            .WithDescription(
                "Gửi If-Match với phiên bản đã đọc. Hạn đã ấn định giữ nguyên. — Send If-Match with the version read. Due dates already " +
                    "set stay.")
            .Refuses(400, 403, 404, 409, 412, 413, 415);
    }

    private static async Task<Ok<DeadlineRuleList>> ListAsync(DateOnly? asOf, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListDeadlineRules(asOf), cancellationToken));

    private static async Task<Ok<DeadlineRuleItem>> GetAsync(Guid id, IMediator mediator, HttpContext context)
    {
        var rule = await mediator.Send(new GetDeadlineRule(id), context.RequestAborted);
        VersionHeaders.WriteETag(context, rule.Version);
        return TypedResults.Ok(rule);
    }

    private static async Task<Created<DeadlineRuleItem>> CreateAsync(NewDeadlineRuleBody body, IMediator mediator, HttpContext context)
    {
        var rule = await mediator.Send(new CreateDeadlineRule(body.Code, body.ToText()), context.RequestAborted);
        VersionHeaders.WriteETag(context, rule.Version);
        return TypedResults.Created($"/api/v1/deadline-rules/{rule.Id}", rule);
    }

    private static async Task<Ok<DeadlineRuleItem>> ReviseAsync(
        Guid id, RevisedDeadlineRuleBody body, IMediator mediator, HttpContext context)
    {
        var rule = await mediator.Send(new ReviseDeadlineRule(id, body.ToText(), VersionHeaders.ReadIfMatch(context)),
            context.RequestAborted);
        VersionHeaders.WriteETag(context, rule.Version);
        return TypedResults.Ok(rule);
    }
}
