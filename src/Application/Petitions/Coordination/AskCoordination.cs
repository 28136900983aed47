using FluentValidation;
using MediatR;
using Petitions.Application.Petitions.Deadlines;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Coordination;

/// <summary>The lead asks another body to coordinate.</summary>
public sealed record AskCoordination(PetitionReference Petition, Guid AgencyId, string? Question, DateOnly? On, int? ExpectedVersion)
    : ICommand<CoordinationResult>;

public sealed class AskCoordinationValidator : AbstractValidator<AskCoordination>
{
    public AskCoordinationValidator()
    {
        RuleFor(command => command.AgencyId).Required();
        RuleFor(command => command.Question).RequiredText(Petition.GroundLength);
    }
}

public sealed class AskCoordinationHandler(PetitionWriter writer, IPetitionsDb db) :
    IRequestHandler<AskCoordination, CoordinationResult>,
    IRequestHandler<AnswerCoordination, CoordinationResult>,
    IRequestHandler<ChaseCoordination, CoordinationResult>,
    IRequestHandler<PassOverCoordination, CoordinationResult>
{
    public async Task<CoordinationResult> Handle(AskCoordination command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Coordination, context.Action);
        var other = context.AuthorityOf(command.AgencyId);
        var due = context.DeadlineFor(DeadlineStep.CoordinationAnswer, other.Level);
        var asked = context.Petition.AskCoordination(writer.NewId(), other, command.Question!, due, AskingDeadline(context),
            context.CoordinatorsNotAsked, context.Action);
        return await SaveAsync(context, asked.Id, cancellationToken);
    }

    public async Task<CoordinationResult> Handle(AnswerCoordination command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.AnswerCoordination(command.RequestId, command.Text!, context.Action);
        return await SaveAsync(context, command.RequestId, cancellationToken);
    }

    public async Task<CoordinationResult> Handle(ChaseCoordination command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.ChaseCoordination(command.RequestId, context.Action);
        return await SaveAsync(context, command.RequestId, cancellationToken);
    }

    public async Task<CoordinationResult> Handle(PassOverCoordination command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.PassOverCoordination(command.RequestId, command.Note, context.Action);
        return await SaveAsync(context, command.RequestId, cancellationToken);
    }

    /// <summary>The lead asks within days of getting the petition, so that the others have their time within its own.</summary>
    private static Deadline AskingDeadline(PetitionCommandContext context) =>
        DeadlineCalculator.DeadlineFor(context.Book, DeadlineStep.Coordinate, context.Petition.Holding!.Level, context.Petition.FieldCode,
            context.Petition.Holding.Since);

    private async Task<CoordinationResult> SaveAsync(PetitionCommandContext context, Guid requestId, CancellationToken cancellationToken)
    {
        var status = await writer.SaveAsync(context, cancellationToken);
        var request = context.Petition.Coordination.First(one => one.Id == requestId);
        var urged = await CoordinationView.CountNoticesAsync(db, [requestId], DateOnly.MaxValue, cancellationToken);
        return new(status, CoordinationView.Of(request, urged.GetValueOrDefault(requestId), context.Book, context.Action.On));
    }
}
