using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Competence;
using Petitions.Infrastructure.Territory;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// What a broken constraint means to the caller, by the constraint's name. Only constraints that two well-formed requests can break
/// between them are listed; any other broken constraint is a fault of ours and stays one.
/// </summary>
internal static class ConstraintRefusals
{
    private static readonly Dictionary<string, Refusal> ByName = new()
    {
        [TerritorySql.UnitCodeOverlap] = UnitErrors.OverlappingValidity().Refusal,
        [TerritorySql.VillageNameOverlap] = UnitErrors.OverlappingValidity().Refusal,
        [TerritorySql.AgencyCodeOverlap] = AgencyErrors.OverlappingValidity().Refusal,
        [CompetenceSql.RuleCodeOverlap] = CompetenceErrors.OverlappingValidity().Refusal,
    };

    public static Refusal? Translate(DbUpdateException failure) =>
        failure.InnerException is PostgresException { ConstraintName: { } name } ? ByName.GetValueOrDefault(name) : null;
}
