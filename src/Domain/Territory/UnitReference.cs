namespace Petitions.Domain.Territory;

/// <summary>A unit as a refusal or an answer names it to a person.</summary>
public sealed record UnitReference(Guid Id, string? Code, string Name)
{
    public static UnitReference From(Unit unit) => new(unit.Id, unit.Code, unit.Name);
}
