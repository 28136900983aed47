using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Competence;

/// <summary><c>deadline-rules.json</c>: versions of the times that steps may take.</summary>
internal sealed class DeadlineRulesLoader : IReferenceFileLoader
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
        var rows = ReferenceFileSource.Parse<Content>(FileName, content).DeadlineRules;
        var rules = await db.DeadlineRules.ToDictionaryAsync(rule => rule.Id, cancellationToken);
        var keys = new HashSet<string>();
        foreach (var row in rows)
        {
            var written = new DeadlineRuleContent(
                row.Step, row.Level, row.Field, new Term(row.Days, row.Kind), row.LegalBasis, row.Certainty,
                new Validity(row.ValidFrom, row.ValidTo));
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
