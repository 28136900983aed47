using FluentValidation;
using MediatR;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>Counts a term from a day.</summary>
/// <param name="Start">The day of the event; not counted itself.</param>
/// <param name="Term">What to count.</param>
public sealed record CountDeadline(DateOnly? Start, TermText? Term) : IQuery<DeadlineAnswer>;

/// <param name="Days">How many days, 1 to 1000.</param>
/// <param name="Kind">Which days count.</param>
public sealed record TermText(int? Days, TermKind? Kind);

/// <summary>A due date, with the count that leads to it.</summary>
/// <param name="Start">The day of the event.</param>
/// <param name="Term">What was counted.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Provisional">True when the notices for a year that decided it are not out yet.</param>
/// <param name="Days">Every day from the start to the due date.</param>
public sealed record DeadlineAnswer(DateOnly Start, Term Term, DateOnly DueOn, bool Provisional, IReadOnlyList<CountedDayItem> Days)
{
    public static DeadlineAnswer Of(DeadlineCount count) => new(count.Start, count.Term, count.DueOn, count.Provisional, [.. count.Days.Select(CountedDayItem.Of)]);
}

/// <param name="Date">The day.</param>
/// <param name="Counted">Whether it used up a day of the term.</param>
/// <param name="Number">Which day of the term it was; null when it did not count.</param>
/// <param name="Reason">Why, in the caller's language.</param>
public sealed record CountedDayItem(DateOnly Date, bool Counted, int? Number, string Reason)
{
    public static CountedDayItem Of(CountedDay day) => new(day.Date, day.Counted, day.Number, Language.Of(day.Reason, day.EnglishReason));
}

public sealed class CountDeadlineValidator : AbstractValidator<CountDeadline>
{
    public CountDeadlineValidator()
    {
        RuleFor(query => query.Start).NotNull().WithMessage(_ => Language.Of("Cần nêu ngày bắt đầu.", "A start is required."));
        RuleFor(query => query.Term).NotNull().WithMessage(_ => Language.Of("Cần nêu thời hạn.", "A term is required."));
        RuleFor(query => query.Term!.Days).NotNull().WithMessage(_ => Language.Of("Cần nêu số ngày.", "A number of days is required."))
            .InclusiveBetween(1, Term.MaxDays).WithMessage(_ => Language.Of($"Từ 1 đến {Term.MaxDays}.", $"From 1 to {Term.MaxDays}."))
            .When(query => query.Term is not null).OverridePropertyName("Term.Days");
        RuleFor(query => query.Term!.Kind).NotNull().WithMessage(_ => Language.Of("Cần nêu cách tính: working hoặc calendar.", "A kind is required: working or calendar.")).IsInEnum()
            .When(query => query.Term is not null).OverridePropertyName("Term.Kind");
    }
}

public sealed class CountDeadlineHandler(IReferenceBooks books) : IRequestHandler<CountDeadline, DeadlineAnswer>
{
    public async Task<DeadlineAnswer> Handle(CountDeadline query, CancellationToken cancellationToken)
    {
        var calendar = (await books.CurrentAsync(cancellationToken)).Calendar;
        return DeadlineAnswer.Of(calendar.Explain(query.Start!.Value, new Term(query.Term!.Days!.Value, query.Term.Kind!.Value)));
    }
}
