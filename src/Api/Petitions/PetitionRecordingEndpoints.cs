using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Application.Petitions;

namespace Petitions.Api.Petitions;

/// <summary>Recording petitions, one by one or from a meeting.</summary>
public static class PetitionRecordingEndpoints
{
    /// <summary>The petitions that were recorded, in the order sent.</summary>
    public sealed record RecordedPetitions(IReadOnlyList<PetitionStatusView> Petitions);

    public static void MapPetitionRecording(this IEndpointRouteBuilder api)
    {
        // Groups of their own, so that the document lists them where they are mapped and not before every group.
        api.MapGroup("/petitions").MapPost("", RecordOneAsync)
            .WithTags("Kiến nghị · Petitions").WithName("RecordPetition")
            .WithSummary("Ghi nhận một kiến nghị — record a petition")
            .WithDescription(
                "Trích dẫn được giữ nguyên văn. The petition is put on the desk of the body that received it, with the term for " +
                    "classification running. The origin must be a unit of that day; otherwise the refusal names its successor.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
        api.MapGroup("/meetings").MapPost("/{id:guid}/petitions", RecordFromMeetingAsync)
            .WithTags("Cuộc làm việc · Meetings").WithName("RecordPetitionsOfMeeting")
            .WithSummary("Ghi nhận các kiến nghị nêu tại cuộc làm việc — record the petitions raised at a meeting")
            .WithDescription(
                "Một câu có thể thành nhiều kiến nghị, mỗi kiến nghị giữ phần trích dẫn của mình. All or nothing: when one is refused, " +
                    "none is recorded.")
            .Refuses(400, 403, 404, 409, 413, 415, 422);
    }

    private static async Task<Created<PetitionStatusView>> RecordOneAsync(
        PetitionBody body, HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var one = new PetitionInput(
            body.StatementId, body.OriginUnitId, body.RaisedBy?.Kind, body.RaisedBy?.Description, body.Title, body.Content, body.Quote,
            body.Channel,
            body.SupportingStatementIds);
        var recorded =
            await RecordAsync(new RecordPetitions(body.MeetingId, [one], body.ReceivedById, body.On), mediator, cancellationToken);
        VersionHeaders.WriteETag(context, recorded[0].Version);
        return TypedResults.Created($"/api/v1/petitions/{recorded[0].Id}", recorded[0]);
    }

    private static async Task<IReadOnlyList<PetitionStatusView>> RecordAsync(
        RecordPetitions one, IMediator mediator, CancellationToken cancellationToken)
    {
        try
        {
            return await mediator.Send(one, cancellationToken);
        }
        catch (InvalidRequestException invalid)
        {
            // This body holds one petition at its root, not a list.
            throw invalid.WithoutPrefix("petitions[0].");
        }
    }

    private static async Task<Created<RecordedPetitions>> RecordFromMeetingAsync(
        Guid id, MeetingPetitionsBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var petitions = (body.Petitions ?? []).Select(one => new PetitionInput(
            one.StatementId, one.OriginUnitId, one.RaisedBy?.Kind, one.RaisedBy?.Description, one.Title, one.Content, one.Quote, null,
            one.SupportingStatementIds));
        var recorded = await mediator.Send(new RecordPetitions(id, [.. petitions], body.ReceivedById, body.On), cancellationToken);
        return TypedResults.Created($"/api/v1/petitions?meeting={id}", new RecordedPetitions(recorded));
    }
}
