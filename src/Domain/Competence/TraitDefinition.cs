using System.Globalization;

namespace Petitions.Domain.Competence;

/// <summary>
/// A trait of a petition on which competence can depend, with the question that a clerk is asked: the class of a road, the size of a
/// water tank (domain brief 1.5, "ask scale before deciding").
/// </summary>
public sealed class TraitDefinition
{
    public const int CodeMaxLength = 60;
    public const int QuestionMaxLength = 300;
    public const int UnitOfMeasureMaxLength = 30;

    public TraitDefinition(
        string code, string question, string englishQuestion, TraitKind kind, string? unitOfMeasure, IReadOnlyList<TraitChoice> choices)
    {
        Code = code;
        Question = VietnameseText.ToNfc(question.Trim());
        EnglishQuestion = VietnameseText.ToNfc(englishQuestion.Trim());
        Kind = kind;
        UnitOfMeasure = unitOfMeasure;
        Choices = choices;
    }

    /// <summary>Camel case, as it stands in requests: <c>roadClass</c>.</summary>
    public string Code { get; private set; }

    public string Question { get; private set; }

    public string EnglishQuestion { get; private set; }

    public TraitKind Kind { get; private set; }

    /// <summary>What a number counts, such as m³; null for a choice.</summary>
    public string? UnitOfMeasure { get; private set; }

    /// <summary>The answers to choose from; empty for a number.</summary>
    public IReadOnlyList<TraitChoice> Choices { get; private set; }

    /// <summary>True when <paramref name="value"/> answers the question.</summary>
    public bool Accepts(string value) =>
        Kind == TraitKind.Choice ? Choices.Any(choice => choice.Code == value) : TryReadNumber(value, out _);

    /// <summary>The answer as a person reads it: the choice's name, or the number with its unit of measure.</summary>
    public string Format(string value, bool english)
    {
        if (Kind == TraitKind.Number)
            return $"{value} {UnitOfMeasure}".TrimEnd();
        var choice = Choices.FirstOrDefault(choice => choice.Code == value);
        return choice is null ? value : english ? choice.EnglishName : choice.Name;
    }

    /// <summary>Reads a number as requests write it, with a decimal point and without grouping: "1484.5".</summary>
    public static bool TryReadNumber(string value, out decimal number)
    {
        number = 0;
        // The framework overlooks NUL behind a number; what is stored is the text.
        return !value.EndsWith('\0') && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
