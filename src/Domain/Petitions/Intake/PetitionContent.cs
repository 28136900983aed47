namespace Petitions.Domain.Petitions.Intake;

/// <summary>What is written down when a petition is recorded.</summary>
public sealed record PetitionContent(
    Guid Id,
    Origin Origin,
    RaisedBy RaisedBy,
    string Title,
    string Content,
    string Quote,
    Channel Channel,
    Guid? MeetingId = null,
    Guid? StatementId = null,
    IReadOnlyList<Guid>? SupportingStatementIds = null);
