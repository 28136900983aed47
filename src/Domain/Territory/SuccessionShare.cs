namespace Petitions.Domain.Territory;

/// <summary>How much of the predecessor went into the successor.</summary>
public enum SuccessionShare
{
    Whole,

    /// <summary>
    /// The predecessor was divided; which successor a case follows is decided case by case, by village (domain brief 3.4).
    /// </summary>
    Part,
}
