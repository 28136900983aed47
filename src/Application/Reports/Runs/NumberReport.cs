using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>
/// The office (văn thư) enters a report that was made in the register: its head bears number and date from
/// then on. Files made before stay on record beside those made under the number, which are made at once.
/// </summary>
/// <param name="Ground">Why the number is another than the one it had; needed for that alone.</param>
public sealed record NumberReport(Guid RunId, RegisterNumberInput Number, string? Ground, int? ExpectedVersion)
    : ICommand<ReportRunDetails>;

public sealed class NumberReportValidator : AbstractValidator<NumberReport>
{
    public NumberReportValidator()
    {
        RuleFor(command => command.Number.Number).IsRegisterNumber().OverridePropertyName("number");
        RuleFor(command => command.Ground).OptionalText(ReportRun.GroundLength);
    }
}

public sealed class NumberReportHandler(IPetitionsDb db, ReportCommandContexts contexts, IReportFiles files)
    : IRequestHandler<NumberReport, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(NumberReport command, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.FirstOrDefaultAsync(one => one.Id == command.RunId, cancellationToken)
            ?? throw ReportErrors.RunNotFound(command.RunId);
        if (command.ExpectedVersion is { } expected && expected != run.Version)
            throw ReportRunErrors.Stale(run.Version);
        var (action, book, path) = await contexts.LoadAsync(run.UnitId, cancellationToken);

        db.ReportNumbers.Add(run.AssignNumber(
            command.Number.Number!.Value, ReportLetterBuilder.SymbolOf(run.Letter, book.Structure.Get(run.UnitId).Kind), command.Ground,
            path, action with { On = command.Number.On ?? action.On }));
        var formats = await db.ReportFiles.Where(file => file.RunId == run.Id).Select(file => file.Format).Distinct()
            .ToListAsync(cancellationToken);
        db.ReportFiles.AddRange(await files.RecordAsync(run, formats, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        if (!await db.ReportDeliveries.AnyAsync(one => one.RunId == run.Id && one.State == DeliveryState.Waiting, cancellationToken))
            files.Delete(run.Id);
        return await contexts.ReadDetailsAsync(run, db, cancellationToken);
    }
}
