using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Petitions.Api.Reports;
using Petitions.Application;
using Petitions.Application.Pipeline;
using Petitions.Domain;
using Petitions.Domain.Reports.Delivery;

namespace Petitions.Api.Http;

/// <summary>
/// Answers every error as RFC 9457 problem details with a stable <c>code</c>, in
/// the caller's language, and without a word about how the program works inside.
/// </summary>
public sealed partial class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;

        var problem = ProblemFor(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError)
            LogFault(log, exception, httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable && !DatabaseOutage.IsCertain(exception))
            LogOutage(log, exception, httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "5";
        await WriteAsync(httpContext, problem);
        return true;
    }

    /// <summary>Writes the problem for a status that was set without a body: an unknown path, a missing token, a wrong method.</summary>
    public static Task DescribeBareStatusAsync(StatusCodeContext bare) =>
        WriteAsync(bare.HttpContext, bare.HttpContext.Response.StatusCode switch
        {
            401 => Problem(401, "identity.required", "Cần đăng nhập: gửi mã truy cập (Bearer token).", "A bearer token is required."),
            403 => Problem(403, "identity.not_allowed", "Vai trò của bạn không được làm việc này.", "Your role may not do this."),
            404 => Problem(404, "request.no_such_path", "Không có đường dẫn này.", "There is no such path."),
            405 => Problem(405, "request.method_not_allowed", "Đường dẫn này không nhận phương thức đó.",
                "This path does not take that method."),
            413 => Problem(413, "request.too_large", "Yêu cầu quá lớn.", "The request is too large."),
            415 => Problem(415, "request.not_json", "Nội dung phải là application/json.", "The body must be application/json."),
            429 => Problem(429, "request.too_many", "Quá nhiều yêu cầu; hãy thử lại sau.", "Too many requests; try again later."),
            var other => Problem(other, "request.failed", "Yêu cầu không thực hiện được.", "The request could not be carried out."),
        });

    private static ProblemDetails ProblemFor(Exception exception) => exception switch
    {
        DomainException refused => RefusalProblem(refused.Refusal),
        IdempotencyKeyReusedException => RefusalProblem(IdempotencyKeyReusedException.Reason, StatusCodes.Status422UnprocessableEntity),
        InvalidRequestException invalid => InvalidRequest(invalid.Code, invalid.Errors),
        NotAcceptableException none => Problem(
            406, "report.not_acceptable", $"Báo cáo chỉ có các dạng: {none.Formats}.", $"The report is to be had as: {none.Formats}."),
        BadHttpRequestException { StatusCode: 413 } => Problem(413, "request.too_large", "Yêu cầu quá lớn.", "The request is too large."),
        BadHttpRequestException { StatusCode: 415 } =>
            Problem(415, "request.not_json", "Nội dung phải là application/json.", "The body must be application/json."),
        BadHttpRequestException { InnerException: JsonException json } => MalformedJson(json),
        BadHttpRequestException bad => InvalidRequest("request.invalid", new Dictionary<string, string[]>
        {
            [ParameterOf(bad)] = [Language.Of("Giá trị không hợp lệ hoặc bị thiếu.", "The value is missing or not valid.")],
        }),
        DeliveryException { Fault: var fault } => Problem(503, fault.Code, fault.Vietnamese, fault.English),
        _ when DatabaseOutage.IsCauseOf(exception) => Problem(
            503, "database.unavailable", "Cơ sở dữ liệu tạm thời không truy cập được; hãy thử lại sau.",
            "The database cannot be reached for the moment; try again."),
        _ => Problem(500, "server.fault", "Hệ thống gặp lỗi; hãy báo mã traceId cho quản trị.",
            "Something went wrong on our side; report the traceId."),
    };

    private static ProblemDetails MalformedJson(JsonException json)
    {
        // Paths look like $.members[0].title; the dollar says nothing to the caller.
        var path = json.Path?.TrimStart('$').TrimStart('.') is { Length: > 0 } at ? at : "body";
        var unknown = json.Message.Contains("could not be mapped", StringComparison.Ordinal);
        var twice = json.Message.Contains("uplicate", StringComparison.Ordinal);
        var truncated = json.InnerException is not null && json.LineNumber is not null
            && json.InnerException.GetType().Name == "JsonReaderException";
        var (vietnamese, english) = (unknown, twice, truncated) switch
        {
            (true, _, _) => ("Không có trường này.", "There is no such member."),
            (_, true, _) => ("Trường này xuất hiện hai lần.", "This member appears twice."),
            (_, _, true) => ($"JSON sai cú pháp ở dòng {json.LineNumber + 1}.", $"Malformed JSON in line {json.LineNumber + 1}."),
            _ => ("Kiểu hoặc giá trị không hợp lệ.", "The type or the value is not valid."),
        };
        return InvalidRequest(truncated ? "request.malformed_json" : "request.invalid",
            new Dictionary<string, string[]> { [path] = [Language.Of(vietnamese, english)] });
    }

    private static string ParameterOf(BadHttpRequestException bad)
    {
        // Framework text: Failed to bind parameter "DateOnly? asOf" from "…". / Required parameter "…" was not provided …
        var quoted = bad.Message.Split('"');
        return quoted.Length > 1 ? quoted[1].Split(' ')[^1] : "body";
    }

    private static ProblemDetails InvalidRequest(string code, IReadOnlyDictionary<string, string[]> errors)
    {
        var problem = Problem(400, code, "Yêu cầu không hợp lệ; xem errors để biết trường nào.",
            "The request is not valid; see errors for the members.");
        problem.Extensions["errors"] = errors;
        return problem;
    }

    private static ProblemDetails RefusalProblem(Refusal refusal, int? status = null)
    {
        var problem = Problem(status ?? StatusOf(refusal.Kind), refusal.Code, refusal.Vietnamese, refusal.English);
        foreach (var (name, value) in refusal.Facts)
            problem.Extensions[name] = value;
        return problem;
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => 400,
        RefusalKind.Forbidden => 403,
        RefusalKind.NotFound => 404,
        RefusalKind.Conflict => 409,
        RefusalKind.Stale => 412,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static ProblemDetails Problem(int status, string code, string vietnamese, string english) => new()
    {
        Status = status,
        Type = $"urn:petitions:problem:{code}",
        Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        Detail = Language.Of(vietnamese, english),
        Extensions = { ["code"] = code },
    };

    private static Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        context.Response.StatusCode = problem.Status!.Value;
        return context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault while answering {Method} {Endpoint}")]
    private static partial void LogFault(ILogger log, Exception exception, string method, string? endpoint);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database was taken for unreachable while answering {Method} {Endpoint}")]
    private static partial void LogOutage(ILogger log, Exception exception, string method, string? endpoint);
}
