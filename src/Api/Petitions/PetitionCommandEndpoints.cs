using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Petitions;

namespace Petitions.Api.Petitions;

/// <summary>What can be done with a petition: one noun under it for each command.</summary>
public static class PetitionCommandEndpoints
{
    public static void MapPetitionCommands(this IEndpointRouteBuilder api)
    {
        var petition = api.MapGroup("/petitions/{id}").WithTags("Kiến nghị · Petitions");

        Command(petition.MapPost("/classification",
            (string id, ClassificationBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new ClassifyPetition(PetitionReference.Parse(id), body.Field, body.Traits, body.Level,
                    body.AgencyId, body.Ground, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "ClassifyPetition", "Phân loại, xác định thẩm quyền — classify",
            "Thẩm quyền theo quy định của ngày đó; muốn khác thì nêu cấp hoặc cơ quan kèm căn cứ. Refused while a question of routing is " +
                "open (petition.question_open names it).");
        Command(petition.MapPost("/assignment",
            (string id, AssignmentBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new AssignPetition(PetitionReference.Parse(id), body.AgencyId, body.Coordinators,
                    body.Instruction, body.DueOn, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "AssignPetition", "Giao xử lý — assign",
            "Cơ quan được giao phải có thẩm quyền theo phân loại, hoặc trực thuộc cơ quan đang giữ. Its clock starts on this day.");
        Command(petition.MapPost("/acceptance",
            (string id, AcceptanceBody? body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(
                    http, mediator, new AcceptPetition(PetitionReference.Parse(id), body?.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "AcceptPetition", "Thụ lý — accept", "Chỉ cơ quan đang giữ. Only the holder.");
        Command(petition.MapPost("/return", (string id, ReturnBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new ReturnPetition(PetitionReference.Parse(id), body.Ground, body.ProposedAgencyId, body.On,
                    VersionHeaders.ReadIfMatch(http)), cancel)),
            "ReturnPetition", "Trả lại cơ quan giao, đề xuất cơ quan có thẩm quyền — return",
            "Không trả qua trả lại hai lần giữa hai cơ quan: lần sau do cấp trên chung quyết định. A second bounce between the same two " +
                "bodies is refused.");
        Command(petition.MapPost("/escalation",
            (string id, EscalationBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new EscalatePetition(PetitionReference.Parse(id), body.Ground, body.ToLevel, body.AgencyId,
                    body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "EscalatePetition", "Kiến nghị cấp trên — escalate",
            "Cấp trên đọc từ tổ chức hành chính của ngày đó. The body that escalates first stays accountable to those who raised it.");
        Command(petition.MapPost("/responses", (string id, ResponseBody body, HttpContext http, IMediator mediator,
            CancellationToken cancel) =>
                AnswerAsync(http, mediator, new RespondToPetition(PetitionReference.Parse(id), body.Kind, body.Outcome, body.Text,
                    body.Document, body.PromisedOn, body.ResumePoint, body.Cause, body.Evidence, body.On, VersionHeaders.ReadIfMatch(http),
                    body.Milestones, body.ToResumeTime()), cancel)),
            "RespondToPetition", "Trả lời — answer",
            "Trả lời khác với giải quyết: kết quả resolved cần bằng chứng và chờ xác minh; ngày hứa, lộ trình (milestones) và thời điểm " +
                "giải quyết tiếp được ghi vào sổ cam kết. What it promises enters the ledger of commitments. Supplementary answers are " +
                "taken also after closing, except one that would first call the petition resolved: have it reopened.");
        Command(petition.MapPost("/verification",
            (string id, VerificationBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new VerifyPetition(PetitionReference.Parse(id), body.Result, body.By, body.Evidence, body.On,
                    VersionHeaders.ReadIfMatch(http)), cancel)),
            "VerifyPetition", "Xác minh tại cơ sở — verify on the ground",
            "Cơ quan, tổ chức ở nơi nêu kiến nghị hoặc cấp trên, và cơ quan đã giữ, đã giao; cơ quan đã giải quyết không tự xác minh. By " +
                "a body of the place, one above it, or one that held or assigned the petition. A dispute reopens the petition with a new " +
                "clock; the first answer stays.");
        Command(petition.MapPost("/closure", (string id, GroundBody? body, HttpContext http, IMediator mediator,
            CancellationToken cancel) =>
                AnswerAsync(http, mediator,
                    new ClosePetition(PetitionReference.Parse(id), body?.Ground, body?.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "ClosePetition", "Kết thúc — close",
            "Khi kết quả là cuối cùng và, nếu đã giải quyết, đã được xác minh. Not by the body that executed.");
        Command(petition.MapPost("/reopening", (string id, ReopeningBody body, HttpContext http, IMediator mediator,
            CancellationToken cancel) =>
                AnswerAsync(http, mediator, new ReopenPetition(PetitionReference.Parse(id), body.Ground, body.AgencyId, body.On,
                    VersionHeaders.ReadIfMatch(http)), cancel)),
            "ReopenPetition", "Mở lại — reopen",
            "Các trả lời trước vẫn giữ; thời hạn mới. Nêu cơ quan khác thì xét thẩm quyền như khi giao. Earlier answers stay; a new " +
                "clock starts. Another body than the one that answered last is judged as in an assignment.");
        Command(petition.MapPost("/withdrawal",
            (string id, GroundBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator,
                    new WithdrawPetition(PetitionReference.Parse(id), body.Ground, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "WithdrawPetition", "Rút kiến nghị — withdraw", "Theo đề nghị của bên nêu. At the request of those who raised it.");
        petition.MapPost("/diversion", DivertAsync)
            .WithName("DivertPetition").WithSummary("Chuyển hướng khiếu nại, tố cáo, tố tụng — divert")
            .WithDescription(
                "Ra khỏi quy trình, kèm biên nhận; nội dung và người nêu không còn hiển thị, kể cả ở kiến nghị gốc và các phần khác. " +
                    "Text and raiser are hidden from then on, in the whole and its other parts too.")
            .Refuses(400, 403, 404, 409, 412, 415, 422);
        petition.MapPost("/split", SplitAsync)
            .WithName("SplitPetition").WithSummary("Tách thành nhiều phần — split")
            .WithDescription(
                "Mỗi phần giữ trích dẫn, đi tiếp từ nơi đang đứng, cùng thời hạn. The whole shows the outcome of its parts together.")
            .Refuses(400, 403, 404, 409, 412, 415, 422);
        Command(petition.MapPost("/groups", (string id, GroupBody body, HttpContext http, IMediator mediator, CancellationToken cancel) =>
                AnswerAsync(http, mediator, new ChangeGroup(PetitionReference.Parse(id), body.Action,
                    PetitionReference.ParseOrNull(body.LeadPetitionId), body.Ground, body.On, VersionHeaders.ReadIfMatch(http)), cancel)),
            "ChangeGroup", "Gộp vào hoặc rời nhóm — join or leave a group",
            "Một kiến nghị, nhiều lượt ý kiến; có thể rời nhóm. One petition, n voices.");
    }

    private static void Command(RouteHandlerBuilder endpoint, string name, string summary, string description) => endpoint
        .WithName(name).WithSummary(summary).WithDescription(description).Refuses(400, 403, 404, 409, 412, 415, 422);

    private static async Task<Ok<PetitionStatusView>> AnswerAsync(
        HttpContext http, IMediator mediator, ICommand<PetitionStatusView> command, CancellationToken cancellationToken)
    {
        var status = await mediator.Send(command, cancellationToken);
        VersionHeaders.WriteETag(http, status.Version);
        return TypedResults.Ok(status);
    }

    private static async Task<Ok<DiversionResult>> DivertAsync(
        string id, DiversionBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new DivertPetition(PetitionReference.Parse(id), body.Regime, body.Ground, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);
        VersionHeaders.WriteETag(http, result.Petition.Version);
        return TypedResults.Ok(result);
    }

    private static async Task<Ok<SplitResult>> SplitAsync(
        string id, SplitBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SplitPetition(PetitionReference.Parse(id), body.Parts, body.Ground, body.On,
            VersionHeaders.ReadIfMatch(http)), cancellationToken);
        VersionHeaders.WriteETag(http, result.Petition.Version);
        return TypedResults.Ok(result);
    }
}
