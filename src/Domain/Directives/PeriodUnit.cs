namespace Petitions.Domain.Directives;

/// <summary>The unit in which a period is counted.</summary>
public enum PeriodUnit
{
    Months,
    Years,
}
