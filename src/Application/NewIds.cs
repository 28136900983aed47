namespace Petitions.Application;

/// <summary>Ids of things that are written down together.</summary>
public static class NewIds
{
    /// <summary>
    /// Ids that ascend. Ids of one millisecond are in no order of their own, and the database
    /// gives codes in the order of ids: so the first petition of a sentence gets the first code.
    /// </summary>
    public static IReadOnlyList<Guid> InOrder(int count, DateTimeOffset now) =>
        [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7(now)).Order()];
}
