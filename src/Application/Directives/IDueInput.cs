using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>By when somebody has to report, in the ways a request can say it: a date, a period, or neither.</summary>
public interface IDueInput
{
    DateOnly? DueOn { get; }

    PeriodInput? Period { get; }

    DayOffRule? OnDayOff { get; }
}
