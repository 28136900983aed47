namespace Petitions.Domain.Calendar;

/// <summary>How many due dates a change of the calendar moves.</summary>
/// <param name="Petitions">Petitions of which at least one moves.</param>
/// <param name="Holdings">Holders' own due dates.</param>
/// <param name="Steps">Due dates of steps: to acknowledge, accept, coordinate or verify.</param>
/// <param name="Coordination">Due dates of requests for coordination.</param>
/// <param name="Occurrences">Due dates of reports under directives.</param>
public sealed record MovedDueDates(long Petitions, long Holdings, long Steps, long Coordination, long Occurrences)
{
    public static readonly MovedDueDates None = new(0, 0, 0, 0, 0);

    public long Total => Holdings + Steps + Coordination + Occurrences;
}
