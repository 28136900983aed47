using FluentValidation;
using Petitions.Application.Meetings;
using Petitions.Application.Reports.Runs;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Schedules;

/// <summary>What somebody writes into a schedule.</summary>
/// <param name="Name">What it is called among people.</param>
/// <param name="UnitId">The unit that is reported about, with everything below it.</param>
/// <param name="Scheme">administrative (15th to 14th, when left out) or calendar.</param>
/// <param name="Kind">week, month, quarter, halfYear, nineMonths or year; each report is of the latest that has ended.</param>
/// <param name="Formats">The files: csv, xlsx, docx, html, json, pdf.</param>
/// <param name="Cron">Minute, hour, day of the month, month, day of the week, in Vietnamese
/// time: <c>0 8 15 * *</c>. On a day off it goes out on the next working day.</param>
/// <param name="Letter">What is settled of the letter.</param>
/// <param name="Recipients">Who gets it; nobody when left out.</param>
/// <param name="Paused">True to keep it without firing.</param>
public sealed record ReportScheduleInput(
    string? Name, Guid? UnitId, PeriodScheme? Scheme, PeriodKind? Kind, IReadOnlyList<ReportFormat>? Formats, string? Cron,
    LetterInput? Letter, IReadOnlyList<RecipientInput>? Recipients,
    bool? Paused)
{
    public ReportScheduleContent ToContent() => new(
        Name!, UnitId!.Value, Scheme ?? PeriodScheme.Administrative, Kind!.Value,
        [.. Formats!.Distinct().Select(ReportFormats.FileExtension)], Cron!.Trim(),
        Letter?.ToDetails() ?? LetterDetails.Default, [.. (Recipients ?? []).Select(recipient => recipient.ToRecipient())]);
}

internal sealed class ReportScheduleInputValidator : AbstractValidator<ReportScheduleInput>
{
    public ReportScheduleInputValidator()
    {
        RuleFor(input => input.Name).RequiredText(ReportSchedule.NameLength);
        RuleFor(input => input.UnitId).Required();
        RuleFor(input => input.Kind).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required."));
        RuleFor(input => input.Formats).NotEmpty()
            .WithMessage(_ => Language.Of("Cần ít nhất một dạng tệp.", "At least one format is required."));
        RuleFor(input => input.Cron).RequiredText(ReportSchedule.CronLength);
        RuleFor(input => input.Letter).SetValidator(new LetterInputValidator()!);
        RuleFor(input => input.Recipients)
            .Must(recipients => recipients is null || recipients.Count <= ReportSchedule.MaximumRecipients)
            .WithMessage(_ => Language.Of($"Nhiều nhất {ReportSchedule.MaximumRecipients} nơi nhận.",
                $"At most {ReportSchedule.MaximumRecipients} recipients."));
        RuleForEach(input => input.Recipients).RequiredEntry(new RecipientInputValidator());
    }

    private sealed class RecipientInputValidator : AbstractValidator<RecipientInput>
    {
        public RecipientInputValidator()
        {
            RuleFor(recipient => recipient.Kind).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required."));
            RuleFor(recipient => recipient.Address).OptionalText(Recipient.AddressLength);
            RuleFor(recipient => recipient.Name).OptionalText(Recipient.NameLength);
        }
    }
}

internal static class ReportScheduleInputRules
{
    private static readonly ReportScheduleInputValidator Validator = new();

    /// <summary>Checks the text; its failures are named as the members of the request, where they stand without a prefix.</summary>
    public static void IsScheduleInput<T>(this IRuleBuilderInitial<T, ReportScheduleInput> rule) =>
        rule.Custom((input, context) => Validator.Validate(input).Errors.ForEach(context.AddFailure));
}
