using FluentValidation;
using MediatR;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>The body that made a commitment reports that it was kept.</summary>
public sealed record FulfilCommitment(PetitionReference Petition, Guid CommitmentId, string? Evidence, DateOnly? On, int? ExpectedVersion) : ICommand<CommitmentAnswer>;

/// <summary>Moves the day of a commitment, on a ground.</summary>
/// <param name="DueOn">The new day; null where years are named.</param>
/// <param name="ResumeYears">The years in which a parked matter resumes.</param>
public sealed record PostponeCommitment(
    PetitionReference Petition, Guid CommitmentId, DateOnly? DueOn, ResumeTime? ResumeYears, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<CommitmentAnswer>;

/// <summary>Takes a commitment back, on a ground.</summary>
public sealed record WithdrawCommitment(PetitionReference Petition, Guid CommitmentId, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<CommitmentAnswer>;

/// <summary>How the petition stands, and the commitment.</summary>
public sealed record CommitmentAnswer(PetitionNow Petition, CommitmentView Commitment);

public sealed class FulfilCommitmentValidator : AbstractValidator<FulfilCommitment>
{
    public FulfilCommitmentValidator() => RuleFor(command => command.Evidence).Optional(Response.NoteLength);
}

public sealed class PostponeCommitmentValidator : AbstractValidator<PostponeCommitment>
{
    public PostponeCommitmentValidator()
    {
        RuleFor(command => command.DueOn).Must((command, day) => day is not null != command.ResumeYears is not null)
            .WithMessage(_ => Language.Of("Nêu dueOn hoặc resumePeriod.", "Name either dueOn or resumePeriod."));
        RuleFor(command => command.Ground).Optional(Petition.GroundLength);
    }
}

public sealed class WithdrawCommitmentValidator : AbstractValidator<WithdrawCommitment>
{
    public WithdrawCommitmentValidator() => RuleFor(command => command.Ground).Optional(Petition.GroundLength);
}

public sealed class SettleCommitmentHandler(PetitionDesk desk) :
    IRequestHandler<FulfilCommitment, CommitmentAnswer>,
    IRequestHandler<PostponeCommitment, CommitmentAnswer>,
    IRequestHandler<WithdrawCommitment, CommitmentAnswer>
{
    public async Task<CommitmentAnswer> Handle(FulfilCommitment command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Fulfil(command.CommitmentId, command.Evidence, MakerOf(open, command.CommitmentId), open.Act, ReviewBy(open, command.CommitmentId));
        return await SaveAsync(open, command.CommitmentId, cancellationToken);
    }

    public async Task<CommitmentAnswer> Handle(PostponeCommitment command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var to = command.ResumeYears ?? new ResumeTime(command.DueOn);
        open.Petition.Postpone(command.CommitmentId, to, command.Ground, open.Book.Rules.Returns, MakerOf(open, command.CommitmentId), open.Act);
        return await SaveAsync(open, command.CommitmentId, cancellationToken);
    }

    public async Task<CommitmentAnswer> Handle(WithdrawCommitment command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.TakeBack(command.CommitmentId, command.Ground, MakerOf(open, command.CommitmentId), open.Act, ReviewBy(open, command.CommitmentId));
        return await SaveAsync(open, command.CommitmentId, cancellationToken);
    }

    private static Deadline? ReviewBy(PetitionCase open, Guid commitmentId) =>
        open.Petition.LiesWithout(commitmentId) ? open.DeadlineFor(DeadlineStep.Review, open.Petition.Holding!.Level) : null;

    private static string MakerOf(PetitionCase open, Guid commitmentId) =>
        open.Petition.Commitments.FirstOrDefault(one => one.Id == commitmentId) is { } found ? open.Book.Agencies.Get(found.AgencyId).Name : "";

    private async Task<CommitmentAnswer> SaveAsync(PetitionCase open, Guid commitmentId, CancellationToken cancellationToken)
    {
        var now = await desk.SaveAsync(open, cancellationToken);
        var one = open.Petition.Commitments.First(known => known.Id == commitmentId);
        var at = new CommitmentAt
        {
            Commitment = one,
            Petition = open.Petition,
            State = one.State,
            Since = one.EndedOn ?? one.MadeOn,
            DueOn = one.DueOn,
            ReturnsOn = one.ReturnsOn,
            FromYear = one.ResumeFromYear,
            ToYear = one.ResumeToYear,
            Slippage = one.Slippage,
        };
        return new(now, new CommitmentPicture(open.Book, open.Act.RecordedOn).Draw(at));
    }
}
