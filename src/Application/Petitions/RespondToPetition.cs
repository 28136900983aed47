using FluentValidation;
using MediatR;
using Petitions.Application.Meetings;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Answers a petition: on the way, finally, or in addition.</summary>
/// <param name="PromisedOn">The date promised, if any.</param>
/// <param name="ResumePoint">When or on what condition a deferred matter resumes.</param>
/// <param name="Cause">Why an unresolved matter is unresolved.</param>
/// <param name="Evidence">What shows that a matter is resolved.</param>
/// <param name="Milestones">The roadmap it promises.</param>
/// <param name="Resumption">When a deferred matter resumes, as a day or as years.</param>
public sealed record RespondToPetition(
    PetitionReference Petition, ResponseKind? Kind, Outcome? Outcome, string? Text, ResponseDocument? Document, DateOnly? PromisedOn, string? ResumePoint,
    string? Cause, string? Evidence, DateOnly? On, int? ExpectedVersion, IReadOnlyList<MilestoneToPromise>? Milestones = null, ResumeTime? Resumption = null) : ICommand<PetitionNow>;

/// <summary>One step of a roadmap (lộ trình).</summary>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="Text">What is to be done.</param>
public sealed record MilestoneToPromise(DateOnly? DueOn, string? Text);

public sealed class MilestoneShape : AbstractValidator<MilestoneToPromise>
{
    public MilestoneShape()
    {
        RuleFor(milestone => milestone.DueOn).Given();
        RuleFor(milestone => milestone.Text).Written(Response.NoteLength);
    }
}

public sealed class RespondToPetitionValidator : AbstractValidator<RespondToPetition>
{
    public RespondToPetitionValidator()
    {
        RuleFor(command => command.Kind).Given();
        RuleFor(command => command.Text).Written(Response.TextLength);
        RuleFor(command => command.ResumePoint).Optional(Response.NoteLength);
        RuleFor(command => command.Cause).Optional(Response.NoteLength);
        RuleFor(command => command.Evidence).Optional(Response.NoteLength);
        RuleFor(command => command.Milestones).Must(roadmap => roadmap is null || roadmap.Count <= Response.MostMilestones)
            .WithMessage(_ => Language.Of($"Nhiều nhất {Response.MostMilestones} mốc.", $"{Response.MostMilestones} milestones at most."));
        RuleForEach(command => command.Milestones).Each(new MilestoneShape());
        RuleFor(command => command.Document!.Number).Written(Response.DocumentNumberLength).When(command => command.Document is not null);
        RuleFor(command => command.Document!.Date).Given().When(command => command.Document is not null);
        RuleFor(command => command.Document!.Signatory).Optional(Response.SignatoryLength).When(command => command.Document is not null);
    }
}

public sealed class RespondToPetitionHandler(PetitionDesk desk) : IRequestHandler<RespondToPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(RespondToPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var answer = new Answer(
            desk.NewId(), command.Kind!.Value, command.Outcome ?? Outcome.None, command.Text!, command.Document, command.PromisedOn,
            command.ResumePoint, command.Cause, command.Evidence, command.Milestones?.Select(step => new Milestone(step.DueOn!.Value, step.Text!)).ToList(), command.Resumption);
        open.Petition.Require(PetitionCommand.Responses, open.Act);
        open.Petition.Respond(answer, open.Book.Rules.Returns, open.Act, VerifyBy(answer, open), ReviewBy(answer, open));
        return await desk.SaveAsync(open, cancellationToken);
    }

    /// <summary>Only what is reported as done has to be looked at.</summary>
    private static Deadline? VerifyBy(Answer answer, PetitionCase open) =>
        answer.Outcome == Domain.Petitions.Outcome.Resolved && open.Act.Holder is { } holder ? open.DeadlineFor(DeadlineStep.Verify, holder.Level) : null;

    /// <summary>Only what stays open and is not promised for any day has to be taken up again; a parked matter always comes back by itself.</summary>
    private static Deadline? ReviewBy(Answer answer, PetitionCase open)
    {
        var outcome = answer.Outcome == Domain.Petitions.Outcome.None ? open.Petition.Outcome : answer.Outcome;
        var promises = answer.Outcome == Domain.Petitions.Outcome.Deferred || answer.PromisedOn is not null || answer.Resumption is not null || answer.Milestones is { Count: > 0 };
        var staysOpen = outcome is Domain.Petitions.Outcome.InProgress or Domain.Petitions.Outcome.Unresolved or Domain.Petitions.Outcome.Deferred;
        return !promises && staysOpen && open.Act.Holder is { } holder ? open.DeadlineFor(DeadlineStep.Review, holder.Level) : null;
    }
}
