using Cronos;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>Reads cron expressions with Cronos.</summary>
public sealed class CronReader : ICronReader
{
    public ICronExpression Read(string text)
    {
        try
        {
            return new Cron(CronExpression.Parse(text, CronFormat.Standard));
        }
        catch (CronFormatException)
        {
            throw ReportScheduleErrors.CronMalformed();
        }
    }

    // Vietnam's clocks are never moved, so counting in its local time and counting there by instants is the same.
    private sealed class Cron(CronExpression expression) : ICronExpression
    {
        public DateTime? NextAfter(DateTime local) =>
            expression.GetNextOccurrence(DateTime.SpecifyKind(local, DateTimeKind.Utc)) is { } next
                ? DateTime.SpecifyKind(next, DateTimeKind.Unspecified) : null;
    }
}
