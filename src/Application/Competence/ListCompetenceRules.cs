using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>The rules of competence.</summary>
/// <param name="Field">Only rules for this field or one below it.</param>
/// <param name="Unit">Only rules that apply in this unit: those for it, for a unit that contains it, and for the whole country.</param>
/// <param name="Level">Only rules that name this level.</param>
/// <param name="AsOf">Only rules that hold on this day; null for all versions.</param>
/// <param name="Paging">Which page.</param>
public sealed record ListCompetenceRules(string? Field, Guid? Unit, AuthorityLevel? Level, DateOnly? AsOf, Paging Paging)
    : IQuery<Page<CompetenceRuleDetails>>;

public sealed class ListCompetenceRulesValidator : AbstractValidator<ListCompetenceRules>
{
    public ListCompetenceRulesValidator()
    {
        RuleFor(query => query.Field).OptionalText(Field.CodeMaxLength);
        RuleFor(query => query.Level).IsInEnum();
    }
}

public sealed class ListCompetenceRulesHandler(IReferenceBooks books) : IRequestHandler<ListCompetenceRules, Page<CompetenceRuleDetails>>
{
    private sealed record Position(string Code, DateOnly From, Guid Id);

    public async Task<Page<CompetenceRuleDetails>> Handle(ListCompetenceRules query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var matching = Matching(query, book).Order(Comparer<CompetenceRule>.Create((x, y) => Compare(PositionOf(x), PositionOf(y))))
            .ToList();

        var list = $"competence-rules|{query.Field}|{query.Unit}|{query.Level}|{query.AsOf:O}";
        var after = Cursor.Decode<Position>(list, query.Paging.Cursor);
        return Page<CompetenceRuleDetails>.Of(
            [.. matching.SkipWhile(rule => after is not null && Compare(PositionOf(rule), after) <= 0).Take(query.Paging.Limit + 1)
                .Select(rule => CompetenceRuleDetails.Of(rule, book))],
            query.Paging.Limit,
            rule => Cursor.Encode(list, new Position(rule.Code, rule.ValidFrom ?? DateOnly.MinValue, rule.Id)),
            query.Paging.Count ? matching.Count : null);
    }

    private static IEnumerable<CompetenceRule> Matching(ListCompetenceRules query, ReferenceBook book)
    {
        IEnumerable<CompetenceRule> rules = book.Rules.CompetenceRules;
        if (query.Field is { } field)
        {
            book.Rules.FieldPath(field);
            rules = rules.Where(rule => book.Rules.FieldPath(rule.FieldCode).Any(wider => wider.Code == field));
        }

        if (query.Unit is { } unit)
        {
            var path = book.Structure.Path(book.Structure.Get(unit)).Select(wider => wider.Id).ToHashSet();
            rules = rules.Where(rule => rule.UnitId is not { } id || path.Contains(id));
        }

        if (query.Level is { } level)
            rules = rules.Where(rule => rule.Level == level);
        return query.AsOf is { } day ? rules.Where(rule => rule.Validity.Contains(day)) : rules;
    }

    private static Position PositionOf(CompetenceRule rule) => new(rule.Code, rule.Validity.From ?? DateOnly.MinValue, rule.Id);

    private static int Compare(Position x, Position y)
    {
        var byCode = string.CompareOrdinal(x.Code, y.Code);
        return byCode != 0 ? byCode : (x.From, x.Id).CompareTo((y.From, y.Id));
    }
}
