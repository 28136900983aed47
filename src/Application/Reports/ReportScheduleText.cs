using FluentValidation;
using Petitions.Application.Meetings;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Somebody who gets the report.</summary>
/// <param name="Kind">email, webhook, folder or desk.</param>
/// <param name="Address">The e-mail address, the URL (https), or the path of a folder below the operator's; none for a desk.</param>
/// <param name="AgencyId">The agency that is to acknowledge the report; needed for a desk.</param>
/// <param name="Name">Who that is, for “Kính gửi”.</param>
public sealed record RecipientText(RecipientKind? Kind, string? Address, Guid? AgencyId, string? Name)
{
    public Recipient ToRecipient() => new(Kind!.Value, string.IsNullOrWhiteSpace(Address) ? null : Address.Trim(), AgencyId, Name);
}

/// <summary>What is settled of the letter; what is left out is read from the unit as it stands on the day of the report.</summary>
/// <param name="Layout">state (Nghị định 30/2020/NĐ-CP) or party (Hướng dẫn 36-HD/VPTW).</param>
/// <param name="Symbol">The symbol behind the number, such as BC-UBND or BC/HU.</param>
/// <param name="IssuingBody">The body that issues it.</param>
/// <param name="ParentBody">The body above it.</param>
/// <param name="To">Kính gửi, a line each.</param>
/// <param name="CopiesTo">Nơi nhận, a line each.</param>
/// <param name="Archive">What stands behind “Lưu: VT, ”.</param>
/// <param name="Signature">Who signs.</param>
public sealed record LetterText(
    LetterLayout? Layout, string? Symbol, string? IssuingBody, string? ParentBody, IReadOnlyList<string>? To, IReadOnlyList<string>? CopiesTo, string? Archive, SignatureBlock? Signature)
{
    public LetterDetails ToDetails() => new(Layout ?? LetterLayout.State, Symbol, IssuingBody, ParentBody, To ?? [], CopiesTo ?? [], Archive, Signature);
}

/// <summary>What somebody writes into a schedule.</summary>
/// <param name="Name">What it is called among people.</param>
/// <param name="UnitId">The unit that is reported about, with everything below it.</param>
/// <param name="Scheme">administrative (15th to 14th, when left out) or calendar.</param>
/// <param name="Kind">week, month, quarter, halfYear, nineMonths or year; each report is of the latest that has ended.</param>
/// <param name="Formats">The files: csv, xlsx, docx, html, json, pdf.</param>
/// <param name="Cron">Minute, hour, day of the month, month, day of the week, in Vietnamese time: <c>0 8 15 * *</c>. On a day off it goes out on the next working day.</param>
/// <param name="Letter">What is settled of the letter.</param>
/// <param name="Recipients">Who gets it; nobody when left out.</param>
/// <param name="Paused">True to keep it without firing.</param>
public sealed record ReportScheduleText(
    string? Name, Guid? UnitId, PeriodScheme? Scheme, PeriodKind? Kind, IReadOnlyList<ReportFormat>? Formats, string? Cron, LetterText? Letter, IReadOnlyList<RecipientText>? Recipients,
    bool? Paused)
{
    public ReportScheduleContent ToContent() => new(
        Name!, UnitId!.Value, Scheme ?? PeriodScheme.Administrative, Kind!.Value, [.. Formats!.Distinct().Select(ReportFormats.Ending)], Cron!.Trim(),
        Letter?.ToDetails() ?? LetterDetails.Plain, [.. (Recipients ?? []).Select(recipient => recipient.ToRecipient())]);
}

internal sealed class ReportScheduleTextValidator : AbstractValidator<ReportScheduleText>
{
    public ReportScheduleTextValidator()
    {
        RuleFor(text => text.Name).Written(ReportSchedule.NameLength);
        RuleFor(text => text.UnitId).Given();
        RuleFor(text => text.Kind).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required."));
        RuleFor(text => text.Formats).NotEmpty().WithMessage(_ => Language.Of("Cần ít nhất một dạng tệp.", "At least one format is required."));
        RuleFor(text => text.Cron).Written(ReportSchedule.CronLength);
        RuleFor(text => text.Letter).SetValidator(new LetterShape()!);
        RuleFor(text => text.Recipients)
            .Must(recipients => recipients is null || recipients.Count <= ReportSchedule.MostRecipients)
            .WithMessage(_ => Language.Of($"Nhiều nhất {ReportSchedule.MostRecipients} nơi nhận.", $"At most {ReportSchedule.MostRecipients} recipients."));
        RuleForEach(text => text.Recipients).Each(new RecipientShape());
    }

    private sealed class RecipientShape : AbstractValidator<RecipientText>
    {
        public RecipientShape()
        {
            RuleFor(recipient => recipient.Kind).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required."));
            RuleFor(recipient => recipient.Address).Optional(Recipient.AddressLength);
            RuleFor(recipient => recipient.Name).Optional(Recipient.NameLength);
        }
    }
}

internal sealed class LetterShape : AbstractValidator<LetterText>
{
    public LetterShape()
    {
        RuleFor(letter => letter.Symbol).Optional(LetterDetails.SymbolLength);
        RuleFor(letter => letter.IssuingBody).Optional(LetterDetails.LineLength);
        RuleFor(letter => letter.ParentBody).Optional(LetterDetails.LineLength);
        RuleFor(letter => letter.Archive).Optional(LetterDetails.LineLength);
        RuleFor(letter => letter.To).Must(AreLines).WithMessage(_ => Lines());
        RuleFor(letter => letter.CopiesTo).Must(AreLines).WithMessage(_ => Lines());
        RuleFor(letter => letter.Signature).Must(IsSignature).WithMessage(_ => Language.Of("Cần chức vụ người ký; mỗi dòng không quá 300 ký tự.", "The office of the one who signs is needed; at most 300 characters a line."));
    }

    private static string Lines() => Language.Of($"Nhiều nhất {LetterDetails.MostLines} dòng, mỗi dòng không quá {LetterDetails.LineLength} ký tự.", $"At most {LetterDetails.MostLines} lines of {LetterDetails.LineLength} characters.");

    private static bool AreLines(IReadOnlyList<string>? lines) =>
        lines is null || (lines.Count <= LetterDetails.MostLines && lines.All(line => IsLine(line) && line.Length > 0));

    private static bool IsSignature(SignatureBlock? block) => block is null || (IsLine(block.Title) && block.Title.Length > 0 && IsLine(block.Body ?? "") && IsLine(block.Name ?? ""));

    // The serializer puts null where a caller writes null, whatever the type says.
    private static bool IsLine(string? line) => line is { Length: <= LetterDetails.LineLength } && !Domain.VietnameseText.HasControlCharacters(line);
}

internal static class ReportScheduleTextRules
{
    private static readonly ReportScheduleTextValidator Validator = new();

    /// <summary>Checks the text; its failures are named as the members of the request, where they stand without a prefix.</summary>
    public static void IsScheduleText<T>(this IRuleBuilderInitial<T, ReportScheduleText> rule) =>
        rule.Custom((text, context) => Validator.Validate(text).Errors.ForEach(context.AddFailure));
}
