using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Application.Petitions;

/// <summary>A part to be split off.</summary>
/// <param name="Content">By default the content of the whole.</param>
public sealed record PartInput(string? Title, string? Content);

/// <summary>Splits a petition into parts that keep its quote and go their own ways.</summary>
public sealed record SplitPetition(
    PetitionReference Petition, IReadOnlyList<PartInput>? Parts, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<SplitResult>;

/// <summary>How the whole stands, and its parts.</summary>
public sealed record SplitResult(PetitionStatusView Petition, IReadOnlyList<PetitionStatusView> Parts);

public sealed class SplitPetitionValidator : AbstractValidator<SplitPetition>
{
    public const int MostParts = 20;

    public SplitPetitionValidator()
    {
        RuleFor(command => command.Parts).Must(parts => parts is { Count: >= 2 and <= MostParts })
            .WithMessage(_ => Language.Of($"Cần từ 2 đến {MostParts} phần.", $"From 2 to {MostParts} parts are required."));
        RuleForEach(command => command.Parts).NotNull().ChildRules(part =>
        {
            part.RuleFor(one => one.Title).RequiredText(Petition.TitleLength);
            part.RuleFor(one => one.Content).OptionalText(Petition.TextLength);
        });
        RuleFor(command => command.Ground).OptionalText(Petition.GroundLength);
    }
}

public sealed class SplitPetitionHandler(PetitionWriter writer, IPetitionsDb db) : IRequestHandler<SplitPetition, SplitResult>
{
    public async Task<SplitResult> Handle(SplitPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        await writer.LoadDueDateChangesAsync(context.Petition, cancellationToken);
        var parts = context.Petition.Split([.. command.Parts!.Zip(writer.NewIdsInOrder(command.Parts!.Count), (part, id) =>
            new PartContent(id, part.Title!, part.Content))], command.Ground, context.Action, context.CoordinatorsNotAsked);
        db.Petitions.AddRange(parts);
        var whole = await writer.SaveAsync(context, cancellationToken);
        return new(whole, [.. parts.Select(part => PetitionStatusView.Of(part, context.Book))]);
    }
}
