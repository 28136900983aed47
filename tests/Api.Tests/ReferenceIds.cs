using Microsoft.EntityFrameworkCore;

namespace Petitions.Api.Tests;

/// <summary>Ids of the reference data, by the names that people use.</summary>
public sealed class ReferenceIds
{
    private readonly List<(string? Code, string Name, DateOnly? From, DateOnly? To, Guid Id)> _units;
    private readonly List<(string Code, DateOnly? From, DateOnly? To, Guid Id)> _agencies;

    private ReferenceIds(
        List<(string? Code, string Name, DateOnly? From, DateOnly? To, Guid Id)> units,
        List<(string Code, DateOnly? From, DateOnly? To, Guid Id)> agencies)
    {
        _units = units;
        _agencies = agencies;
    }

    public static async Task<ReferenceIds> ReadAsync(string connection)
    {
        await using var db = PostgresServer.Open(connection);
        return new(
            [.. (await db.Units.AsNoTracking().ToListAsync()).Select(
                unit => (unit.Code, unit.Name, unit.Validity.From, unit.Validity.To, unit.Id))],
            [.. (await db.Agencies.AsNoTracking().ToListAsync()).Select(
                agency => (agency.Code, agency.Validity.From, agency.Validity.To, agency.Id))]);
    }

    /// <summary>The unit with this code on this day.</summary>
    public Guid Unit(string code, string day = "2022-11-29") =>
        _units.Single(unit => unit.Code == code && Holds(unit.From, unit.To, day)).Id;

    /// <summary>The village of this name on this day.</summary>
    public Guid Village(string name, string day = "2022-11-29") =>
        _units.Single(unit => unit.Code is null && unit.Name.EndsWith(name, StringComparison.Ordinal) && Holds(unit.From, unit.To, day)).Id;

    /// <summary>The agency with this code on this day.</summary>
    public Guid Agency(string code, string day = "2022-11-29") =>
        _agencies.Single(agency => agency.Code == code && Holds(agency.From, agency.To, day)).Id;

    private static bool Holds(DateOnly? from, DateOnly? to, string day)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return (from is null || on >= from) && (to is null || on < to);
    }
}
