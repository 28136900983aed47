using Npgsql;
using Petitions.Application.Petitions.Desk;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;
using Petitions.Domain.Petitions.States;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// Opens a desk by one way to the database and back. All piles are read by
/// one statement, so what is counted and what is shown are of one moment.
/// </summary>
internal sealed class DeskReader(string connectionString) : IDeskReader
{
    private const int DaysOfWeek = 7;

    public async Task<DeskRow> ReadAsync(DeskScope scope, DateOnly today, int limit, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var batch =
            new NpgsqlBatch(connection) { BatchCommands = { PilesCommand(scope, today, limit), CoordinationCommand(scope, today, limit) } };
        await using var row = await batch.ExecuteReaderAsync(cancellationToken);
        var deskRow = new DeskRow();
        while (await row.ReadAsync(cancellationToken))
            AddPileRow(deskRow, new ColumnReader(row));
        await row.NextResultAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            AddCoordinationRow(deskRow, new ColumnReader(row));
        return deskRow;
    }

    private static NpgsqlBatchCommand PilesCommand(DeskScope scope, DateOnly today, int limit)
    {
        var shares = scope.Shares;
        return BatchCommand(
            DeskStatementText.Piles(scope.PlaceKind, limit), Parameter(scope.Holders), Parameter(scope.Makers), Parameter(scope.Places),
            Parameter(today), Parameter(new DateOnly(today.Year, today.Month, 1)), Parameter(today.AddDays(DaysOfWeek)),
            Parameter(shares.Agencies), Parameter(shares.Units), Parameter(shares.Fields),
            Parameter(shares.RestAgencies), Parameter(shares.RestFields), Parameter(shares.NamedUnits), Parameter(shares.FieldNumbers),
            Parameter(shares.FieldCodes));
    }

    private static NpgsqlBatchCommand CoordinationCommand(DeskScope scope, DateOnly today, int limit)
    {
        var shares = scope.Shares;
        return BatchCommand(
            DeskStatementText.CoordinationRequests(limit), Parameter(scope.Makers), Parameter(today), Parameter(shares.Agencies),
            Parameter(shares.Units), Parameter(shares.Fields), Parameter(shares.RestAgencies),
            Parameter(shares.RestFields), Parameter(shares.NamedUnits), Parameter(shares.FieldNumbers), Parameter(shares.FieldCodes));
    }

    private static NpgsqlBatchCommand BatchCommand(string text, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
            command.Parameters.Add(value);
        return command;
    }

    private static NpgsqlParameter<T> Parameter<T>(T value) => new() { TypedValue = value };

    // The columns are taken in the order in which the statements name them.
    private static void AddPileRow(DeskRow deskRow, ColumnReader column)
    {
        var pile = column.Text();
        if (column.LongIntegerOrNull() is { } count)
        {
            deskRow.Counts[pile] = count;
            return;
        }

        if (!deskRow.Rows.TryGetValue(pile, out var rows))
            deskRow.Rows[pile] = rows = [];
        rows.Add(new PetitionRow
        {
            Id = column.Id(),
            Code = column.Text(),
            Title = column.Text(),
            Status = column.EnumValue<PetitionStatus>(),
            Standing = column.EnumValue<Standing>(),
            Outcome = column.EnumValue<Outcome>(),
            CompetentLevel = column.EnumValueOrNull<AuthorityLevel>(),
            CompetentAgencyId = column.IdOrNull(),
            HolderId = column.IdOrNull(),
            FieldCode = column.TextOrNull(),
            OriginUnitId = column.Id(),
            RaisedOn = column.Day(),
            DueOn = column.DayOrNull(),
            LeadId = column.IdOrNull(),
            PartOfId = column.IdOrNull(),
            SupporterCount = column.Integer(),
            DiversionRegime = column.EnumValueOrNull<DiversionRegime>(),
            Redaction = column.EnumValue<Redaction>(),
            Version = column.Integer(),
        });
    }

    private static void AddCoordinationRow(DeskRow deskRow, ColumnReader column)
    {
        (deskRow.CoordinationCount, deskRow.OverdueCoordinationCount) = (column.LongInteger(), column.LongInteger());
        deskRow.CoordinationRequests.Add(new(
            column.Id(), column.Text(), column.Text(), column.Id(), column.Integer(), column.Id(), column.Id(), column.Text(), column.Day(),
            column.DayOrNull(), column.Day(), column.TextOrNull(),
            column.Text(), column.Integer(), column.DayOrNull(), (int)column.LongInteger(), column.DayOrNull()));
    }
}
