using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;
using Petitions.Domain.Territory;

namespace Petitions.Application.Meetings;

/// <summary>Writes a meeting down: when and where it was, who came, why, and what was reported there.</summary>
/// <param name="Kind">workingSession, survey, voterMeeting, citizenReception, dialogue or other.</param>
/// <param name="Title">A short title.</param>
/// <param name="HeldOn">The day; the units and bodies named below are those of that day.</param>
/// <param name="DateInferred">True when the source does not give the full date.</param>
/// <param name="DateNote">How the date was inferred; required when it was.</param>
/// <param name="HostUnitId">The unit that was visited.</param>
/// <param name="VisitedUnitIds">Villages visited within it.</param>
/// <param name="Delegation">Who came.</param>
/// <param name="Attendees">Who was there on the side of the host.</param>
/// <param name="Purposes">Why they met.</param>
/// <param name="Sources">Where the record comes from.</param>
/// <param name="Documents">Documents the meeting dealt with.</param>
/// <param name="Gifts">What was given.</param>
/// <param name="Profile">Figures about the unit as they were reported; a snapshot.</param>
/// <param name="Evidence">What it contributes to a research topic.</param>
public sealed record RecordMeeting(
    MeetingKind? Kind, string? Title, DateOnly? HeldOn, bool? DateInferred, string? DateNote, Guid HostUnitId, IReadOnlyList<Guid>? VisitedUnitIds,
    DelegationToRecord? Delegation, IReadOnlyList<ParticipantToRecord>? Attendees, IReadOnlyList<string>? Purposes, IReadOnlyList<SourceToRecord>? Sources,
    IReadOnlyList<DocumentToRecord>? Documents, IReadOnlyList<GiftToRecord>? Gifts, IReadOnlyList<FigureToRecord>? Profile,
    IReadOnlyList<EvidenceToRecord>? Evidence) : ICommand<MeetingNow>;

/// <summary>How a meeting stands after something was written down.</summary>
/// <param name="Version">Send it as <c>If-Match</c> with what is added next.</param>
public sealed record MeetingNow(
    Guid Id, MeetingKind Kind, string Title, DateOnly HeldOn, UnitReference HostUnit, int StatementCount, int DirectiveCount, int Version)
{
    public static MeetingNow Of(Meeting meeting, ReferenceBook book) => new(
        meeting.Id, meeting.Kind, meeting.Title, meeting.HeldOn, UnitReference.To(book.Structure.Get(meeting.HostUnitId)), meeting.StatementCount,
        meeting.DirectiveCount, meeting.Version);
}

public sealed class RecordMeetingValidator : AbstractValidator<RecordMeeting>
{
    public RecordMeetingValidator()
    {
        RuleFor(command => command.Kind).Given();
        RuleFor(command => command.Title).Written(Meeting.TitleLength);
        RuleFor(command => command.HeldOn).Given();
        RuleFor(command => command.HeldOn).Must(day => day is null || day >= Meeting.Earliest)
            .WithMessage(_ => Language.Of($"Ngày phải từ {Meeting.Earliest:dd/MM/yyyy} trở đi.", $"The date must be {Meeting.Earliest:yyyy-MM-dd} or later."));
        RuleFor(command => command.DateNote).Optional(Meeting.NoteLength);
        RuleFor(command => command.HostUnitId).NotEmpty().WithMessage(_ => Language.Of("Cần nêu đơn vị được làm việc.", "The unit visited is required."));
        RuleFor(command => command.VisitedUnitIds).AFew();
        RuleFor(command => command.VisitedUnitIds).Must(ids => ids is null || ids.Distinct().Count() == ids.Count)
            .WithMessage(_ => Language.Of("Mỗi đơn vị chỉ nêu một lần.", "Name each unit once."));
        RuleFor(command => command.Delegation).Given().SetValidator(new DelegationShape()!);
        RuleFor(command => command.Attendees).AFew();
        RuleForEach(command => command.Attendees).Each(new ParticipantShape());
        RuleFor(command => command.Purposes).AFew();
        RuleForEach(command => command.Purposes).Written(Meeting.NoteLength);
        RuleFor(command => command.Sources).AFew();
        RuleForEach(command => command.Sources).Each(new SourceShape());
        RuleFor(command => command.Documents).AFew();
        RuleForEach(command => command.Documents).Each(new DocumentShape());
        RuleFor(command => command.Gifts).AFew();
        RuleForEach(command => command.Gifts).Each(new GiftShape());
        RuleFor(command => command.Profile).AFew();
        RuleForEach(command => command.Profile).Each(new FigureShape());
        RuleFor(command => command.Evidence).AFew();
        RuleForEach(command => command.Evidence).Each(new EvidenceShape());
    }
}

public sealed class RecordMeetingHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RecordMeeting, MeetingNow>
{
    public async Task<MeetingNow> Handle(RecordMeeting command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var day = command.HeldOn!.Value;
        var act = new Act(actor.Identity.On(day, BusinessTime.DateOf(now), book), day, now);
        var meeting = Meeting.Record(Guid.CreateVersion7(now), RecordOf(command), book.Structure, book.Agencies, act);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
        return MeetingNow.Of(meeting, book);
    }

    private static MeetingRecord RecordOf(RecordMeeting command) => new(
        command.Kind!.Value, command.Title!, command.HeldOn!.Value, command.DateInferred ?? false, command.DateNote, command.HostUnitId, command.VisitedUnitIds ?? [],
        command.Delegation!.ToDelegation(),
        [.. (command.Attendees ?? []).Select(who => who.ToParticipant())],
        command.Purposes ?? [],
        [.. (command.Sources ?? []).Select(source => source.ToSource())],
        [.. (command.Documents ?? []).Select(document => document.ToDocument())],
        [.. (command.Gifts ?? []).Select(gift => gift.ToGift())],
        [.. (command.Profile ?? []).Select(figure => figure.ToFigure())],
        [.. (command.Evidence ?? []).Select(evidence => evidence.ToEvidence())]);
}
