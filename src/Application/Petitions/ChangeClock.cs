using FluentValidation;
using MediatR;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Gives the holder more time, up to the cap of the rules.</summary>
public sealed record ExtendPetition(PetitionReference Petition, DateOnly NewDueOn, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

/// <summary>Stops the holder's clock.</summary>
public sealed record PausePetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

/// <summary>Lets the holder's clock go on.</summary>
public sealed record ResumePetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class ExtendPetitionValidator : AbstractValidator<ExtendPetition>
{
    public ExtendPetitionValidator()
    {
        RuleFor(command => command.NewDueOn).Given();
        RuleFor(command => command.Ground).Written(Petition.GroundLength);
    }
}

public sealed class PausePetitionValidator : AbstractValidator<PausePetition>
{
    public PausePetitionValidator() => RuleFor(command => command.Ground).Written(Petition.GroundLength);
}

public sealed class ResumePetitionValidator : AbstractValidator<ResumePetition>
{
    public ResumePetitionValidator() => RuleFor(command => command.Ground).Written(Petition.GroundLength);
}

public sealed class ClockHandler(PetitionDesk desk) :
    IRequestHandler<ExtendPetition, PetitionNow>,
    IRequestHandler<PausePetition, PetitionNow>,
    IRequestHandler<ResumePetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(ExtendPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Extension, open.Act);
        var holding = open.Petition.Holding!;
        var cap = open.Book.Rules.DeadlineFor(DeadlineStep.Extend, holding.Level, open.Petition.FieldCode, open.Act.On).Term;
        await desk.ReadDueDatesAsync(open.Petition, cancellationToken);
        open.Petition.Extend(
            command.NewDueOn, open.Book.Calendar.DueOn(holding.DueUnextended(open.Petition.ChangesOf(holding)), cap), command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }

    public async Task<PetitionNow> Handle(PausePetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Pause, open.Act);
        open.Petition.Pause(command.Ground, open.DeadlineFor(DeadlineStep.ReviewPause, open.Petition.Holding!.Level), open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }

    public async Task<PetitionNow> Handle(ResumePetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Resumption, open.Act);
        var holding = open.Petition.Holding!;
        await desk.ReadDueDatesAsync(open.Petition, cancellationToken);

        // Where the calendar has changed since it was paused, the date that it had then no longer says how much was left: the count is made anew.
        var dueWhenPaused = holding.DueBy(open.Book.Calendar, open.Petition.ChangesOf(holding));
        var dueOn = open.Book.Calendar.DueAfterPause(holding.PausedOn!.Value, dueWhenPaused, open.Act.On, holding.TermKind ?? TermKind.Calendar);
        open.Petition.Resume(dueOn, command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
