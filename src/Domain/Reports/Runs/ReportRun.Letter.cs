using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Domain.Reports.Runs;

/// <summary>The run as a document: its letter, and the number under which the office (văn thư) enters it among what goes out.</summary>
public sealed partial class ReportRun
{
    public const int MaximumNumber = 99_999;
    public const int GroundLength = 1_000;

    /// <summary>What was settled of the letter when the report was asked for.</summary>
    public LetterDetails Letter { get; private set; } = LetterDetails.Default;

    /// <summary>The number in the register; null before it has one.</summary>
    public int? Number { get; private set; }

    /// <summary>The symbol behind the number.</summary>
    public string? NumberSymbol { get; private set; }

    /// <summary>The year in whose register the number stands.</summary>
    public int? NumberYear { get; private set; }

    /// <summary>The day on which it was given its number, which is the date of the document.</summary>
    public DateOnly? NumberedOn { get; private set; }

    /// <summary>How often it was given a number: files made before and after differ in their head.</summary>
    public int Edition { get; private set; }

    /// <summary>Số/ký hiệu as the letter's layout writes it; null before it has a number.</summary>
    public string? NumberAndSymbol => Number is null ? null : ReportLetter.FormatNumber(Letter.Layout, Number, NumberSymbol!);

    /// <summary>The date that the letter bears.</summary>
    public DateOnly LetterDate => NumberedOn ?? BusinessTime.DateOf(RequestedAt);

    /// <summary>
    /// Enters the report in the register. A number that it has already is replaced only with a ground; the earlier one stays on record.
    /// </summary>
    /// <param name="symbol">The symbol behind the number, such as <c>BC-UBND</c>.</param>
    /// <param name="unitPath">The unit with the units above it.</param>
    /// <exception cref="DomainException">
    /// <see cref="ReportScheduleErrors.MayNotManage"/>, <see cref="ReportErrors.RunIs"/>,
    /// <see cref="PetitionErrors.InFuture"/>, <see cref="ReportRunErrors.NumberBeforeFigures"/>,
    /// <see cref="ReportRunErrors.NumberUnchanged"/>, <see cref="ReportRunErrors.NumberGroundNeeded"/>;
    /// that no two reports have the same number is for the database to say.
    /// </exception>
    public ReportNumber AssignNumber(int number, string symbol, string? ground, IReadOnlyList<Guid> unitPath, ActionContext action)
    {
        ReportSchedule.RequireManager(action.By, unitPath);
        if (State is not (RunState.Done or RunState.Queued))
            throw ReportErrors.RunIs(State);
        if (action.On > action.RecordedOn)
            throw PetitionErrors.InFuture(action.On);
        if (action.On < (AsOf ?? PeriodTo))
            throw ReportRunErrors.NumberBeforeFigures(AsOf ?? PeriodTo);
        if (Number == number && NumberedOn == action.On && NumberSymbol == symbol)
            throw ReportRunErrors.NumberUnchanged();
        if (Number is not null && string.IsNullOrWhiteSpace(ground))
            throw ReportRunErrors.NumberGroundNeeded();

        (Number, NumberSymbol, NumberYear, NumberedOn) = (number, symbol, action.On.Year, action.On);
        Edition++;
        Version++;
        return ReportNumber.Of(this, Edition, ground, action);
    }
}
