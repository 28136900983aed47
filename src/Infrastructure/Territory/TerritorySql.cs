namespace Petitions.Infrastructure.Territory;

/// <summary>
/// What EF Core cannot say about units and agencies: that no code names two versions on one day, and no commune has two villages of one
/// name on one day. Deferrable, because a reform ends versions and begins others in one transaction.
/// </summary>
public static class TerritorySql
{
    /// <summary>The constraint broken by a second unit with the same code on one day.</summary>
    public const string UnitCodeOverlap = "ex_units_code_validity";

    /// <summary>The constraint broken by a second village of the same name in one commune on one day.</summary>
    public const string VillageNameOverlap = "ex_units_village_validity";

    /// <summary>The constraint broken by a second version of an agency on one day.</summary>
    public const string AgencyCodeOverlap = "ex_agencies_code_validity";

    public const string Up = $"""
        create extension if not exists btree_gist;

        alter table units add constraint {UnitCodeOverlap}
            exclude using gist (code with =, daterange(valid_from, valid_to) with &&) where (code is not null)
            deferrable initially immediate;

        alter table units add constraint {VillageNameOverlap}
            exclude using gist (parent_id with =, name with =, daterange(valid_from, valid_to) with &&) where (kind = 'Village')
            deferrable initially immediate;

        alter table agencies add constraint {AgencyCodeOverlap}
            exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
            deferrable initially immediate;
        """;
}
