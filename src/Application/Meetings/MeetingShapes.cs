using FluentValidation;
using Petitions.Domain;
using Petitions.Domain.Meetings;

namespace Petitions.Application.Meetings;

/// <summary>Somebody at a meeting, to be written down.</summary>
/// <param name="Kind">person (with a name), role (an office without a name) or group.</param>
/// <param name="Name">The person's name, where the source publishes it.</param>
/// <param name="Titles">All titles and offices as of that day; for an office or a group, the words of the source.</param>
/// <param name="AgencyId">The body, in its version of that day, where it is known.</param>
/// <param name="Organisation">The body as the source writes it.</param>
/// <param name="Note">Anything else the source says.</param>
public sealed record ParticipantToRecord(
    ParticipantKind? Kind, string? Name, IReadOnlyList<string>? Titles, Guid? AgencyId = null, string? Organisation = null, string? Note = null);

/// <summary>Who came.</summary>
/// <param name="LeadingBody">The body that sent the delegation, as the source writes it.</param>
/// <param name="LeadingAgencyId">The same body as an agency of that day, where it is known.</param>
/// <param name="Level">commune, district, province or central.</param>
public sealed record DelegationToRecord(
    string? LeadingBody, Guid? LeadingAgencyId, AuthorityLevel? Level, ParticipantToRecord? Head, IReadOnlyList<ParticipantToRecord>? Members);

/// <summary>Where the record comes from.</summary>
public sealed record SourceToRecord(string? Title, IReadOnlyList<string>? Authors, string? Publisher = null, string? Note = null);

/// <summary>A document that the meeting dealt with.</summary>
public sealed record DocumentToRecord(string? Number, string? Title, DateOnly? IssuedOn, string? Issuer, string? Note = null);

/// <summary>Something given at the meeting.</summary>
public sealed record GiftToRecord(string? What, int? Quantity, IReadOnlyList<string>? Recipients, string? Quote = null, string? Note = null);

/// <summary>One figure about a unit as it was reported; a value or a text.</summary>
/// <param name="Denominator">Out of how many, where the figure is a share.</param>
/// <param name="AsOf">The day it holds for; the meeting's day when the source names none.</param>
public sealed record FigureToRecord(
    Guid UnitId, string? Indicator, decimal? Value, decimal? Denominator, string? UnitOfMeasure, string? Text, DateOnly? AsOf, string? Quote, string? Note = null);

/// <summary>What the meeting contributes to a research topic.</summary>
public sealed record EvidenceToRecord(string? ResearchTopic, string? Quote, string? Note = null);

/// <summary>Shapes of what is written down at a meeting, and how it becomes what the domain keeps.</summary>
internal static class MeetingShapes
{
    /// <summary>A list that may be missing or empty, of at most <see cref="Meeting.MostEntries"/> entries.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AFew<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule) => rule
        .Must(items => items is null || items.Count <= Meeting.MostEntries)
        .WithMessage(_ => Language.Of($"Nhiều nhất {Meeting.MostEntries} mục.", $"At most {Meeting.MostEntries} entries."));

    /// <summary>A list that may not be empty, of at most <see cref="Meeting.MostEntries"/> entries.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> OneOrMore<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule) =>
        rule.NotEmpty().WithMessage(_ => Language.Of("Cần ít nhất một mục.", "At least one entry is required.")).AFew();

    /// <summary>An entry of a list: not null, and in the shape of <paramref name="shape"/>.</summary>
    public static void Each<T, TItem>(this IRuleBuilder<T, TItem> rule, IValidator<TItem> shape)
        where TItem : class =>
        rule.NotNull().WithMessage(_ => Language.Of("Mục trống.", "The entry is empty.")).SetValidator(shape);

    public static Participant ToParticipant(this ParticipantToRecord who) =>
        new(who.Kind!.Value, who.Name, who.Titles ?? [], who.AgencyId, who.Organisation, who.Note);

    public static Delegation ToDelegation(this DelegationToRecord who) => new(
        who.LeadingBody!, who.LeadingAgencyId, who.Level!.Value, who.Head!.ToParticipant(),
        [.. (who.Members ?? []).Select(member => member.ToParticipant())]);

    public static MeetingSource ToSource(this SourceToRecord source) => new(source.Title!, source.Authors ?? [], source.Publisher, source.Note);

    public static MeetingDocument ToDocument(this DocumentToRecord document) =>
        new(document.Number, document.Title!, document.IssuedOn, document.Issuer, document.Note);

    public static Gift ToGift(this GiftToRecord gift) => new(gift.What!, gift.Quantity!.Value, gift.Recipients ?? [], gift.Quote, gift.Note);

    public static ProfileFigure ToFigure(this FigureToRecord figure) => new(
        figure.UnitId, figure.Indicator!, figure.Value, figure.Denominator, figure.UnitOfMeasure, figure.Text, figure.AsOf, figure.Quote, figure.Note);

    public static Evidence ToEvidence(this EvidenceToRecord evidence) => new(evidence.ResearchTopic!, evidence.Quote, evidence.Note);
}

internal sealed class ParticipantShape : AbstractValidator<ParticipantToRecord>
{
    public ParticipantShape()
    {
        RuleFor(who => who.Kind).Given();
        RuleFor(who => who.Name).Written(Meeting.NameLength).When(who => who.Kind == ParticipantKind.Person);
        RuleFor(who => who.Name).Empty().When(who => who.Kind is ParticipantKind.Role or ParticipantKind.Group)
            .WithMessage(_ => Language.Of("Chỉ người (person) mới có tên; chức danh, nhóm ghi ở titles.", "Only a person has a name; an office or group goes into titles."));
        RuleFor(who => who.Titles).OneOrMore().When(who => who.Kind is ParticipantKind.Role or ParticipantKind.Group);
        RuleFor(who => who.Titles).AFew();
        RuleForEach(who => who.Titles).Written(Meeting.NameLength);
        RuleFor(who => who.Organisation).Optional(Meeting.NameLength);
        RuleFor(who => who.Note).Optional(Meeting.NoteLength);
    }
}

internal sealed class DelegationShape : AbstractValidator<DelegationToRecord>
{
    public DelegationShape()
    {
        RuleFor(who => who.LeadingBody).Written(Meeting.NameLength);
        RuleFor(who => who.Level).Given();
        RuleFor(who => who.Head).Given().SetValidator(new ParticipantShape()!);
        RuleFor(who => who.Members).AFew();
        RuleForEach(who => who.Members).Each(new ParticipantShape());
    }
}

internal sealed class SourceShape : AbstractValidator<SourceToRecord>
{
    public SourceShape()
    {
        RuleFor(source => source.Title).Written(Meeting.NameLength);
        RuleFor(source => source.Authors).AFew();
        RuleForEach(source => source.Authors).Written(Meeting.NameLength);
        RuleFor(source => source.Publisher).Optional(Meeting.NameLength);
        RuleFor(source => source.Note).Optional(Meeting.NoteLength);
    }
}

internal sealed class DocumentShape : AbstractValidator<DocumentToRecord>
{
    public DocumentShape()
    {
        RuleFor(document => document.Number).Optional(Meeting.NameLength);
        RuleFor(document => document.Title).Written(Meeting.NoteLength);
        RuleFor(document => document.Issuer).Optional(Meeting.NameLength);
        RuleFor(document => document.Note).Optional(Meeting.NoteLength);
    }
}

internal sealed class GiftShape : AbstractValidator<GiftToRecord>
{
    public GiftShape()
    {
        RuleFor(gift => gift.What).Written(Meeting.NameLength);
        RuleFor(gift => gift.Quantity).Must(quantity => quantity is >= 1).WithMessage(_ => Language.Of("Số lượng từ 1 trở lên.", "The quantity must be 1 or more."));
        RuleFor(gift => gift.Recipients).AFew();
        RuleForEach(gift => gift.Recipients).Written(Meeting.NameLength);
        RuleFor(gift => gift.Quote).Optional(Meeting.QuoteLength);
        RuleFor(gift => gift.Note).Optional(Meeting.NoteLength);
    }
}

internal sealed class FigureShape : AbstractValidator<FigureToRecord>
{
    public FigureShape()
    {
        RuleFor(figure => figure.UnitId).NotEmpty().WithMessage(_ => Language.Of("Cần nêu đơn vị.", "The unit is required."));
        RuleFor(figure => figure.Indicator).Written(Meeting.NameLength);
        RuleFor(figure => figure.Value).Must((figure, value) => value is not null != figure.Text is not null)
            .WithMessage(_ => Language.Of("Cần value hoặc text, một trong hai.", "Either value or text is required."));
        RuleFor(figure => figure.Denominator).Must(denominator => denominator is null or > 0)
            .WithMessage(_ => Language.Of("Mẫu số phải lớn hơn 0.", "The denominator must be greater than 0."));
        RuleFor(figure => figure.UnitOfMeasure).Optional(Meeting.NameLength);
        RuleFor(figure => figure.Text).Optional(Meeting.NoteLength);
        RuleFor(figure => figure.Quote).Optional(Meeting.QuoteLength);
        RuleFor(figure => figure.Note).Optional(Meeting.NoteLength);
    }
}

internal sealed class EvidenceShape : AbstractValidator<EvidenceToRecord>
{
    public EvidenceShape()
    {
        RuleFor(evidence => evidence.ResearchTopic).Written(Meeting.NoteLength);
        RuleFor(evidence => evidence.Quote).Optional(Meeting.QuoteLength);
        RuleFor(evidence => evidence.Note).Optional(Meeting.NoteLength);
    }
}
