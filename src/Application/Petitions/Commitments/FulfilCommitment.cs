using FluentValidation;
using MediatR;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>The body that made a commitment reports that it was kept.</summary>
public sealed record FulfilCommitment(PetitionReference Petition, Guid CommitmentId, string? Evidence, DateOnly? On, int? ExpectedVersion)
    : ICommand<CommitmentResult>;

public sealed class FulfilCommitmentValidator : AbstractValidator<FulfilCommitment>
{
    public FulfilCommitmentValidator() => RuleFor(command => command.Evidence).OptionalText(Response.NoteLength);
}

public sealed class FulfilCommitmentHandler(PetitionWriter writer) :
    IRequestHandler<FulfilCommitment, CommitmentResult>,
    IRequestHandler<PostponeCommitment, CommitmentResult>,
    IRequestHandler<WithdrawCommitment, CommitmentResult>
{
    public async Task<CommitmentResult> Handle(FulfilCommitment command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.FulfilCommitment(command.CommitmentId, command.Evidence, NameOfMaker(context, command.CommitmentId),
            context.Action, ReviewDeadline(context, command.CommitmentId));
        return await SaveAsync(context, command.CommitmentId, cancellationToken);
    }

    public async Task<CommitmentResult> Handle(PostponeCommitment command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var to = command.ResumeYears ?? new ResumeTime(command.DueOn);
        context.Petition.PostponeCommitment(command.CommitmentId, to, command.Ground, context.Book.Rules.ReturnRules,
            NameOfMaker(context, command.CommitmentId), context.Action);
        return await SaveAsync(context, command.CommitmentId, cancellationToken);
    }

    public async Task<CommitmentResult> Handle(WithdrawCommitment command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.WithdrawCommitment(command.CommitmentId, command.Ground, NameOfMaker(context, command.CommitmentId),
            context.Action, ReviewDeadline(context, command.CommitmentId));
        return await SaveAsync(context, command.CommitmentId, cancellationToken);
    }

    private static Deadline? ReviewDeadline(PetitionCommandContext context, Guid commitmentId) =>
        context.Petition.NeedsReviewWithout(commitmentId)
            ? context.DeadlineFor(DeadlineStep.Review, context.Petition.Holding!.Level) : null;

    private static string NameOfMaker(PetitionCommandContext context, Guid commitmentId) =>
        context.Petition.Commitments.FirstOrDefault(one => one.Id == commitmentId) is { } found
            ? context.Book.Agencies.Get(found.AgencyId).Name : "";

    private async Task<CommitmentResult> SaveAsync(PetitionCommandContext context, Guid commitmentId, CancellationToken cancellationToken)
    {
        var status = await writer.SaveAsync(context, cancellationToken);
        var one = context.Petition.Commitments.First(known => known.Id == commitmentId);
        var row = new CommitmentAsOf
        {
            Commitment = one,
            Petition = context.Petition,
            State = one.State,
            Since = one.EndedOn ?? one.MadeOn,
            DueOn = one.DueOn,
            ReturnsOn = one.ReturnsOn,
            FromYear = one.ResumeFromYear,
            ToYear = one.ResumeToYear,
            Slippage = one.Slippage,
        };
        return new(status, new CommitmentMapper(context.Book, context.Action.RecordedOn).Map(row));
    }
}
