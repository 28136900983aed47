namespace Petitions.Domain.Petitions.Intake;

/// <summary>Who raised a petition.</summary>
public enum RaiserKind
{
    Person,
    Group,

    /// <summary>An authority itself, such as a delegation that recommends upward (P3 of the domain brief).</summary>
    Organisation,
}
