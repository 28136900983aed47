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
public sealed record StatementInput(
    StatementKind? Kind, string? Label, ParticipantInput? Speaker, string? Quote, bool? ContentGiven = null, bool? OpenList = null,
    string? EvidenceFor = null, string? Note = null);

/// <summary>Writes down one statement or several, behind those that are there: all or nothing.</summary>
public sealed record RecordStatements(Guid MeetingId, IReadOnlyList<StatementInput>? Statements, int? ExpectedVersion)
    : ICommand<RecordedStatements>;

/// <summary>A statement that was written down.</summary>
public sealed record RecordedStatement(Guid Id, int Number, string? Label, StatementKind Kind);

/// <summary>The statements written down, in the order sent, and how the meeting stands.</summary>
public sealed record RecordedStatements(MeetingStatusView Meeting, IReadOnlyList<RecordedStatement> Statements);

public sealed class RecordStatementsValidator : AbstractValidator<RecordStatements>
{
    public RecordStatementsValidator()
    {
        RuleFor(command => command.Statements).RequiredList();
        RuleForEach(command => command.Statements).RequiredEntry(new StatementInputValidator());
    }

    private sealed class StatementInputValidator : AbstractValidator<StatementInput>
    {
        public StatementInputValidator()
        {
            RuleFor(statement => statement.Kind).Required();
            RuleFor(statement => statement.Label).OptionalText(Statement.LabelLength);
            RuleFor(statement => statement.Speaker).Required().SetValidator(new ParticipantInputValidator()!);
            RuleFor(statement => statement.Quote).OptionalText(Meeting.QuoteLength);
            RuleFor(statement => statement.EvidenceFor).OptionalText(Meeting.NoteLength);
            RuleFor(statement => statement.Note).OptionalText(Meeting.NoteLength);
        }
    }
}

public sealed class RecordStatementsHandler(MeetingWriter writer, IPetitionsDb db) : IRequestHandler<RecordStatements, RecordedStatements>
{
    public async Task<RecordedStatements> Handle(RecordStatements command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.MeetingId, command.ExpectedVersion, cancellationToken);
        var added = command.Statements!.Select(one =>
            context.Meeting.AddStatement(writer.NewId(), RecordOf(one), context.Book.Agencies, context.Action)).ToList();
        db.Statements.AddRange(added);
        var status = await writer.SaveAsync(context, cancellationToken);
        return new(status,
            [.. added.Select(statement => new RecordedStatement(statement.Id, statement.Number, statement.Label, statement.Kind))]);
    }

    private static StatementContent RecordOf(StatementInput one) => new(
        one.Kind!.Value, one.Label, one.Speaker!.ToParticipant(), one.Quote, one.ContentGiven ?? true, one.OpenList ?? false,
        one.EvidenceFor, one.Note);
}
