namespace Petitions.Domain;

/// <summary>
/// The days on which a version of something holds: from <see cref="From"/> (that day included) to <see cref="To"/> (that day excluded).
/// A missing <see cref="From"/> means "since before our records"; a missing <see cref="To"/> means "still".
/// Business dates, Asia/Ho_Chi_Minh.
/// </summary>
public readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    public static readonly Validity Always = new(null, null);

    public bool Contains(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day < to);

    /// <summary>True when it had ended before or on <paramref name="day"/>.</summary>
    public bool EndedBy(DateOnly day) => To is { } to && day >= to;

    public bool Overlaps(Validity other) =>
        (From is not { } from || other.To is not { } otherTo || from < otherTo) &&
        (other.From is not { } otherFrom || To is not { } to || otherFrom < to);

    /// <summary>True when every day of <paramref name="inner"/> lies within this validity.</summary>
    public bool Covers(Validity inner) =>
        (From is not { } from || (inner.From is { } innerFrom && innerFrom >= from)) &&
        (To is not { } to || (inner.To is { } innerTo && innerTo <= to));

    /// <summary>False when the end does not come after the start.</summary>
    public bool IsOrdered => From is not { } from || To is not { } to || from < to;
}
