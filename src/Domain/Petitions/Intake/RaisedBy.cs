namespace Petitions.Domain.Petitions.Intake;

/// <summary>Who raised a petition, as a description: a name is only kept when the source itself publishes it.</summary>
public sealed record RaisedBy(RaiserKind Kind, string Description);
