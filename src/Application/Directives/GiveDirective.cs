using FluentValidation;
using MediatR;
using Petitions.Application.Meetings;
using Petitions.Domain.Directives;
using Petitions.Domain.Persons;

namespace Petitions.Application.Directives;

/// <summary>Writes down a directive that was given outside a meeting, and begins to follow it.</summary>
/// <param name="Kind">assignment, escalationRule, task, study or followUp.</param>
/// <param name="Label">A short name in the record, such as F1.</param>
/// <param name="GivenOn">The day on which it was given; today when left out.</param>
/// <param name="GivenBy">The body that gave it, which also accepts what is reported; the caller's own when left out.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Addressees">Who was told; at least one, each a body or a description.</param>
/// <param name="DueText">The time in the words of the source, such as “trong thời gian tới”.</param>
/// <param name="DueOn">The date by which to report; without it and without a period the directive is soft.</param>
/// <param name="Period">The period after which, or after each of which, to report.</param>
/// <param name="OnDayOff">keep (when left out) or nextWorkingDay: what becomes of a due date on a day off.</param>
/// <param name="BasedOn">The document it rests on.</param>
/// <param name="PetitionIds">Petitions it covers.</param>
public sealed record GiveDirective(
    DirectiveKind? Kind, string? Label, DateOnly? GivenOn, AddresseeInput? GivenBy, string? Text, IReadOnlyList<AddresseeInput>? Addressees,
    string? DueText,
    DateOnly? DueOn, PeriodInput? Period, DayOffRule? OnDayOff, string? BasedOn, IReadOnlyList<Guid>? PetitionIds)
        : ICommand<DirectiveStatusView>, IDueInput;

public sealed class GiveDirectiveValidator : AbstractValidator<GiveDirective>
{
    public GiveDirectiveValidator()
    {
        RuleFor(command => command.Kind).Required();
        RuleFor(command => command.Label).OptionalText(Directive.LabelLength);
        RuleFor(command => command.GivenBy).SetValidator(new AddresseeInputValidator()!);
        RuleFor(command => command.Text).RequiredText(Directive.QuoteLength);
        RuleFor(command => command.Addressees).LimitedAddressees();
        RuleForEach(command => command.Addressees).RequiredEntry(new AddresseeInputValidator());
        RuleFor(command => command.DueText).OptionalText(Directive.NameLength);
        this.AddDueRules();
        RuleFor(command => command.BasedOn).OptionalText(Directive.NoteLength);
        RuleFor(command => command.PetitionIds).LimitedList();
    }
}

public sealed class GiveDirectiveHandler(DirectiveWriter writer, IPetitionsDb db, IReferenceBooks books)
    : IRequestHandler<GiveDirective, DirectiveStatusView>
{
    public async Task<DirectiveStatusView> Handle(GiveDirective command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        db.ExpectRevision(book);
        var action = await writer.CreateActionContextAsync(command.GivenOn, cancellationToken);
        List<Guid> petitions = [.. (command.PetitionIds ?? []).Distinct()];
        await writer.RequirePetitionsAsync(petitions, cancellationToken);
        var content = new DirectiveContent(
            command.Kind!.Value, command.Label, null, command.Text!, [.. (command.Addressees ?? []).Select(to => to.ToAddressee())],
            command.DueText,
            command.ToSchedule(action.On), command.BasedOn, petitions);
        var directive = Directive.Record(writer.NewId(), content, SourceOf(command, action), book.Agencies, book.Calendar, action);
        db.Directives.Add(directive);
        return await writer.SaveAsync(directive, cancellationToken);
    }

    private static DirectiveSource SourceOf(GiveDirective command, ActionContext action) => command.GivenBy is { } giver
        ? DirectiveSource.OutsideMeeting(giver.Description!, giver.AgencyId, action.On)
        : DirectiveSource.OutsideMeeting(action.By.Agency?.Name ?? "", action.By.Agency?.AgencyId, action.On);
}
