using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
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

public sealed class ClockHandler(PetitionDesk desk, IPetitionsDb db) :
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
        open.Petition.Extend(command.NewDueOn, open.Book.Calendar.DueOn(holding.FirstDueOn, cap), command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }

    public async Task<PetitionNow> Handle(PausePetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Pause(command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }

    public async Task<PetitionNow> Handle(ResumePetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Resumption, open.Act);
        var holding = open.Petition.Holding!;
        var dueOn = open.Book.Calendar.DueAfterPause(
            holding.PausedOn!.Value, await DueWhenPausedAsync(holding, open.Book.Calendar, cancellationToken), open.Act.On, holding.TermKind ?? TermKind.Calendar);
        open.Petition.Resume(dueOn, command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }

    /// <summary>
    /// Where the calendar has changed since it was paused, the date that it had then no longer says how much was left: the count is made anew. A spell that
    /// goes on with the clock of an earlier one has no history of its own; its date stands.
    /// </summary>
    private async Task<DateOnly> DueWhenPausedAsync(Holding holding, WorkCalendar calendar, CancellationToken cancellationToken)
    {
        var changes = await db.DueDateChanges.AsNoTracking()
            .Where(change => change.PetitionId == holding.PetitionId && change.HoldingNumber == holding.Number && change.Clock == DueDateClock.Holding)
            .OrderBy(change => change.RecordedAt)
            .ToListAsync(cancellationToken);
        return changes.Count == 0 ? holding.DueOn : holding.DueBy(calendar, changes);
    }
}
