using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;

namespace Petitions.Domain.Competence;

/// <summary>All fields, questions and rules in all their versions: immutable, in memory, asked about any day.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, Field> _fields;
    private readonly Dictionary<string, TraitDefinition> _traits;
    private readonly ILookup<string, CompetenceRule> _byField;
    private readonly ILookup<DeadlineStep, DeadlineRule> _byStep;

    public RuleBook(
        IEnumerable<Field> fields,
        IEnumerable<TraitDefinition> traits,
        IEnumerable<CompetenceRule> competenceRules,
        IEnumerable<DeadlineRule> deadlineRules,
        IEnumerable<ReturnRule>? returnRules = null)
    {
        _fields = fields.ToDictionary(field => field.Code);
        _traits = traits.ToDictionary(trait => trait.Code);
        CompetenceRules = [.. competenceRules];
        _byField = CompetenceRules.ToLookup(rule => rule.FieldCode);
        DeadlineRules = [.. deadlineRules];
        _byStep = DeadlineRules.ToLookup(rule => rule.Step);
        ReturnRules = new ReturnRules(returnRules ?? []);
    }

    public IReadOnlyCollection<Field> Fields => _fields.Values;

    public IReadOnlyCollection<TraitDefinition> Traits => _traits.Values;

    public IReadOnlyList<CompetenceRule> CompetenceRules { get; }

    public IReadOnlyList<DeadlineRule> DeadlineRules { get; }

    /// <summary>When what was promised or parked comes back to the desk.</summary>
    public ReturnRules ReturnRules { get; }

    public Field? FindField(string code) => _fields.GetValueOrDefault(code);

    public TraitDefinition? FindTrait(string code) => _traits.GetValueOrDefault(code);

    /// <summary>The field with the fields above it, the widest first, itself last.</summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.FieldUnknown"/>.</exception>
    public IReadOnlyList<Field> FieldPath(string code)
    {
        var path = new List<Field> { FindField(code) ?? throw CompetenceErrors.FieldUnknown(code) };
        while (path[^1].ParentCode is { } parentCode && FindField(parentCode) is { } parent && !path.Contains(parent))
            path.Add(parent);
        path.Reverse();
        return path;
    }

    /// <summary>Checks that every trait is one that is known, and every answer one that its question takes.</summary>
    /// <exception cref="DomainException">
    /// <see cref="CompetenceErrors.TraitUnknown"/>, <see cref="CompetenceErrors.ChoiceUnknown"/>,
    /// <see cref="CompetenceErrors.NumberMalformed"/>.
    /// </exception>
    public void RequireTraits(IReadOnlyDictionary<string, string> traits)
    {
        foreach (var (code, value) in traits)
        {
            var trait = FindTrait(code) ?? throw CompetenceErrors.TraitUnknown(code);
            if (!trait.Accepts(value))
                throw trait.Kind == TraitKind.Choice
                    ? CompetenceErrors.ChoiceUnknown(trait, value) : CompetenceErrors.NumberMalformed(trait, value);
        }
    }

    /// <summary>The rules written for any of these fields, of any validity.</summary>
    public IEnumerable<CompetenceRule> RulesOf(IEnumerable<Field> fields) => fields.SelectMany(field => _byField[field.Code]);

    /// <summary>
    /// The time that a step may take when it begins on <paramref name="on"/>: the rule for the nearest field goes before that for the
    /// level, and a later one before an earlier one.
    /// </summary>
    /// <exception cref="DomainException"><see cref="CompetenceErrors.NoDeadlineRule"/>,
    /// <see cref="CompetenceErrors.FieldUnknown"/>.</exception>
    public DeadlineRule DeadlineFor(DeadlineStep step, AuthorityLevel level, string? fieldCode, DateOnly on)
    {
        var fields = fieldCode is null ? [] : FieldPath(fieldCode).Select(field => field.Code).ToList();
        return _byStep[step]
            .Where(rule => rule.Validity.Contains(on))
            .Where(rule => rule.Level is null || rule.Level == level)
            .Where(rule => rule.FieldCode is null || fields.Contains(rule.FieldCode))
            .OrderByDescending(rule => rule.FieldCode is null ? -1 : fields.IndexOf(rule.FieldCode))
            .ThenByDescending(rule => rule.Level is not null)
            .ThenByDescending(rule => rule.Validity.From ?? DateOnly.MinValue)
            .ThenBy(rule => rule.Code, StringComparer.Ordinal)
            .FirstOrDefault() ?? throw CompetenceErrors.NoDeadlineRule(step, on);
    }
}
