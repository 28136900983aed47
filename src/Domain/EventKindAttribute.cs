namespace Petitions.Domain;

/// <summary>
/// Says under which word an event is stored and shown. The word is written down and never follows the type's name, so that a rename in an
/// editor changes nothing that is stored.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventKindAttribute(string kind) : Attribute
{
    public string Kind => kind;

    /// <summary>Reads the word of an event's type.</summary>
    /// <exception cref="InvalidOperationException">The type has none.</exception>
    public static string Of(Type type) => GetCustomAttribute(type, typeof(EventKindAttribute)) is EventKindAttribute found
        ? found.Kind
        : throw new InvalidOperationException($"{type} says no [EventKind].");
}
