using System.Globalization;

namespace Petitions.Application;

/// <summary>The caller's language: Vietnamese unless <c>Accept-Language</c> asks for English.</summary>
public static class Language
{
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Of(string vietnamese, string english) => IsEnglish ? english : vietnamese;
}
