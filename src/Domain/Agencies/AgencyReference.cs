namespace Petitions.Domain.Agencies;

/// <summary>An agency as a refusal or an answer names it to a person.</summary>
public sealed record AgencyReference(Guid Id, string Code, string Name)
{
    public static AgencyReference From(Agency agency) => new(agency.Id, agency.Code, agency.Name);
}
