using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Directives;

/// <summary>An addressee reports; however late, it is taken.</summary>
public sealed record ReportOnDirective(
    Guid Id, int? Occurrence, string? Text, ResponseDocument? Document, bool? Joint, Guid? OnBehalfOf, string? ReportedBy, DateOnly? On, int? ExpectedVersion)
    : ICommand<ReportTaken>;

/// <summary>A report that was taken in.</summary>
/// <param name="Number">1 for the directive's first report.</param>
/// <param name="Occurrence">Number of the due report that it answers.</param>
/// <param name="DueOn">When that was due.</param>
/// <param name="Late">True when it came after that day.</param>
/// <param name="DaysLate">How many days after.</param>
/// <param name="Directive">How the directive stands.</param>
public sealed record ReportTaken(Guid Id, int Number, int Occurrence, DateOnly? DueOn, bool Late, int DaysLate, DirectiveNow Directive);

public sealed class ReportOnDirectiveValidator : AbstractValidator<ReportOnDirective>
{
    public ReportOnDirectiveValidator()
    {
        RuleFor(command => command.Text).Written(DirectiveReport.TextLength);
        RuleFor(command => command.ReportedBy).Optional(Directive.NameLength);
        RuleFor(command => command.Document).ShapeOfDocument();
    }
}

public sealed class ReportOnDirectiveHandler(DirectiveDesk desk) : IRequestHandler<ReportOnDirective, ReportTaken>
{
    public async Task<ReportTaken> Handle(ReportOnDirective command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        var report = open.Directive.Report(
            new(desk.NewId(), command.Occurrence, command.Text!, command.Document, command.Joint ?? false, command.OnBehalfOf, command.ReportedBy), open.Act);
        var now = await desk.SaveAsync(open.Directive, cancellationToken);
        var due = open.Directive.Occurrences.Single(one => one.Number == report.Occurrence).DueOn;
        var late = report.DaysLate(due);
        return new(report.Id, report.Number, report.Occurrence, due, late > 0, late, now);
    }
}
