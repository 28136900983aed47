using FluentValidation;
using MediatR;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>The lead asks another body to coordinate.</summary>
public sealed record AskCoordination(PetitionReference Petition, Guid AgencyId, string? Question, DateOnly? On, int? ExpectedVersion) : ICommand<CoordinationAnswer>;

/// <summary>The body that was asked answers.</summary>
public sealed record AnswerCoordination(PetitionReference Petition, Guid RequestId, string? Text, DateOnly? On, int? ExpectedVersion) : ICommand<CoordinationAnswer>;

/// <summary>The lead chases a body that has not answered.</summary>
public sealed record ChaseCoordination(PetitionReference Petition, Guid RequestId, DateOnly? On, int? ExpectedVersion) : ICommand<CoordinationAnswer>;

/// <summary>After the time limit the lead goes on without the answer.</summary>
public sealed record PassOverCoordination(PetitionReference Petition, Guid RequestId, string? Note, DateOnly? On, int? ExpectedVersion) : ICommand<CoordinationAnswer>;

/// <summary>How the petition stands, and the request.</summary>
public sealed record CoordinationAnswer(PetitionNow Petition, CoordinationView Request);

public sealed class AskCoordinationValidator : AbstractValidator<AskCoordination>
{
    public AskCoordinationValidator()
    {
        RuleFor(command => command.AgencyId).Given();
        RuleFor(command => command.Question).Written(Petition.GroundLength);
    }
}

public sealed class AnswerCoordinationValidator : AbstractValidator<AnswerCoordination>
{
    public AnswerCoordinationValidator() => RuleFor(command => command.Text).Written(Response.TextLength);
}

public sealed class PassOverCoordinationValidator : AbstractValidator<PassOverCoordination>
{
    public PassOverCoordinationValidator() => RuleFor(command => command.Note).Written(Petition.GroundLength);
}

public sealed class CoordinationHandler(PetitionDesk desk, IPetitionsDb db) :
    IRequestHandler<AskCoordination, CoordinationAnswer>,
    IRequestHandler<AnswerCoordination, CoordinationAnswer>,
    IRequestHandler<ChaseCoordination, CoordinationAnswer>,
    IRequestHandler<PassOverCoordination, CoordinationAnswer>
{
    public async Task<CoordinationAnswer> Handle(AskCoordination command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Coordination, open.Act);
        var other = open.AuthorityOf(command.AgencyId);
        var due = open.DeadlineFor(DeadlineStep.CoordinationAnswer, other.Level);
        var asked = open.Petition.Ask(desk.NewId(), other, command.Question!, due, AskBy(open), open.LeftToAsk, open.Act);
        return await SaveAsync(open, asked.Id, cancellationToken);
    }

    public async Task<CoordinationAnswer> Handle(AnswerCoordination command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.AnswerCoordination(command.RequestId, command.Text!, open.Act);
        return await SaveAsync(open, command.RequestId, cancellationToken);
    }

    public async Task<CoordinationAnswer> Handle(ChaseCoordination command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.ChaseCoordination(command.RequestId, open.Act);
        return await SaveAsync(open, command.RequestId, cancellationToken);
    }

    public async Task<CoordinationAnswer> Handle(PassOverCoordination command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.PassOverCoordination(command.RequestId, command.Note, open.Act);
        return await SaveAsync(open, command.RequestId, cancellationToken);
    }

    /// <summary>The lead asks within days of getting the petition, so that the others have their time within its own.</summary>
    private static Deadline AskBy(PetitionCase open) =>
        Deadlines.For(open.Book, DeadlineStep.Coordinate, open.Petition.Holding!.Level, open.Petition.FieldCode, open.Petition.Holding.Since);

    private async Task<CoordinationAnswer> SaveAsync(PetitionCase open, Guid requestId, CancellationToken cancellationToken)
    {
        var now = await desk.SaveAsync(open, cancellationToken);
        var request = open.Petition.Coordination.First(one => one.Id == requestId);
        var urged = await CoordinationView.UrgedAsync(db, [requestId], DateOnly.MaxValue, cancellationToken);
        return new(now, CoordinationView.Of(request, urged.GetValueOrDefault(requestId), open.Book, open.Act.On));
    }
}
