namespace Petitions.Infrastructure.Database;

/// <summary>
/// Names of the constraints whose violation is translated into a refusal, or tells a process that another one was faster.
/// </summary>
internal static class ConstraintNames
{
    /// <summary>Broken by a second unit with the same code on one day.</summary>
    public const string UnitCodeOverlap = "ex_units_code_validity";

    /// <summary>Broken by a second village of the same name in one commune on one day.</summary>
    public const string VillageNameOverlap = "ex_units_village_validity";

    /// <summary>Broken by a second version of an agency on one day.</summary>
    public const string AgencyCodeOverlap = "ex_agencies_code_validity";

    /// <summary>Broken by a second version of a competence rule on one day.</summary>
    public const string CompetenceRuleOverlap = "ex_competence_rules_code_validity";

    /// <summary>Broken by a second version of a deadline rule on one day.</summary>
    public const string DeadlineRuleOverlap = "ex_deadline_rules_code_validity";

    /// <summary>Broken by a second assignment of one official to one charge at one time.</summary>
    public const string StewardshipOverlap = "ex_stewardships_official";

    /// <summary>Broken by a second run of one schedule for one day and time.</summary>
    public const string ReportOccurrenceOnce = "pk_report_fires";

    /// <summary>Broken by a second delivery of one run to one recipient.</summary>
    public const string ReportDeliveryOnce = "ux_report_deliveries_recipient";
}
