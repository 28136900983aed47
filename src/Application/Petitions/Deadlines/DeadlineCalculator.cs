using Petitions.Domain;
using Petitions.Domain.Deadlines;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Due dates by the rules and the calendar of the reference book.</summary>
public static class DeadlineCalculator
{
    public static Deadline DeadlineFor(ReferenceBook book, DeadlineStep step, AuthorityLevel level, string? field, DateOnly from)
    {
        var rule = book.Rules.DeadlineFor(step, level, field, from);
        return new Deadline(book.Calendar.DueOn(from, rule.Term), from, rule.Term, rule.Code, rule.LegalBasis);
    }
}
