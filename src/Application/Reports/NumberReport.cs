using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>A number in the register of what goes out.</summary>
/// <param name="Number">From 1.</param>
/// <param name="On">The date of the document; today when left out.</param>
public sealed record RegisterText(int? Number, DateOnly? On)
{
    /// <summary>Null where neither is given.</summary>
    public static RegisterText? Of(int? number, DateOnly? on) => number is null && on is null ? null : new(number, on);
}

/// <summary>
/// The office (văn thư) enters a report that was made in the register: its head bears number and date from then on. Files made before stay on record beside those made under the number, which are made at once.
/// </summary>
/// <param name="Ground">Why the number is another than the one it had; needed for that alone.</param>
public sealed record NumberReport(Guid RunId, RegisterText Number, string? Ground, int? ExpectedVersion) : ICommand<ReportRunDetails>;

public sealed class NumberReportValidator : AbstractValidator<NumberReport>
{
    public NumberReportValidator()
    {
        RuleFor(command => command.Number.Number).IsNumber().OverridePropertyName("number");
        RuleFor(command => command.Ground).Optional(ReportRun.GroundLength);
    }
}

public sealed class NumberReportHandler(IPetitionsDb db, ReportScheduleDesk desk, ReportFiles files) : IRequestHandler<NumberReport, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(NumberReport command, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.FirstOrDefaultAsync(one => one.Id == command.RunId, cancellationToken) ?? throw ReportErrors.RunNotFound(command.RunId);
        if (command.ExpectedVersion is { } expected && expected != run.Version)
            throw ReportRunErrors.Stale(run.Version);
        var (act, book, path) = await desk.CaseAsync(run.UnitId, cancellationToken);

        db.ReportNumbers.Add(run.Enter(
            command.Number.Number!.Value, ReportLetters.SymbolOf(run.Letter, book.Structure.Get(run.UnitId).Kind), command.Ground, path, act with { On = command.Number.On ?? act.On }));
        var formats = await db.ReportFiles.Where(file => file.RunId == run.Id).Select(file => file.Format).Distinct().ToListAsync(cancellationToken);
        db.ReportFiles.AddRange(await files.RecordAsync(run, formats, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        if (!await db.ReportDeliveries.AnyAsync(one => one.RunId == run.Id && one.State == DeliveryState.Waiting, cancellationToken))
            files.Drop(run.Id);
        return await desk.ShowAsync(run, db, cancellationToken);
    }
}

internal static class RegisterRules
{
    public static IRuleBuilderOptions<T, int?> IsNumber<T>(this IRuleBuilder<T, int?> rule) => rule.NotNull().InclusiveBetween(1, ReportRun.MostNumber)
        .WithMessage(_ => Language.Of($"Số văn bản phải từ 1 đến {ReportRun.MostNumber}.", $"The number of a document is from 1 to {ReportRun.MostNumber}."));
}
