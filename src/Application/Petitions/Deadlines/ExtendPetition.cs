using FluentValidation;
using MediatR;
using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Gives the holder more time, up to the cap of the rules.</summary>
public sealed record ExtendPetition(PetitionReference Petition, DateOnly NewDueOn, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class ExtendPetitionValidator : AbstractValidator<ExtendPetition>
{
    public ExtendPetitionValidator()
    {
        RuleFor(command => command.NewDueOn).Required();
        RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
    }
}

public sealed class ExtendPetitionHandler(PetitionWriter writer) :
    IRequestHandler<ExtendPetition, PetitionStatusView>,
    IRequestHandler<PausePetition, PetitionStatusView>,
    IRequestHandler<ResumePetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(ExtendPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Extension, context.Action);
        var holding = context.Petition.Holding!;
        var cap = context.Book.Rules.DeadlineFor(DeadlineStep.Extend, holding.Level, context.Petition.FieldCode, context.Action.On).Term;
        await writer.LoadDueDateChangesAsync(context.Petition, cancellationToken);
        context.Petition.Extend(
            command.NewDueOn, context.Book.Calendar.DueOn(holding.DueOnWithoutExtensions(context.Petition.DueDateChangesOf(holding)), cap),
            command.Ground, context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }

    public async Task<PetitionStatusView> Handle(PausePetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Pause, context.Action);
        context.Petition.Pause(
            command.Ground, context.DeadlineFor(DeadlineStep.ReviewPause, context.Petition.Holding!.Level), context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }

    public async Task<PetitionStatusView> Handle(ResumePetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Resumption, context.Action);
        var holding = context.Petition.Holding!;
        await writer.LoadDueDateChangesAsync(context.Petition, cancellationToken);

        // Where the calendar has changed since it was paused, the date that it
        // had then no longer says how much was left: the count is made anew.
        var dueWhenPaused = holding.CalculateDueOn(context.Book.Calendar, context.Petition.DueDateChangesOf(holding));
        var dueOn = context.Book.Calendar.DueAfterPause(holding.PausedOn!.Value, dueWhenPaused, context.Action.On, holding.TermKind
            ?? TermKind.Calendar);
        context.Petition.Resume(dueOn, command.Ground, context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
