namespace Petitions.Application.Petitions.Commitments;

/// <summary>Who has a case of a body that has ended.</summary>
internal static class ResponsibleBody
{
    /// <summary>
    /// The body itself, or its successor for a case of this place and field; the body itself where the successions do not tell.
    /// </summary>
    public static Guid IdOn(Guid agency, Guid originUnit, string? field, DateOnly day, ReferenceBook book)
    {
        var fields = field is null ? [] : book.Rules.FieldPath(field).Select(step => step.Code).ToList();
        return book.Agencies.SuccessorFor(agency, day, book.Structure.Get(originUnit), fields)?.Id ?? agency;
    }
}
