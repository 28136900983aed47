using FluentValidation;
using MediatR;
using Petitions.Application.Meetings;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions;

/// <summary>Answers a petition: on the way, finally, or in addition.</summary>
/// <param name="PromisedOn">The date promised, if any.</param>
/// <param name="ResumePoint">When or on what condition a deferred matter resumes.</param>
/// <param name="Cause">Why an unresolved matter is unresolved.</param>
/// <param name="Evidence">What shows that a matter is resolved.</param>
/// <param name="Milestones">The roadmap it promises.</param>
/// <param name="Resumption">When a deferred matter resumes, as a day or as years.</param>
public sealed record RespondToPetition(
    PetitionReference Petition, ResponseKind? Kind, Outcome? Outcome, string? Text, ResponseDocument? Document, DateOnly? PromisedOn,
    string? ResumePoint,
    string? Cause, string? Evidence, DateOnly? On, int? ExpectedVersion, IReadOnlyList<MilestoneInput>? Milestones = null,
    ResumeTime? Resumption = null) : ICommand<PetitionStatusView>;

/// <summary>One step of a roadmap (lộ trình).</summary>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="Text">What is to be done.</param>
public sealed record MilestoneInput(DateOnly? DueOn, string? Text);

public sealed class MilestoneInputValidator : AbstractValidator<MilestoneInput>
{
    public MilestoneInputValidator()
    {
        RuleFor(milestone => milestone.DueOn).Required();
        RuleFor(milestone => milestone.Text).RequiredText(Response.NoteLength);
    }
}

public sealed class RespondToPetitionValidator : AbstractValidator<RespondToPetition>
{
    public RespondToPetitionValidator()
    {
        RuleFor(command => command.Kind).Required();
        RuleFor(command => command.Text).RequiredText(Response.TextLength);
        RuleFor(command => command.ResumePoint).OptionalText(Response.NoteLength);
        RuleFor(command => command.Cause).OptionalText(Response.NoteLength);
        RuleFor(command => command.Evidence).OptionalText(Response.NoteLength);
        RuleFor(command => command.Milestones).Must(roadmap => roadmap is null || roadmap.Count <= Response.MaxMilestones)
            .WithMessage(_ => Language.Of($"Nhiều nhất {Response.MaxMilestones} mốc.", $"{Response.MaxMilestones} milestones at most."));
        RuleForEach(command => command.Milestones).RequiredEntry(new MilestoneInputValidator());
        RuleFor(command => command.Document!.Number).RequiredText(Response.DocumentNumberLength)
            .When(command => command.Document is not null);
        RuleFor(command => command.Document!.Date).Required().When(command => command.Document is not null);
        RuleFor(command => command.Document!.Signatory).OptionalText(Response.SignatoryLength)
            .When(command => command.Document is not null);
    }
}

public sealed class RespondToPetitionHandler(PetitionWriter writer) : IRequestHandler<RespondToPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(RespondToPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var input = new ResponseInput(
            writer.NewId(), command.Kind!.Value, command.Outcome ?? Outcome.None, command.Text!, command.Document, command.PromisedOn,
            command.ResumePoint, command.Cause, command.Evidence,
            command.Milestones?.Select(step => new Milestone(step.DueOn!.Value, step.Text!)).ToList(), command.Resumption);
        context.Petition.Require(PetitionCommand.Responses, context.Action);
        context.Petition.Respond(
            input, context.Book.Rules.ReturnRules, context.Action, VerificationDeadline(input, context), ReviewDeadline(input, context));
        return await writer.SaveAsync(context, cancellationToken);
    }

    /// <summary>Only what is reported as done has to be looked at.</summary>
    private static Deadline? VerificationDeadline(ResponseInput input, PetitionCommandContext context) =>
        input.Outcome == Domain.Petitions.States.Outcome.Resolved && context.Action.Holder is { } holder
            ? context.DeadlineFor(DeadlineStep.Verify, holder.Level) : null;

    /// <summary>
    /// Only what stays open and is not promised for any day has to be taken up again; a parked matter always comes back by itself.
    /// </summary>
    private static Deadline? ReviewDeadline(ResponseInput input, PetitionCommandContext context)
    {
        var outcome = input.Outcome == Domain.Petitions.States.Outcome.None ? context.Petition.Outcome : input.Outcome;
        var promises = input.Outcome == Domain.Petitions.States.Outcome.Deferred || input.PromisedOn is not null
            || input.Resumption is not null || input.Milestones is { Count: > 0 };
        var staysOpen = outcome is Domain.Petitions.States.Outcome.InProgress or Domain.Petitions.States.Outcome.Unresolved
            or Domain.Petitions.States.Outcome.Deferred;
        return !promises && staysOpen && context.Action.Holder is { } holder
            ? context.DeadlineFor(DeadlineStep.Review, holder.Level) : null;
    }
}
