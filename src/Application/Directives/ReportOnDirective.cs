using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Application.Directives;

/// <summary>An addressee reports; however late, it is taken.</summary>
public sealed record ReportOnDirective(
    Guid Id, int? Occurrence, string? Text, ResponseDocument? Document, bool? Joint, Guid? OnBehalfOf, string? ReportedBy, DateOnly? On,
    int? ExpectedVersion)
    : ICommand<DirectiveReportResult>;

/// <summary>A report that was taken in.</summary>
/// <param name="Number">1 for the directive's first report.</param>
/// <param name="Occurrence">Number of the due report that it answers.</param>
/// <param name="DueOn">When that was due.</param>
/// <param name="Late">True when it came after that day.</param>
/// <param name="DaysLate">How many days after.</param>
/// <param name="Directive">How the directive stands.</param>
public sealed record DirectiveReportResult(
    Guid Id, int Number, int Occurrence, DateOnly? DueOn, bool Late, int DaysLate, DirectiveStatusView Directive);

public sealed class ReportOnDirectiveValidator : AbstractValidator<ReportOnDirective>
{
    public ReportOnDirectiveValidator()
    {
        RuleFor(command => command.Text).RequiredText(DirectiveReport.TextLength);
        RuleFor(command => command.ReportedBy).OptionalText(Directive.NameLength);
        RuleFor(command => command.Document).ValidDocument();
    }
}

public sealed class ReportOnDirectiveHandler(DirectiveWriter writer) : IRequestHandler<ReportOnDirective, DirectiveReportResult>
{
    public async Task<DirectiveReportResult> Handle(ReportOnDirective command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        var report = context.Directive.AddReport(
            new(writer.NewId(), command.Occurrence, command.Text!, command.Document, command.Joint ?? false, command.OnBehalfOf,
                command.ReportedBy), context.Action);
        var status = await writer.SaveAsync(context.Directive, cancellationToken);
        var due = context.Directive.Occurrences.Single(one => one.Number == report.Occurrence).DueOn;
        var late = report.DaysLate(due);
        return new(report.Id, report.Number, report.Occurrence, due, late > 0, late, status);
    }
}
