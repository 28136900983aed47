using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;

namespace Petitions.Application.Petitions.Reading;

/// <summary>Who did it.</summary>
public sealed record EventActor(string Name, Role Role, AgencyReference? Agency);
