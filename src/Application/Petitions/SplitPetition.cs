using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>A part to be split off.</summary>
/// <param name="Content">By default the content of the whole.</param>
public sealed record PartToSplit(string? Title, string? Content);

/// <summary>Splits a petition into parts that keep its quote and go their own ways.</summary>
public sealed record SplitPetition(PetitionReference Petition, IReadOnlyList<PartToSplit>? Parts, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<SplitAnswer>;

/// <summary>How the whole stands, and its parts.</summary>
public sealed record SplitAnswer(PetitionNow Petition, IReadOnlyList<PetitionNow> Parts);

public sealed class SplitPetitionValidator : AbstractValidator<SplitPetition>
{
    public const int MostParts = 20;

    public SplitPetitionValidator()
    {
        RuleFor(command => command.Parts).Must(parts => parts is { Count: >= 2 and <= MostParts })
            .WithMessage(_ => Language.Of($"Cần từ 2 đến {MostParts} phần.", $"From 2 to {MostParts} parts are required."));
        RuleForEach(command => command.Parts).NotNull().ChildRules(part =>
        {
            part.RuleFor(one => one.Title).Written(Petition.TitleLength);
            part.RuleFor(one => one.Content).Optional(Petition.TextLength);
        });
        RuleFor(command => command.Ground).Optional(Petition.GroundLength);
    }
}

public sealed class SplitPetitionHandler(PetitionDesk desk, IPetitionsDb db) : IRequestHandler<SplitPetition, SplitAnswer>
{
    public async Task<SplitAnswer> Handle(SplitPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        await desk.ReadDueDatesAsync(open.Petition, cancellationToken);
        var parts = open.Petition.Split([.. command.Parts!.Zip(desk.NewIdsInOrder(command.Parts!.Count), (part, id) => new Part(id, part.Title!, part.Content))], command.Ground, open.Act, open.LeftToAsk);
        db.Petitions.AddRange(parts);
        var whole = await desk.SaveAsync(open, cancellationToken);
        return new(whole, [.. parts.Select(part => PetitionNow.Of(part, open.Book))]);
    }
}
