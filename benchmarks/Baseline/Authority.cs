using System.Text.Json;

namespace Petitions.Baseline;

internal static class Authority
{
    public static void WriteAuthority(this ReferenceNames names, Utf8JsonWriter json, string? level, Guid? agency)
    {
        if (level is null || agency is null)
        {
            json.WriteNull("authority");
            return;
        }

        json.WriteStartObject("authority");
        json.Word("level", level);
        json.Raw("agency", names.Of(agency));
        json.WriteEndObject();
    }
}
