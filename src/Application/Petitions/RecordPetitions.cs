using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Deadlines;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>What is to be written down of one petition.</summary>
public sealed record PetitionInput(
    Guid? StatementId, Guid OriginUnitId, RaiserKind? RaisedByKind, string? RaisedByDescription, string? Title, string? Content,
    string? Quote,
    Channel? Channel, IReadOnlyList<Guid>? SupportingStatementIds);

/// <summary>Records one petition or several, from a meeting or not: all or nothing.</summary>
/// <param name="MeetingId">The meeting where they were raised; null without one.</param>
/// <param name="ReceivedById">The body that receives them; by default the recorder's own agency, or the
/// people's committee of the place when that agency did not exist that day or works elsewhere.</param>
/// <param name="On">The day they were raised; by default the meeting's day, else today.</param>
public sealed record RecordPetitions(Guid? MeetingId, IReadOnlyList<PetitionInput> Petitions, Guid? ReceivedById, DateOnly? On)
    : ICommand<IReadOnlyList<PetitionStatusView>>;

public sealed class RecordPetitionsValidator : AbstractValidator<RecordPetitions>
{
    public const int MostAtOnce = 100;

    public RecordPetitionsValidator()
    {
        RuleFor(command => command.Petitions).NotEmpty()
            .WithMessage(_ => Language.Of("Cần ít nhất một kiến nghị.", "At least one petition is required."));
        RuleFor(command => command.Petitions).Must(petitions => petitions is null || petitions.Count <= MostAtOnce)
            .WithMessage(_ => Language.Of($"Nhiều nhất {MostAtOnce} kiến nghị một lần.", $"At most {MostAtOnce} petitions at once."));
        RuleForEach(command => command.Petitions).NotNull().ChildRules(petition =>
        {
            petition.RuleFor(one => one.OriginUnitId).NotEmpty()
                .WithMessage(_ => Language.Of("Cần nêu đơn vị nơi nêu kiến nghị.", "The unit of origin is required."));
            petition.RuleFor(one => one.Title).RequiredText(Petition.TitleLength);
            petition.RuleFor(one => one.Content).RequiredText(Petition.TextLength);
            petition.RuleFor(one => one.Quote).OptionalText(Petition.TextLength);
            petition.RuleFor(one => one.Quote).RequiredText(Petition.TextLength).When(one => one.StatementId is null);
            petition.RuleFor(one => one.RaisedByDescription).RequiredText(Petition.RaiserLength)
                .OverridePropertyName("raisedBy.description");
            petition.RuleFor(one => one.RaisedByKind).Required().OverridePropertyName("raisedBy.kind");
        });
    }
}

public sealed class RecordPetitionsHandler(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RecordPetitions, IReadOnlyList<PetitionStatusView>>
{
    public async Task<IReadOnlyList<PetitionStatusView>> Handle(RecordPetitions command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        db.ExpectRevision(book);
        var (meeting, quotes) = await LoadSourcesAsync(command, cancellationToken);
        var now = clock.GetUtcNow();
        var on = command.On ?? meeting?.HeldOn ?? BusinessTime.DateOf(now);
        if (meeting is not null && on < meeting.HeldOn)
            throw PetitionErrors.BeforeMeeting(on, meeting.HeldOn);
        var action = new ActionContext(actor.Identity.ResolveActor(on, BusinessTime.DateOf(now), book), on, now);

        var ids = NewIds.InOrder(command.Petitions.Count, now);
        var diverted = await ListDivertedAsync(command, cancellationToken);
        var petitions = command.Petitions.Zip(ids, (one, id) => Record(id, one, command, meeting, quotes, diverted, action, book)).ToList();
        db.Petitions.AddRange(petitions);
        await db.SaveChangesAsync(cancellationToken);
        return [.. petitions.Select(petition => PetitionStatusView.Of(petition, book))];
    }

    private static Petition Record(
        Guid id, PetitionInput one, RecordPetitions command, Meeting? meeting, IReadOnlyDictionary<Guid, Statement> statements,
        IEnumerable<Petition> diverted, ActionContext action,
        ReferenceBook book)
    {
        var origin = OriginOf(book.Structure.ValidOn(one.OriginUnitId, action.On), book.Structure);
        var receivedBy = ReceiverOf(command.ReceivedById, origin, action, book);
        // Where the source does not give the words, there is nothing to quote.
        var statementQuote = one.StatementId is { } statement
            ? statements[statement].Quote ?? throw PetitionErrors.QuoteNotInStatement() : null;
        var recording = new PetitionContent(
            id, origin, new RaisedBy(one.RaisedByKind!.Value, one.RaisedByDescription!), one.Title!, one.Content!,
            one.Quote ?? statementQuote ?? throw PetitionErrors.QuoteNotInStatement(),
            one.Channel ?? (meeting is null ? Channel.Other : Channel.WorkingVisit),
            meeting?.Id, one.StatementId, one.SupportingStatementIds);
        return Petition.Record(
            recording, statementQuote, receivedBy,
            DeadlineCalculator.DeadlineFor(book, DeadlineStep.Classify, receivedBy.Level, null, action.On),
            DeadlineCalculator.DeadlineFor(book, DeadlineStep.Acknowledge, receivedBy.Level, null, action.On),
            [.. diverted.Where(other => other.StatementId == one.StatementId)], action);
    }

    private static Origin OriginOf(Unit unit, AdministrativeStructure structure)
    {
        var path = structure.Path(unit);
        Guid? Of(UnitKind kind) => path.FirstOrDefault(above => above.Kind == kind)?.Id;
        return new(unit.Id, [.. path.Select(above => above.Id)], Of(UnitKind.Province), Of(UnitKind.District), Of(UnitKind.Commune));
    }

    private static Authority ReceiverOf(Guid? named, Origin origin, ActionContext action, ReferenceBook book)
    {
        if (named is { } id)
            return book.Agencies.AuthorityOf(book.Agencies.ValidOn(id, action.On), action.On);
        if (action.By.Agency is { } own && book.Agencies.Get(own.AgencyId).Validity.Contains(action.On) && own.Covers(origin.Path))
            return own;

        var commune = book.Structure.Get(origin.CommuneId ?? origin.UnitId);
        return book.Agencies.PeoplesCommitteeOf(commune, action.On) is { } committee ? book.Agencies.AuthorityOf(committee, action.On)
            : throw PetitionErrors.AgencyNeeded().AsException();
    }

    /// <summary>What was taken from these statements before and diverted.</summary>
    private async Task<IReadOnlyList<Petition>> ListDivertedAsync(RecordPetitions command, CancellationToken cancellationToken)
    {
        var statements = command.Petitions.Select(one => one.StatementId).OfType<Guid>().Distinct().Select(id => (Guid?)id).ToList();
        return statements.Count == 0 ? [] : await db.Petitions.AsNoTracking()
            .Where(other => statements.Contains(other.StatementId) && other.Status == PetitionStatus.Diverted)
            .ToListAsync(cancellationToken);
    }

    private async Task<(Meeting? Meeting, IReadOnlyDictionary<Guid, Statement> Statements)> LoadSourcesAsync(
        RecordPetitions command, CancellationToken cancellationToken)
    {
        var named = command.Petitions.SelectMany(one => (one.SupportingStatementIds ?? []).Concat(one.StatementId is { } id ? [id] : []))
            .Distinct().ToList();
        if (command.MeetingId is null && named.Count == 0)
            return (null, new Dictionary<Guid, Statement>());

        var statements = await db.Statements.AsNoTracking().Where(statement => named.Contains(statement.Id))
            .ToDictionaryAsync(statement => statement.Id, cancellationToken);
        var meetingId = command.MeetingId ?? statements.Values.Select(statement => (Guid?)statement.MeetingId).FirstOrDefault();
        foreach (var missing in named.Where(id => !statements.TryGetValue(id, out var found) || found.MeetingId != meetingId))
            throw MeetingErrors.StatementNotFound(missing);
        var meeting = await db.Meetings.AsNoTracking().FirstOrDefaultAsync(one => one.Id == meetingId, cancellationToken);
        return (meeting ?? throw MeetingErrors.NotFound(meetingId!.Value), statements);
    }
}
