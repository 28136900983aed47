using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Desk;

/// <summary>Whose petitions lie on a desk on a day: those of the body itself, and what it took over from bodies that ended.</summary>
/// <param name="Holders">The bodies whose desk is whole its own: it in all its versions, and those of its unit that went into it.</param>
/// <param name="Makers">The bodies whose promises, and answers and questions that wait before
/// them, are all its own: the holders, and others that went into it undivided.</param>
/// <param name="Places">The units whose petitions it looks after when their
/// holder has ended; <see cref="Guid.Empty"/> is the whole country.</param>
/// <param name="PlaceKind">What kind of units these are; null for the whole country.</param>
/// <param name="Shares">Of what bodies that were divided had promised, and of what waited before them, what went to it.</param>
public sealed record DeskScope(
    Guid[] Holders, Guid[] Makers, Guid[] Places, UnitKind? PlaceKind, DeskShares Shares);

/// <summary>What a body has of those that were divided among several, by place and field; the arrays of a pair go together.</summary>
/// <param name="Agencies">A divided body.</param>
/// <param name="Units">The place where the petitions were raised that it has of it.</param>
/// <param name="Fields">A number that stands for the fields in which it has them.</param>
/// <param name="RestAgencies">A divided body of which it has also what was raised in none of the <paramref name="NamedUnits"/>.</param>
/// <param name="RestFields">In which fields.</param>
/// <param name="NamedUnits">All places that the successions of these bodies tell apart.</param>
/// <param name="FieldNumbers">The number that a field belongs to.</param>
/// <param name="FieldCodes">The field; empty for a petition without one, null where the number stands for all.</param>
public sealed record DeskShares(
    Guid[] Agencies, Guid[] Units, int[] Fields, Guid[] RestAgencies, int[] RestFields, Guid[] NamedUnits, int[] FieldNumbers,
    string?[] FieldCodes);
