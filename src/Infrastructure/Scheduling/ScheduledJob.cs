namespace Petitions.Infrastructure.Scheduling;

/// <summary>
/// A job that the calendar starts: of all processes that serve one database, one runs it at each of its times. It is registered with
/// <see cref="ScheduledJobs.AddScheduledJob{T}"/> beside what it does; the scheduler finds it there.
/// </summary>
/// <param name="Name">Its name in the scheduler's store, in logs and in the setting
/// <c>Scheduling:Jobs:NAME</c>, which replaces <paramref name="Cron"/>.</param>
/// <param name="Type">The job; a new one is made for each run, in a scope of its own.</param>
/// <param name="Cron">When it runs, as Quartz writes it (seconds first), in Vietnam's time.</param>
public sealed record ScheduledJob(string Name, Type Type, string Cron);
