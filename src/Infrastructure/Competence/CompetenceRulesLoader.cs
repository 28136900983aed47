using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Competence;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Competence;

/// <summary><c>competence-rules.json</c>: versions of the rules of competence.</summary>
internal sealed class CompetenceRulesLoader : IReferenceFileLoader
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
        var rows = ReferenceFileSource.Parse<Content>(FileName, content).CompetenceRules;
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
                throw new ReferenceDataException(
                    FileName, $"“{row.Key}” is {stored.Code} in the database; another code is another rule and needs another key");
            else if (stored.Content != rule.Content)
                stored.Revise(rule.Content);
        }

        await RequireValidPlacementsAsync(db, cancellationToken);
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
    private static async Task RequireValidPlacementsAsync(PetitionsDb db, CancellationToken cancellationToken)
    {
        var structure = new Domain.Territory.AdministrativeStructure(await db.Units.AsNoTracking().ToListAsync(cancellationToken), []);
        var agencies = new Domain.Agencies.AgencyDirectory(await db.Agencies.AsNoTracking().ToListAsync(cancellationToken), [], structure);
        var book = new RuleBook(
            await db.Fields.AsNoTracking().ToListAsync(cancellationToken), await db.Traits.AsNoTracking().ToListAsync(cancellationToken),
            db.CompetenceRules.Local, []);
        foreach (var rule in book.CompetenceRules)
            RulePlacement.Require(rule, book, structure, agencies);
    }
}
