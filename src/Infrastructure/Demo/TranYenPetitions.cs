namespace Petitions.Infrastructure.Demo;

/// <summary>The petitions of the meeting at Trấn Yên, and the one directive with a date.</summary>
/// <param name="Road">R1: the provincial road.</param>
/// <param name="Water">R2: the water-storage work.</param>
/// <param name="Phone">R3: mobile coverage.</param>
/// <param name="Relic">R4: the communal house of Làng Mỏ.</param>
/// <param name="Allowance">R5: allowances of part-time village posts.</param>
/// <param name="YearReport">F1: the directive that asks for a report after one year.</param>
internal sealed record TranYenPetitions(Guid Road, Guid Water, Guid Phone, Guid Relic, Guid Allowance, Guid YearReport);
