namespace Petitions.Domain.Petitions.Route;

/// <summary>A return (trả lại): who gave the petition back, to whom, and whom it proposed instead.</summary>
public sealed record PetitionReturn(Guid ById, Guid? ToId, Guid? ProposedId)
{
    internal bool IsBetween(Guid one, Guid other) =>
        (ById == one && (ProposedId == other || ToId == other)) || (ById == other && (ProposedId == one || ToId == one));
}
