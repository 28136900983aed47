using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Meetings;

/// <summary>Somebody who was told to do something; not by itself the competent authority.</summary>
/// <param name="AgencyId">The body, in its version of that day, where it is known.</param>
/// <param name="Description">The addressee in the words of the source.</param>
public sealed record AddresseeToRecord(Guid? AgencyId, string? Description);

/// <summary>What the head told whom to do.</summary>
/// <param name="Kind">assignment, escalationRule, task, study or followUp.</param>
/// <param name="Label">A short name in the record, such as K10.</param>
/// <param name="StatementId">The statement in which it was said, if it is recorded; the quote must stand in it.</param>
/// <param name="Quote">The words, verbatim.</param>
/// <param name="Addressees">Who was told; at least one.</param>
/// <param name="DueText">The time in the head's own words, such as “trong thời gian tới”.</param>
/// <param name="DueOn">The date where one was named or follows; without it the directive is soft.</param>
/// <param name="BasedOn">The document it rests on.</param>
/// <param name="PetitionIds">Petitions it covers.</param>
public sealed record DirectiveToRecord(
    DirectiveKind? Kind, string? Label, Guid? StatementId, string? Quote, IReadOnlyList<AddresseeToRecord>? Addressees, string? DueText = null,
    DateOnly? DueOn = null, string? BasedOn = null, IReadOnlyList<Guid>? PetitionIds = null);

/// <summary>Writes down one directive or several, behind those that are there: all or nothing.</summary>
public sealed record RecordDirectives(Guid MeetingId, IReadOnlyList<DirectiveToRecord>? Directives, int? ExpectedVersion) : ICommand<RecordedDirectives>;

/// <summary>A directive that was written down.</summary>
/// <param name="Soft">True when no date was named.</param>
public sealed record RecordedDirective(Guid Id, int Number, string? Label, DirectiveKind Kind, bool Soft);

/// <summary>The directives written down, in the order sent, and how the meeting stands.</summary>
public sealed record RecordedDirectives(MeetingNow Meeting, IReadOnlyList<RecordedDirective> Directives);

public sealed class RecordDirectivesValidator : AbstractValidator<RecordDirectives>
{
    public RecordDirectivesValidator()
    {
        RuleFor(command => command.Directives).OneOrMore();
        RuleForEach(command => command.Directives).Each(new DirectiveShape());
    }

    private sealed class DirectiveShape : AbstractValidator<DirectiveToRecord>
    {
        public DirectiveShape()
        {
            RuleFor(directive => directive.Kind).Given();
            RuleFor(directive => directive.Label).Optional(Statement.LabelLength);
            RuleFor(directive => directive.Quote).Written(Meeting.QuoteLength);
            RuleFor(directive => directive.Addressees).AFew();
            RuleForEach(directive => directive.Addressees).Each(new AddresseeShape());
            RuleFor(directive => directive.DueText).Optional(Meeting.NameLength);
            RuleFor(directive => directive.BasedOn).Optional(Meeting.NoteLength);
            RuleFor(directive => directive.PetitionIds).AFew();
        }
    }

    private sealed class AddresseeShape : AbstractValidator<AddresseeToRecord>
    {
        public AddresseeShape() => RuleFor(addressee => addressee.Description).Written(Meeting.NameLength);
    }
}

public sealed class RecordDirectivesHandler(MeetingDesk desk, IPetitionsDb db) : IRequestHandler<RecordDirectives, RecordedDirectives>
{
    public async Task<RecordedDirectives> Handle(RecordDirectives command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.MeetingId, command.ExpectedVersion, cancellationToken);
        var statements = await StatementsAsync(command, cancellationToken);
        await RequirePetitionsAsync(command, cancellationToken);
        var added = command.Directives!
            .Select(one => open.Meeting.AddDirective(desk.NewId(), RecordOf(one), open.Book.Agencies, open.Act, one.StatementId is { } id ? statements[id] : null))
            .ToList();
        db.Directives.AddRange(added);
        var now = await desk.SaveAsync(open, cancellationToken);
        return new(now, [.. added.Select(directive => new RecordedDirective(directive.Id, directive.Number, directive.Label, directive.Kind, directive.Soft))]);
    }

    private static DirectiveRecord RecordOf(DirectiveToRecord one) => new(
        one.Kind!.Value, one.Label, one.StatementId, one.Quote!,
        [.. (one.Addressees ?? []).Select(to => new Addressee(to.AgencyId, to.Description!))],
        one.DueText, one.DueOn, one.BasedOn, [.. (one.PetitionIds ?? []).Distinct()]);

    private async Task<IReadOnlyDictionary<Guid, Statement>> StatementsAsync(RecordDirectives command, CancellationToken cancellationToken)
    {
        var named = command.Directives!.Select(one => one.StatementId).OfType<Guid>().Distinct().ToList();
        if (named.Count == 0)
            return new Dictionary<Guid, Statement>();
        var found = await db.Statements.AsNoTracking()
            .Where(statement => statement.MeetingId == command.MeetingId && named.Contains(statement.Id))
            .ToDictionaryAsync(statement => statement.Id, cancellationToken);
        foreach (var missing in named.Where(id => !found.ContainsKey(id)))
            throw MeetingErrors.StatementNotFound(missing);
        return found;
    }

    private async Task RequirePetitionsAsync(RecordDirectives command, CancellationToken cancellationToken)
    {
        var named = command.Directives!.SelectMany(one => one.PetitionIds ?? []).Distinct().ToList();
        if (named.Count == 0)
            return;
        var found = await db.Petitions.Where(petition => named.Contains(petition.Id)).Select(petition => petition.Id).ToListAsync(cancellationToken);
        foreach (var missing in named.Except(found))
            throw PetitionErrors.NotFound(missing.ToString());
    }
}
