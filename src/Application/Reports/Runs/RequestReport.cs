using FluentValidation;
using MediatR;
using Petitions.Application.Reports.Periods;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>Has a report made once, in the background, and kept: for those that take longer than a caller waits.</summary>
/// <param name="UnitId">The unit, with everything below it.</param>
/// <param name="Period">The period.</param>
/// <param name="AsOf">A day within the period, for provisional figures; the last day when left out.</param>
/// <param name="KnownAt">What was entered later is left out; the moment at which it
/// is made when left out, and of a period that is frozen, what was frozen.</param>
/// <param name="Letter">What is settled of its letter.</param>
/// <param name="Number">Its number in the register of what goes out, with the date of the document; none when left out.</param>
public sealed record RequestReport(Guid? UnitId, RequestedPeriod Period, DateOnly? AsOf, DateTimeOffset? KnownAt, LetterInput? Letter,
    RegisterNumberInput? Number) : ICommand<ReportRunDetails>;

public sealed class RequestReportValidator : AbstractValidator<RequestReport>
{
    public RequestReportValidator()
    {
        RuleFor(command => command.UnitId).Required().OverridePropertyName("unit");
        RuleFor(command => command.Period.Code).OptionalText(40).OverridePropertyName("period");
        RuleFor(command => command.Letter).SetValidator(new LetterInputValidator()!);
        RuleFor(command => command.Number!.Number).IsRegisterNumber().When(command => command.Number is not null)
            .OverridePropertyName("number");
    }
}

public sealed class RequestReportHandler(IPetitionsDb db, ReportReadAccess access, ReportCommandContexts contexts)
    : IRequestHandler<RequestReport, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(RequestReport command, CancellationToken cancellationToken)
    {
        access.RequireNotInFuture(command.KnownAt);
        var (unit, period) = await access.RequireReaderAsync(command.UnitId!.Value, command.Period, cancellationToken);
        var (action, _, path) = await contexts.LoadAsync(unit.Id, cancellationToken);
        if (command.AsOf is { } asOf && (!period.Contains(asOf) || asOf > action.On))
            throw ReportErrors.AsOfOutside(asOf, period);
        if (command.AsOf is null && !period.HasEndedBy(action.On))
            throw ReportErrors.NotEnded(period);
        var letter = command.Letter?.ToDetails() ?? LetterDetails.Default;

        var run = ReportRun.Request(
            contexts.NewId(), new(unit.Id, period, command.AsOf, command.KnownAt), letter, RunTrigger.ByHand, null, action.By.Name,
            action.By.Agency?.AgencyId, action.RecordedAt);
        if (command.Number is { } number)
            db.ReportNumbers.Add(run.AssignNumber(number.Number!.Value, ReportLetterBuilder.SymbolOf(letter, unit.Kind), null, path, action
                with
            { On = number.On ?? action.On }));
        db.ReportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return await contexts.ReadDetailsAsync(run, db, cancellationToken);
    }
}
