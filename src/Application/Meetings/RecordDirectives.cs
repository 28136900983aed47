using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Directives;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;

namespace Petitions.Application.Meetings;

/// <summary>What the head told whom to do.</summary>
/// <param name="Kind">assignment, escalationRule, task, study or followUp.</param>
/// <param name="Label">A short name in the record, such as K10.</param>
/// <param name="StatementId">The statement in which it was said, if it is recorded; the quote must stand in it.</param>
/// <param name="Quote">The words, verbatim.</param>
/// <param name="Addressees">Who was told; at least one.</param>
/// <param name="DueText">The time in the head's own words, such as “trong thời gian tới”.</param>
/// <param name="DueOn">The date where one was named; without it and without a period the directive is soft.</param>
/// <param name="BasedOn">The document it rests on.</param>
/// <param name="PetitionIds">Petitions it covers.</param>
/// <param name="Period">The period after which, or after each of which, to report: “sau 1 năm thực hiện”.</param>
/// <param name="OnDayOff">keep (when left out) or nextWorkingDay: what becomes of a due date on a day off.</param>
public sealed record DirectiveToRecord(
    DirectiveKind? Kind, string? Label, Guid? StatementId, string? Quote, IReadOnlyList<AddresseeToRecord>? Addressees, string? DueText = null,
    DateOnly? DueOn = null, string? BasedOn = null, IReadOnlyList<Guid>? PetitionIds = null, PeriodToRecord? Period = null, DayOffRule? OnDayOff = null) : IDueToRecord;

/// <summary>Writes down one directive or several, behind those that are there: all or nothing.</summary>
public sealed record RecordDirectives(Guid MeetingId, IReadOnlyList<DirectiveToRecord>? Directives, int? ExpectedVersion) : ICommand<RecordedDirectives>;

/// <summary>A directive that was written down.</summary>
/// <param name="Soft">True when no date was named.</param>
/// <param name="DueOn">When the first report is due.</param>
public sealed record RecordedDirective(Guid Id, int Number, string? Label, DirectiveKind Kind, bool Soft, DateOnly? DueOn);

/// <summary>The directives written down, in the order sent, and how the meeting stands.</summary>
public sealed record RecordedDirectives(MeetingNow Meeting, IReadOnlyList<RecordedDirective> Directives);

public sealed class RecordDirectivesValidator : AbstractValidator<RecordDirectives>
{
    public RecordDirectivesValidator()
    {
        RuleFor(command => command.Directives).OneOrMore();
        RuleForEach(command => command.Directives).Each(new DirectiveShape());
    }

    private sealed class DirectiveShape : AbstractValidator<DirectiveToRecord>
    {
        public DirectiveShape()
        {
            RuleFor(directive => directive.Kind).Given();
            RuleFor(directive => directive.Label).Optional(Directive.LabelLength);
            RuleFor(directive => directive.Quote).Written(Directive.QuoteLength);
            RuleFor(directive => directive.Addressees).ShapeOfAddressees();
            RuleForEach(directive => directive.Addressees).Each(new AddresseeShape());
            RuleFor(directive => directive.DueText).Optional(Directive.NameLength);
            this.ShapeOfDue();
            RuleFor(directive => directive.BasedOn).Optional(Directive.NoteLength);
            RuleFor(directive => directive.PetitionIds).AFew();
        }
    }
}

public sealed class RecordDirectivesHandler(MeetingDesk desk, DirectiveDesk directives, IPetitionsDb db) : IRequestHandler<RecordDirectives, RecordedDirectives>
{
    public async Task<RecordedDirectives> Handle(RecordDirectives command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.MeetingId, command.ExpectedVersion, cancellationToken);
        var statements = await StatementsAsync(command, cancellationToken);
        await directives.RequirePetitionsAsync([.. command.Directives!.SelectMany(one => one.PetitionIds ?? []).Distinct()], cancellationToken);
        var added = command.Directives!
            .Select(one => open.Meeting.AddDirective(
                desk.NewId(), RecordOf(one, open.Meeting.HeldOn), open.Book.Agencies, open.Book.Calendar, open.Act, one.StatementId is { } id ? statements[id] : null))
            .ToList();
        db.Directives.AddRange(added);
        var now = await desk.SaveAsync(open, cancellationToken);
        return new(now, [.. added.Select(directive => new RecordedDirective(directive.Id, directive.Number!.Value, directive.Label, directive.Kind, directive.Soft, directive.DueOn))]);
    }

    private static DirectiveRecord RecordOf(DirectiveToRecord one, DateOnly heldOn) => new(
        one.Kind!.Value, one.Label, one.StatementId, one.Quote!,
        [.. (one.Addressees ?? []).Select(to => to.ToAddressee())],
        one.DueText, one.ScheduleFrom(heldOn), one.BasedOn, [.. (one.PetitionIds ?? []).Distinct()]);

    private async Task<IReadOnlyDictionary<Guid, Statement>> StatementsAsync(RecordDirectives command, CancellationToken cancellationToken)
    {
        var named = command.Directives!.Select(one => one.StatementId).OfType<Guid>().Distinct().ToList();
        if (named.Count == 0)
            return new Dictionary<Guid, Statement>();
        var found = await db.Statements.AsNoTracking()
            .Where(statement => statement.MeetingId == command.MeetingId && named.Contains(statement.Id))
            .ToDictionaryAsync(statement => statement.Id, cancellationToken);
        foreach (var missing in named.Where(id => !found.ContainsKey(id)))
            throw MeetingErrors.StatementNotFound(missing);
        return found;
    }
}
