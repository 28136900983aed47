namespace Petitions.Domain.Reports.Schedules;

/// <summary>Reads cron expressions.</summary>
public interface ICronReader
{
    /// <exception cref="DomainException"><see cref="ReportScheduleErrors.CronMalformed"/>.</exception>
    ICronExpression Read(string text);
}
