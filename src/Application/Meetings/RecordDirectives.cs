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
public sealed record DirectiveInput(
    DirectiveKind? Kind, string? Label, Guid? StatementId, string? Quote, IReadOnlyList<AddresseeInput>? Addressees, string? DueText = null,
    DateOnly? DueOn = null, string? BasedOn = null, IReadOnlyList<Guid>? PetitionIds = null, PeriodInput? Period = null,
    DayOffRule? OnDayOff = null) : IDueInput;

/// <summary>Writes down one directive or several, behind those that are there: all or nothing.</summary>
public sealed record RecordDirectives(Guid MeetingId, IReadOnlyList<DirectiveInput>? Directives, int? ExpectedVersion)
    : ICommand<RecordedDirectives>;

/// <summary>A directive that was written down.</summary>
/// <param name="Soft">True when no date was named.</param>
/// <param name="DueOn">When the first report is due.</param>
public sealed record RecordedDirective(Guid Id, int Number, string? Label, DirectiveKind Kind, bool Soft, DateOnly? DueOn);

/// <summary>The directives written down, in the order sent, and how the meeting stands.</summary>
public sealed record RecordedDirectives(MeetingStatusView Meeting, IReadOnlyList<RecordedDirective> Directives);

public sealed class RecordDirectivesValidator : AbstractValidator<RecordDirectives>
{
    public RecordDirectivesValidator()
    {
        RuleFor(command => command.Directives).RequiredList();
        RuleForEach(command => command.Directives).RequiredEntry(new DirectiveInputValidator());
    }

    private sealed class DirectiveInputValidator : AbstractValidator<DirectiveInput>
    {
        public DirectiveInputValidator()
        {
            RuleFor(directive => directive.Kind).Required();
            RuleFor(directive => directive.Label).OptionalText(Directive.LabelLength);
            RuleFor(directive => directive.Quote).RequiredText(Directive.QuoteLength);
            RuleFor(directive => directive.Addressees).LimitedAddressees();
            RuleForEach(directive => directive.Addressees).RequiredEntry(new AddresseeInputValidator());
            RuleFor(directive => directive.DueText).OptionalText(Directive.NameLength);
            this.AddDueRules();
            RuleFor(directive => directive.BasedOn).OptionalText(Directive.NoteLength);
            RuleFor(directive => directive.PetitionIds).LimitedList();
        }
    }
}

public sealed class RecordDirectivesHandler(MeetingWriter writer, DirectiveWriter directiveWriter, IPetitionsDb db)
    : IRequestHandler<RecordDirectives, RecordedDirectives>
{
    public async Task<RecordedDirectives> Handle(RecordDirectives command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.MeetingId, command.ExpectedVersion, cancellationToken);
        var statements = await StatementsAsync(command, cancellationToken);
        await directiveWriter.RequirePetitionsAsync(
            [.. command.Directives!.SelectMany(one => one.PetitionIds ?? []).Distinct()], cancellationToken);
        var added = command.Directives!
            .Select(one => context.Meeting.AddDirective(
                writer.NewId(), RecordOf(one, context.Meeting.HeldOn), context.Book.Agencies, context.Book.Calendar, context.Action,
                one.StatementId is { } id ? statements[id] : null))
            .ToList();
        db.Directives.AddRange(added);
        var status = await writer.SaveAsync(context, cancellationToken);
        return new(status, [.. added.Select(directive =>
            new RecordedDirective(
                directive.Id, directive.Number!.Value, directive.Label, directive.Kind, directive.Soft, directive.DueOn))]);
    }

    private static DirectiveContent RecordOf(DirectiveInput one, DateOnly heldOn) => new(
        one.Kind!.Value, one.Label, one.StatementId, one.Quote!,
        [.. (one.Addressees ?? []).Select(to => to.ToAddressee())],
        one.DueText, one.ToSchedule(heldOn), one.BasedOn, [.. (one.PetitionIds ?? []).Distinct()]);

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
