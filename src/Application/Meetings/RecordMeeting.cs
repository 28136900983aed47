using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;

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
    MeetingKind? Kind, string? Title, DateOnly? HeldOn, bool? DateInferred, string? DateNote, Guid HostUnitId,
    IReadOnlyList<Guid>? VisitedUnitIds,
    DelegationInput? Delegation, IReadOnlyList<ParticipantInput>? Attendees, IReadOnlyList<string>? Purposes,
    IReadOnlyList<SourceInput>? Sources,
    IReadOnlyList<DocumentInput>? Documents, IReadOnlyList<GiftInput>? Gifts, IReadOnlyList<FigureInput>? Profile,
    IReadOnlyList<EvidenceInput>? Evidence) : ICommand<MeetingStatusView>;

public sealed class RecordMeetingValidator : AbstractValidator<RecordMeeting>
{
    public RecordMeetingValidator()
    {
        RuleFor(command => command.Kind).Required();
        RuleFor(command => command.Title).RequiredText(Meeting.TitleLength);
        RuleFor(command => command.HeldOn).Required();
        RuleFor(command => command.HeldOn).Must(day => day is null || day >= Meeting.Earliest)
            .WithMessage(_ => Language.Of($"Ngày phải từ {Meeting.Earliest:dd/MM/yyyy} trở đi.",
                $"The date must be {Meeting.Earliest:yyyy-MM-dd} or later."));
        RuleFor(command => command.DateNote).OptionalText(Meeting.NoteLength);
        RuleFor(command => command.HostUnitId).NotEmpty()
            .WithMessage(_ => Language.Of("Cần nêu đơn vị được làm việc.", "The unit visited is required."));
        RuleFor(command => command.VisitedUnitIds).LimitedList();
        RuleFor(command => command.VisitedUnitIds).Must(ids => ids is null || ids.Distinct().Count() == ids.Count)
            .WithMessage(_ => Language.Of("Mỗi đơn vị chỉ nêu một lần.", "Name each unit once."));
        RuleFor(command => command.Delegation).Required().SetValidator(new DelegationInputValidator()!);
        RuleFor(command => command.Attendees).LimitedList();
        RuleForEach(command => command.Attendees).RequiredEntry(new ParticipantInputValidator());
        RuleFor(command => command.Purposes).LimitedList();
        RuleForEach(command => command.Purposes).RequiredText(Meeting.NoteLength);
        RuleFor(command => command.Sources).LimitedList();
        RuleForEach(command => command.Sources).RequiredEntry(new SourceInputValidator());
        RuleFor(command => command.Documents).LimitedList();
        RuleForEach(command => command.Documents).RequiredEntry(new DocumentInputValidator());
        RuleFor(command => command.Gifts).LimitedList();
        RuleForEach(command => command.Gifts).RequiredEntry(new GiftInputValidator());
        RuleFor(command => command.Profile).LimitedList();
        RuleForEach(command => command.Profile).RequiredEntry(new FigureInputValidator());
        RuleFor(command => command.Evidence).LimitedList();
        RuleForEach(command => command.Evidence).RequiredEntry(new EvidenceInputValidator());
    }
}

public sealed class RecordMeetingHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RecordMeeting, MeetingStatusView>
{
    public async Task<MeetingStatusView> Handle(RecordMeeting command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var day = command.HeldOn!.Value;
        var action = new ActionContext(actor.Identity.ResolveActor(day, BusinessTime.DateOf(now), book), day, now);
        var meeting = Meeting.Record(Guid.CreateVersion7(now), RecordOf(command), book.Structure, book.Agencies, action);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
        return MeetingStatusView.Of(meeting, book);
    }

    private static MeetingContent RecordOf(RecordMeeting command) => new(
        command.Kind!.Value, command.Title!, command.HeldOn!.Value, command.DateInferred ?? false, command.DateNote, command.HostUnitId,
        command.VisitedUnitIds ?? [],
        command.Delegation!.ToDelegation(),
        [.. (command.Attendees ?? []).Select(who => who.ToParticipant())],
        command.Purposes ?? [],
        [.. (command.Sources ?? []).Select(source => source.ToSource())],
        [.. (command.Documents ?? []).Select(document => document.ToDocument())],
        [.. (command.Gifts ?? []).Select(gift => gift.ToGift())],
        [.. (command.Profile ?? []).Select(figure => figure.ToFigure())],
        [.. (command.Evidence ?? []).Select(evidence => evidence.ToEvidence())]);
}
