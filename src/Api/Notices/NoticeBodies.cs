namespace Petitions.Api.Notices;

/// <summary>Taking note of a notice.</summary>
public sealed record NoticeAcknowledgementBody(DateOnly? On);
