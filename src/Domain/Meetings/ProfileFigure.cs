namespace Petitions.Domain.Meetings;

/// <summary>One figure about a unit as it was reported at the meeting: a snapshot, never overwritten (domain brief 1.3).</summary>
/// <param name="Indicator">What is counted.</param>
/// <param name="Value">The figure.</param>
/// <param name="Denominator">Out of how many, where the figure is a share.</param>
/// <param name="Text">A figure that is no number, such as the class of a commune.</param>
/// <param name="AsOf">The day it holds for; the meeting's day when the source names none.</param>
public sealed record ProfileFigure(
    Guid UnitId, string Indicator, decimal? Value, decimal? Denominator, string? UnitOfMeasure, string? Text, DateOnly? AsOf, string? Quote,
    string? Note = null);
