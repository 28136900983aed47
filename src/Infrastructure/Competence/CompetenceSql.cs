namespace Petitions.Infrastructure.Competence;

/// <summary>
/// What EF Core cannot say about rules: that no rule has two versions for one day. Deferrable, because a change of the law ends one version
/// and begins the next in one transaction.
/// </summary>
public static class CompetenceSql
{
    /// <summary>The constraint broken by a second version of a competence rule on one day.</summary>
    public const string RuleCodeOverlap = "ex_competence_rules_code_validity";

    /// <summary>The constraint broken by a second version of a deadline rule on one day.</summary>
    public const string DeadlineCodeOverlap = "ex_deadline_rules_code_validity";

    public const string Up = $"""
        create extension if not exists btree_gist;

        alter table competence_rules add constraint {RuleCodeOverlap}
            exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
            deferrable initially immediate;

        alter table deadline_rules add constraint {DeadlineCodeOverlap}
            exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
            deferrable initially immediate;
        """;
}
