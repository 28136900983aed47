using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>A row of B6.</summary>
/// <param name="Times">How often the matter was raised.</param>
public sealed record RepeatedRow(string Code, string Title, UnitReference Place, DateOnly FirstRaisedOn, DateOnly RaisedOn, int Times,
    string Outcome, AgencyReference? Holder);
