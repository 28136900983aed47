namespace Petitions.Domain.Notices;

/// <summary>The due dates for which a rung is to be heard on a day.</summary>
/// <param name="From">The earliest; <see cref="DateOnly.MinValue"/> where there is none.</param>
/// <param name="To">The latest.</param>
public sealed record RungWindow(Rung Rung, DateOnly From, DateOnly To);
