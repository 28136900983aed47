using System.Text.Json;
using Npgsql;

namespace Petitions.Baseline;

/// <summary>What both commands do at their end.</summary>
internal static class CommandResponses
{
    public static void WriteStatusView(this ReferenceNames names, Utf8JsonWriter json, PetitionStatusView now)
    {
        json.WriteStartObject();
        json.WriteString("id", now.Id);
        json.WriteString("code", now.Code);
        json.Word("status", now.Status);
        json.Word("standing", now.Standing);
        json.Word("outcome", now.Outcome);
        names.WriteAuthority(json, now.Level, now.Competent);
        json.Raw("holder", names.Of(now.Holder));
        json.Day("dueOn", now.DueOn);
        json.WriteNumber("version", now.Version);
        json.WriteEndObject();
    }

    public static void Add(this NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
