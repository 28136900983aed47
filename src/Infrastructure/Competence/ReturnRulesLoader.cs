using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Commitments;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Infrastructure.Competence;

/// <summary><c>return-rules.json</c>: versions of the rules by which what was promised or parked comes back to the desk.</summary>
internal sealed class ReturnRulesLoader : IReferenceFileLoader
{
    private sealed record Content(IReadOnlyList<Row> ReturnRules);

    private sealed record Row(
        string Key,
        string Code,
        CommitmentKind Kind,
        ReturnLead Lead,
        string LegalBasis,
        string Certainty,
        ResumePointKind? ResumeBy = null,
        DateOnly? ValidFrom = null,
        DateOnly? ValidTo = null);

    public string FileName => "return-rules.json";

    public async Task LoadAsync(PetitionsDb db, byte[] content, CancellationToken cancellationToken)
    {
        var rules = await db.ReturnRules.ToDictionaryAsync(rule => rule.Id, cancellationToken);
        foreach (var row in ReferenceFileSource.Parse<Content>(FileName, content).ReturnRules)
        {
            var validity = new Validity(row.ValidFrom, row.ValidTo);
            var rule = new ReturnRule(ReferenceId.For("return-rule", row.Key), row.Code, row.Kind, row.ResumeBy, row.Lead, row.LegalBasis,
                row.Certainty, validity);
            if (rules.TryGetValue(rule.Id, out var stored) && stored.Code == rule.Code)
                stored.Revise(row.Kind, row.ResumeBy, row.Lead, row.LegalBasis, row.Certainty, validity);
            else if (stored is null && rules.TryAdd(rule.Id, rule))
                db.Add(rule);
            else
                throw new ReferenceDataException(FileName, $"the key “{row.Key}” is that of another rule");
        }
    }
}
