using FluentValidation;
using MediatR;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>Counts a term from a day.</summary>
/// <param name="Start">The day of the event; not counted itself.</param>
/// <param name="Term">What to count.</param>
public sealed record CountDeadline(DateOnly? Start, TermInput? Term) : IQuery<DeadlineResult>;

/// <summary>A due date, with the count that leads to it.</summary>
/// <param name="Start">The day of the event.</param>
/// <param name="Term">What was counted.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Provisional">True when the notices for a year that decided it are not out yet.</param>
/// <param name="Days">Every day from the start to the due date.</param>
public sealed record DeadlineResult(DateOnly Start, Term Term, DateOnly DueOn, bool Provisional, IReadOnlyList<CountedDayItem> Days)
{
    public static DeadlineResult Of(DeadlineCount count) =>
        new(count.Start, count.Term, count.DueOn, count.Provisional, [.. count.Days.Select(CountedDayItem.Of)]);
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
        RuleFor(query => query.Term!.Kind).NotNull()
            .WithMessage(_ => Language.Of("Cần nêu cách tính: working hoặc calendar.", "A kind is required: working or calendar."))
            .IsInEnum()
            .When(query => query.Term is not null).OverridePropertyName("Term.Kind");
    }
}

public sealed class CountDeadlineHandler(IReferenceBooks books) : IRequestHandler<CountDeadline, DeadlineResult>
{
    public async Task<DeadlineResult> Handle(CountDeadline query, CancellationToken cancellationToken)
    {
        var calendar = (await books.CurrentAsync(cancellationToken)).Calendar;
        return DeadlineResult.Of(calendar.Explain(query.Start!.Value, new Term(query.Term!.Days!.Value, query.Term.Kind!.Value)));
    }
}
