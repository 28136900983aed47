using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions;

/// <summary>A petition that somebody reads of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Redaction">How much of it is not shown any more.</param>
/// <param name="IsPart">True for a part of a split petition.</param>
public sealed record ReferencedPetition(Guid Id, Redaction Redaction, bool IsPart)
{
    /// <summary>True when nothing that somebody wrote about it is shown any more.</summary>
    public bool IsRedacted => Redaction == Redaction.Everything;

    /// <summary>What somebody wrote, or the mark that stands in its place.</summary>
    public string? Redact(string? text) => IsRedacted && text is not null ? RedactedText.Mark : text;

    /// <summary>
    /// What somebody wrote about the whole, in the spells with which a part of it
    /// went on, also from a group: shown as long as the words of the whole are.
    /// </summary>
    public string? Redact(string? text, HandoverKind how) =>
        (how == HandoverKind.SplitOff || (how == HandoverKind.GroupLeft && IsPart)) && Redaction != Redaction.None && text is not null
            ? RedactedText.Mark : Redact(text);

    /// <summary>Why the due date of a spell changed. What was decided before a part was split off was decided about the whole.</summary>
    public string RedactedGroundOf(DueDateChange change, Holding spell) =>
        (change.On > spell.Since ? Redact(change.Ground) : Redact(change.Ground, spell.How))!;
}
