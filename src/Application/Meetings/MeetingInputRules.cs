using FluentValidation;
using Petitions.Domain.Meetings;

namespace Petitions.Application.Meetings;

/// <summary>Shapes of what is written down at a meeting, and how it becomes what the domain keeps.</summary>
internal static class MeetingInputRules
{
    /// <summary>A list that may be missing or empty, of at most <see cref="Meeting.MaxEntries"/> entries.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> LimitedList<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule) =>
        rule
        .Must(items => items is null || items.Count <= Meeting.MaxEntries)
        .WithMessage(_ => Language.Of($"Nhiều nhất {Meeting.MaxEntries} mục.", $"At most {Meeting.MaxEntries} entries."));

    /// <summary>A list that may not be empty, of at most <see cref="Meeting.MaxEntries"/> entries.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> RequiredList<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule) =>
        rule.NotEmpty().WithMessage(_ => Language.Of("Cần ít nhất một mục.", "At least one entry is required.")).LimitedList();

    /// <summary>An entry of a list: not null, and in the shape of <paramref name="shape"/>.</summary>
    public static void RequiredEntry<T, TItem>(this IRuleBuilder<T, TItem> rule, IValidator<TItem> shape)
        where TItem : class =>
        rule.NotNull().WithMessage(_ => Language.Of("Mục trống.", "The entry is empty.")).SetValidator(shape);

    public static Participant ToParticipant(this ParticipantInput who) =>
        new(who.Kind!.Value, who.Name, who.Titles ?? [], who.AgencyId, who.Organisation, who.Note);

    public static Delegation ToDelegation(this DelegationInput who) => new(
        who.LeadingBody!, who.LeadingAgencyId, who.Level!.Value, who.Head!.ToParticipant(),
        [.. (who.Members ?? []).Select(member => member.ToParticipant())]);

    public static MeetingSource ToSource(this SourceInput source) =>
        new(source.Title!, source.Authors ?? [], source.Publisher, source.Note);

    public static MeetingDocument ToDocument(this DocumentInput document) =>
        new(document.Number, document.Title!, document.IssuedOn, document.Issuer, document.Note);

    public static Gift ToGift(this GiftInput gift) => new(gift.What!, gift.Quantity!.Value, gift.Recipients ?? [], gift.Quote, gift.Note);

    public static ProfileFigure ToFigure(this FigureInput figure) => new(
        figure.UnitId, figure.Indicator!, figure.Value, figure.Denominator, figure.UnitOfMeasure, figure.Text, figure.AsOf, figure.Quote,
        figure.Note);

    public static Evidence ToEvidence(this EvidenceInput evidence) => new(evidence.ResearchTopic!, evidence.Quote, evidence.Note);
}
