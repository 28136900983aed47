namespace Petitions.Application.Stewardships;

/// <summary>One stewardship with its reports.</summary>
public sealed record GetStewardship(Guid Id, DateOnly? AsOf) : IQuery<StewardshipDetails>;
