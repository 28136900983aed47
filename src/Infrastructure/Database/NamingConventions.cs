using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// One rule for every column: snake_case, enumerations as text. Tables, indexes and constraints are named where they are configured.
/// </summary>
internal static class NamingConventions
{
    private const int LongestEnumName = 40;

    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
            ApplyTo(entity);
    }

    private static void ApplyTo(IMutableTypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
                property.SetColumnName(SnakeCase(property.Name));
            var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (clr.IsEnum)
            {
                property.SetProviderClrType(typeof(string));
                property.SetMaxLength(LongestEnumName);
            }
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
            ApplyTo(complex.ComplexType);
    }

    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
