using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Competence;

/// <summary><c>fields.json</c>: the tree of fields, the wider before the narrower.</summary>
internal sealed class FieldsFile : IReferenceFile
{
    private sealed record Content(IReadOnlyList<Row> Fields);

    private sealed record Row(string Code, string Name, string EnglishName, int Order, string? Parent = null);

    public string FileName => "fields.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var rows = ReferenceRows.Of(FileName, await db.Fields.ToDictionaryAsync(field => field.Code, cancellationToken));
        foreach (var row in ReferenceSource.Parse<Content>(FileName, content).Fields)
        {
            if (row.Parent is { } parent && !rows.Knows(parent))
                throw new ReferenceDataException(FileName, $"there is no field “{parent}” before “{row.Code}”");
            rows.Put(db, row.Code, new Field(row.Code, row.Name, row.EnglishName, row.Parent, row.Order));
        }
    }
}

/// <summary><c>traits.json</c>: the questions on whose answers competence depends.</summary>
internal sealed class TraitsFile : IReferenceFile
{
    private sealed record Content(IReadOnlyList<Row> Traits);

    private sealed record Row(
        string Code, string Question, string EnglishQuestion, TraitKind Kind, IReadOnlyList<TraitChoice> Choices, string? UnitOfMeasure = null);

    public string FileName => "traits.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var rows = ReferenceRows.Of(FileName, await db.Traits.ToDictionaryAsync(trait => trait.Code, cancellationToken));
        foreach (var row in ReferenceSource.Parse<Content>(FileName, content).Traits)
            rows.Put(db, row.Code, new TraitDefinition(row.Code, row.Question, row.EnglishQuestion, row.Kind, row.UnitOfMeasure, row.Choices));
    }
}

/// <summary><c>competence-rules.json</c>: versions of the rules of competence.</summary>
internal sealed class CompetenceRulesFile : IReferenceFile
{
    private sealed record Content(IReadOnlyList<Row> CompetenceRules);

    private sealed record Row(
        string Key,
        string Code,
        string Field,
        IReadOnlyList<TraitCondition> Conditions,
        AuthorityLevel Level,
        string LegalBasis,
        string Certainty,
        string? Unit = null,
        string? Agency = null,
        DateOnly? ValidFrom = null,
        DateOnly? ValidTo = null,
        int Priority = 0,
        string? Note = null);

    public string FileName => "competence-rules.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var rows = ReferenceSource.Parse<Content>(FileName, content).CompetenceRules;
        var rules = await db.CompetenceRules.ToDictionaryAsync(rule => rule.Id, cancellationToken);
        var keys = new HashSet<string>();
        foreach (var row in rows)
        {
            if (!keys.Add(row.Key))
                throw new ReferenceDataException(FileName, $"the key “{row.Key}” appears twice");
            var rule = new CompetenceRule(ReferenceId.For("competence-rule", row.Key), row.Code, ContentOf(row));
            if (!rules.TryGetValue(rule.Id, out var stored))
                db.Add(rule);
            else if (stored.Code != rule.Code)
                throw new ReferenceDataException(FileName, $"“{row.Key}” is {stored.Code} in the database; another code is another rule and needs another key");
            else if (stored.Content != rule.Content)
                stored.Revise(rule.Content);
        }

        await RequireSoundAsync(db, cancellationToken);
    }

    private static RuleContent ContentOf(Row row) => new(
        row.Field,
        row.Unit is null ? null : ReferenceId.For("unit", row.Unit),
        row.Conditions,
        row.Level,
        row.Agency is null ? null : ReferenceId.For("agency", row.Agency),
        row.LegalBasis,
        row.Certainty,
        new Validity(row.ValidFrom, row.ValidTo),
        row.Priority,
        row.Note);

    /// <summary>A file is held to the same rules as an administrator: what <see cref="RulePlacement"/> refuses is not loaded.</summary>
    private static async Task RequireSoundAsync(PetitionsDb db, CancellationToken cancellationToken)
    {
        var structure = new Domain.Territory.AdministrativeStructure(await db.Units.AsNoTracking().ToListAsync(cancellationToken), []);
        var agencies = new Domain.Agencies.AgencyDirectory(await db.Agencies.AsNoTracking().ToListAsync(cancellationToken), [], structure);
        var book = new RuleBook(
            await db.Fields.AsNoTracking().ToListAsync(cancellationToken), await db.Traits.AsNoTracking().ToListAsync(cancellationToken), db.CompetenceRules.Local, []);
        foreach (var rule in book.CompetenceRules)
            RulePlacement.Require(rule, book, structure, agencies);
    }
}

/// <summary><c>deadline-rules.json</c>: versions of the times that steps may take.</summary>
internal sealed class DeadlineRulesFile : IReferenceFile
{
    private sealed record Content(IReadOnlyList<Row> DeadlineRules);

    private sealed record Row(
        string Key,
        string Code,
        DeadlineStep Step,
        int Days,
        TermKind Kind,
        string LegalBasis,
        string Certainty,
        AuthorityLevel? Level = null,
        string? Field = null,
        DateOnly? ValidFrom = null,
        DateOnly? ValidTo = null);

    public string FileName => "deadline-rules.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var rows = ReferenceSource.Parse<Content>(FileName, content).DeadlineRules;
        var rules = await db.DeadlineRules.ToDictionaryAsync(rule => rule.Id, cancellationToken);
        var keys = new HashSet<string>();
        foreach (var row in rows)
        {
            var written = new DeadlineRuleContent(
                row.Step, row.Level, row.Field, new Term(row.Days, row.Kind), row.LegalBasis, row.Certainty, new Validity(row.ValidFrom, row.ValidTo));
            var rule = new DeadlineRule(ReferenceId.For("deadline-rule", row.Key), row.Code, written);
            if (!keys.Add(row.Key) || (rules.TryGetValue(rule.Id, out var stored) && stored.Code != rule.Code))
                throw new ReferenceDataException(FileName, $"the key “{row.Key}” is that of another rule");
            if (stored is null)
                db.Add(rule);
            else if (stored.Content != rule.Content)
                stored.Revise(rule.Content);
        }
    }
}
