using FluentValidation;
using MediatR;
using Petitions.Domain.Meetings;

namespace Petitions.Application.Meetings;

/// <summary>One thing that was said, to be written down.</summary>
/// <param name="Kind">situation, difficulty, opinion, recommendation, conclusion or acknowledgement.</param>
/// <param name="Label">A short name in the record, such as T6.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Quote">The words, verbatim; left out only when <paramref name="ContentGiven"/> is false.</param>
/// <param name="ContentGiven">False when somebody spoke and the source does not say what; true when left out.</param>
/// <param name="OpenList">True when the source breaks off with “…”: there was more.</param>
/// <param name="EvidenceFor">The research topic for which it is evidence.</param>
public sealed record StatementToRecord(
    StatementKind? Kind, string? Label, ParticipantToRecord? Speaker, string? Quote, bool? ContentGiven = null, bool? OpenList = null,
    string? EvidenceFor = null, string? Note = null);

/// <summary>Writes down one statement or several, behind those that are there: all or nothing.</summary>
public sealed record RecordStatements(Guid MeetingId, IReadOnlyList<StatementToRecord>? Statements, int? ExpectedVersion) : ICommand<RecordedStatements>;

/// <summary>A statement that was written down.</summary>
public sealed record RecordedStatement(Guid Id, int Number, string? Label, StatementKind Kind);

/// <summary>The statements written down, in the order sent, and how the meeting stands.</summary>
public sealed record RecordedStatements(MeetingNow Meeting, IReadOnlyList<RecordedStatement> Statements);

public sealed class RecordStatementsValidator : AbstractValidator<RecordStatements>
{
    public RecordStatementsValidator()
    {
        RuleFor(command => command.Statements).OneOrMore();
        RuleForEach(command => command.Statements).Each(new StatementShape());
    }

    private sealed class StatementShape : AbstractValidator<StatementToRecord>
    {
        public StatementShape()
        {
            RuleFor(statement => statement.Kind).Given();
            RuleFor(statement => statement.Label).Optional(Statement.LabelLength);
            RuleFor(statement => statement.Speaker).Given().SetValidator(new ParticipantShape()!);
            RuleFor(statement => statement.Quote).Optional(Meeting.QuoteLength);
            RuleFor(statement => statement.EvidenceFor).Optional(Meeting.NoteLength);
            RuleFor(statement => statement.Note).Optional(Meeting.NoteLength);
        }
    }
}

public sealed class RecordStatementsHandler(MeetingDesk desk, IPetitionsDb db) : IRequestHandler<RecordStatements, RecordedStatements>
{
    public async Task<RecordedStatements> Handle(RecordStatements command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.MeetingId, command.ExpectedVersion, cancellationToken);
        var added = command.Statements!.Select(one => open.Meeting.AddStatement(desk.NewId(), RecordOf(one), open.Book.Agencies, open.Act)).ToList();
        db.Statements.AddRange(added);
        var now = await desk.SaveAsync(open, cancellationToken);
        return new(now, [.. added.Select(statement => new RecordedStatement(statement.Id, statement.Number, statement.Label, statement.Kind))]);
    }

    private static StatementRecord RecordOf(StatementToRecord one) => new(
        one.Kind!.Value, one.Label, one.Speaker!.ToParticipant(), one.Quote, one.ContentGiven ?? true, one.OpenList ?? false,
        one.EvidenceFor, one.Note);
}
