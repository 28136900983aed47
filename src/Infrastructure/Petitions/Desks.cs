using Npgsql;
using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// Opens a desk by one way to the database and back. All piles are read by one statement, so what is counted and what is shown are of one moment.
/// </summary>
internal sealed class Desks(string connectionString) : IDesks
{
    private const int DaysOfWeek = 7;

    public async Task<DeskFile> OpenAsync(DeskScope scope, DateOnly today, int limit, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Piles(scope, today, limit), Asked(scope, today, limit) } };
        await using var row = await batch.ExecuteReaderAsync(cancellationToken);
        var file = new DeskFile();
        while (await row.ReadAsync(cancellationToken))
            Add(file, new Columns(row));
        await row.NextResultAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            AddAsked(file, new Columns(row));
        return file;
    }

    private static NpgsqlBatchCommand Piles(DeskScope scope, DateOnly today, int limit)
    {
        var shares = scope.Shares;
        return Command(
            DeskStatements.Piles(scope.PlaceKind, limit), Value(scope.Holders), Value(scope.Makers), Value(scope.Places),
            Value(today), Value(new DateOnly(today.Year, today.Month, 1)), Value(today.AddDays(DaysOfWeek)), Value(shares.Agencies), Value(shares.Units), Value(shares.Fields),
            Value(shares.RestAgencies), Value(shares.RestFields), Value(shares.NamedUnits), Value(shares.FieldNumbers), Value(shares.FieldCodes));
    }

    private static NpgsqlBatchCommand Asked(DeskScope scope, DateOnly today, int limit)
    {
        var shares = scope.Shares;
        return Command(
            DeskStatements.Asked(limit), Value(scope.Makers), Value(today), Value(shares.Agencies), Value(shares.Units), Value(shares.Fields), Value(shares.RestAgencies),
            Value(shares.RestFields), Value(shares.NamedUnits), Value(shares.FieldNumbers), Value(shares.FieldCodes));
    }

    private static NpgsqlBatchCommand Command(string text, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
            command.Parameters.Add(value);
        return command;
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    // The columns are taken in the order in which the statements name them.
    private static void Add(DeskFile file, Columns next)
    {
        var pile = next.Text();
        if (next.LargeNumberOrNull() is { } count)
        {
            file.Counts[pile] = count;
            return;
        }

        if (!file.Shown.TryGetValue(pile, out var rows))
            file.Shown[pile] = rows = [];
        rows.Add(new PetitionRow
        {
            Id = next.Id(),
            Code = next.Text(),
            Title = next.Text(),
            Status = next.Word<PetitionStatus>(),
            Standing = next.Word<Standing>(),
            Outcome = next.Word<Outcome>(),
            CompetentLevel = next.WordOrNull<AuthorityLevel>(),
            CompetentAgencyId = next.IdOrNull(),
            HolderId = next.IdOrNull(),
            FieldCode = next.TextOrNull(),
            OriginUnitId = next.Id(),
            RaisedOn = next.Day(),
            DueOn = next.DayOrNull(),
            LeadId = next.IdOrNull(),
            PartOfId = next.IdOrNull(),
            Voices = next.Number(),
            DiversionRegime = next.WordOrNull<DiversionRegime>(),
            Withheld = next.Word<Withheld>(),
            Version = next.Number(),
        });
    }

    private static void AddAsked(DeskFile file, Columns next)
    {
        (file.AskedCount, file.AskedLate) = (next.LargeNumber(), next.LargeNumber());
        file.Asked.Add(new(
            next.Id(), next.Text(), next.Text(), next.Id(), next.Number(), next.Id(), next.Id(), next.Text(), next.Day(), next.DayOrNull(), next.Day(), next.TextOrNull(),
            next.Text(), next.Number(), next.DayOrNull(), (int)next.LargeNumber(), next.DayOrNull()));
    }
}
