using FluentValidation;
using Petitions.Domain.Meetings;

namespace Petitions.Application.Meetings;

internal sealed class ParticipantInputValidator : AbstractValidator<ParticipantInput>
{
    public ParticipantInputValidator()
    {
        RuleFor(who => who.Kind).Required();
        RuleFor(who => who.Name).RequiredText(Meeting.NameLength).When(who => who.Kind == ParticipantKind.Person);
        RuleFor(who => who.Name).Empty().When(who => who.Kind is ParticipantKind.Role or ParticipantKind.Group)
            .WithMessage(_ => Language.Of("Chỉ người (person) mới có tên; chức danh, nhóm ghi ở titles.",
                "Only a person has a name; an office or group goes into titles."));
        RuleFor(who => who.Titles).RequiredList().When(who => who.Kind is ParticipantKind.Role or ParticipantKind.Group);
        RuleFor(who => who.Titles).LimitedList();
        RuleForEach(who => who.Titles).RequiredText(Meeting.NameLength);
        RuleFor(who => who.Organisation).OptionalText(Meeting.NameLength);
        RuleFor(who => who.Note).OptionalText(Meeting.NoteLength);
    }
}

internal sealed class DelegationInputValidator : AbstractValidator<DelegationInput>
{
    public DelegationInputValidator()
    {
        RuleFor(who => who.LeadingBody).RequiredText(Meeting.NameLength);
        RuleFor(who => who.Level).Required();
        RuleFor(who => who.Head).Required().SetValidator(new ParticipantInputValidator()!);
        RuleFor(who => who.Members).LimitedList();
        RuleForEach(who => who.Members).RequiredEntry(new ParticipantInputValidator());
    }
}

internal sealed class SourceInputValidator : AbstractValidator<SourceInput>
{
    public SourceInputValidator()
    {
        RuleFor(source => source.Title).RequiredText(Meeting.NameLength);
        RuleFor(source => source.Authors).LimitedList();
        RuleForEach(source => source.Authors).RequiredText(Meeting.NameLength);
        RuleFor(source => source.Publisher).OptionalText(Meeting.NameLength);
        RuleFor(source => source.Note).OptionalText(Meeting.NoteLength);
    }
}

internal sealed class DocumentInputValidator : AbstractValidator<DocumentInput>
{
    public DocumentInputValidator()
    {
        RuleFor(document => document.Number).OptionalText(Meeting.NameLength);
        RuleFor(document => document.Title).RequiredText(Meeting.NoteLength);
        RuleFor(document => document.Issuer).OptionalText(Meeting.NameLength);
        RuleFor(document => document.Note).OptionalText(Meeting.NoteLength);
    }
}

internal sealed class GiftInputValidator : AbstractValidator<GiftInput>
{
    public GiftInputValidator()
    {
        RuleFor(gift => gift.What).RequiredText(Meeting.NameLength);
        RuleFor(gift => gift.Quantity).Must(quantity => quantity is >= 1)
            .WithMessage(_ => Language.Of("Số lượng từ 1 trở lên.", "The quantity must be 1 or more."));
        RuleFor(gift => gift.Recipients).LimitedList();
        RuleForEach(gift => gift.Recipients).RequiredText(Meeting.NameLength);
        RuleFor(gift => gift.Quote).OptionalText(Meeting.QuoteLength);
        RuleFor(gift => gift.Note).OptionalText(Meeting.NoteLength);
    }
}

internal sealed class FigureInputValidator : AbstractValidator<FigureInput>
{
    public FigureInputValidator()
    {
        RuleFor(figure => figure.UnitId).NotEmpty().WithMessage(_ => Language.Of("Cần nêu đơn vị.", "The unit is required."));
        RuleFor(figure => figure.Indicator).RequiredText(Meeting.NameLength);
        RuleFor(figure => figure.Value).Must((figure, value) => value is not null != figure.Text is not null)
            .WithMessage(_ => Language.Of("Cần value hoặc text, một trong hai.", "Either value or text is required."));
        RuleFor(figure => figure.Denominator).Must(denominator => denominator is null or > 0)
            .WithMessage(_ => Language.Of("Mẫu số phải lớn hơn 0.", "The denominator must be greater than 0."));
        RuleFor(figure => figure.UnitOfMeasure).OptionalText(Meeting.NameLength);
        RuleFor(figure => figure.Text).OptionalText(Meeting.NoteLength);
        RuleFor(figure => figure.Quote).OptionalText(Meeting.QuoteLength);
        RuleFor(figure => figure.Note).OptionalText(Meeting.NoteLength);
    }
}

internal sealed class EvidenceInputValidator : AbstractValidator<EvidenceInput>
{
    public EvidenceInputValidator()
    {
        RuleFor(evidence => evidence.ResearchTopic).RequiredText(Meeting.NoteLength);
        RuleFor(evidence => evidence.Quote).OptionalText(Meeting.QuoteLength);
        RuleFor(evidence => evidence.Note).OptionalText(Meeting.NoteLength);
    }
}
