using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Stewardships;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// What a broken constraint means to the caller, by the constraint's name. Only constraints that two well-formed requests can break
/// between them are listed; any other broken constraint is a fault of ours and stays one.
/// </summary>
internal static class ConstraintRefusals
{
    private static readonly Dictionary<string, Refusal> RefusalsByConstraint = new()
    {
        [ConstraintNames.UnitCodeOverlap] = UnitErrors.OverlappingValidity().Refusal,
        [ConstraintNames.VillageNameOverlap] = UnitErrors.OverlappingValidity().Refusal,
        [ConstraintNames.AgencyCodeOverlap] = AgencyErrors.OverlappingValidity().Refusal,
        [ReportRunConfiguration.NumberOncePerYear] = ReportRunErrors.NumberTaken().Refusal,
        [ConstraintNames.CompetenceRuleOverlap] = CompetenceErrors.OverlappingValidity().Refusal,
        [ConstraintNames.StewardshipOverlap] = StewardshipErrors.Overlaps(),
        [ConstraintNames.DeadlineRuleOverlap] = CompetenceErrors.DeadlineRulesOverlap().Refusal,
    };

    /// <summary>
    /// Numbers, versions and open spells within one meeting or petition. Two writers at once both count on from the same
    /// state; the second breaks one of these before its own version check is read, because both travel to the server together.
    /// </summary>
    private static readonly HashSet<string> ConcurrencyConstraints =
    [
        "ux_statements_number", "ux_directives_number", "ux_petition_holdings_number", "ux_petition_holdings_open",
        "ux_petition_responses_number", "ux_petition_coordination_number",
        "ux_petition_step_clocks_running",
        "ux_petition_commitments_number", "pk_petition_commitment_spells", "ux_petition_commitment_spells_open",
        "ux_stewardship_reports_number",
        ConstraintNames.ReportOccurrenceOnce, ConstraintNames.ReportDeliveryOnce, "ux_report_deliveries_number", "pk_report_numbers",
        "pk_petition_states", "ux_petition_states_open", "ux_petitions_part",
    ];

    /// <summary>True when another writer was faster, so that the command is to be carried out anew on what that one wrote.</summary>
    public static bool IsConcurrencyConflict(DbUpdateException failure) => failure.InnerException is PostgresException refused
        && (refused.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            || (refused.ConstraintName is { } name && ConcurrencyConstraints.Contains(name)));

    public static Refusal? RefusalFor(DbUpdateException failure) =>
        failure.InnerException is PostgresException { ConstraintName: { } name } ? RefusalsByConstraint.GetValueOrDefault(name) : null;
}
