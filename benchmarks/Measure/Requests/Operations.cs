using System.Text.Json;
using Npgsql;
using Petitions.Application;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;
using Petitions.Measure.Loading;
using Petitions.Measure.Serving;

namespace Petitions.Measure.Requests;

/// <summary>The requests that are measured, made from what one database holds.</summary>
internal sealed class Operations(string connectionString, ReferenceBook book, ServerProcess api, DateOnly today)
{
    private readonly Dictionary<string, string> _tokens = [];
    private readonly Random _random = new(20251107);

    public Unit Province { get; } = book.Structure.FindByCode("20", today)!;

    public IReadOnlyList<Unit> Communes { get; } =
        [.. book.Structure.Children(book.Structure.FindByCode("20", today)!.Id)
            .Where(unit => unit.Kind == UnitKind.Commune && unit.Validity.Contains(today))
            .OrderBy(unit => unit.Code, StringComparer.Ordinal)];

    /// <summary>A token of a head; API and baseline are given the same signing key.</summary>
    public string Token(string agency)
    {
        if (!_tokens.TryGetValue(agency, out var token))
            _tokens[agency] = token = api.Token("head", agency);
        return token;
    }

    public async Task<Operation> ReadAsync(string name, string token)
    {
        var ids = await RowsAsync("select id from petitions where diversion_regime is null order by md5(id::text) limit 20000", row =>
            row.GetGuid(0));
        return new(name, [.. ids.Select(id => Operation.Get($"/petitions/{id}", token))]);
    }

    /// <summary>First pages by due date; several sets of filters take turns.</summary>
    public Operation List(string name, string token, params string[] filters) =>
        new(name, [.. filters.Select(filter => Operation.Get($"/petitions?{filter}&sort=dueOn&limit=50", token))]);

    public Operation Desk(string name, string agency) => new(name, [Operation.Get("/desk", Token(agency))]);

    public Operation Record(string name, string token) =>
        new(name, [.. Enumerable.Range(0, 2000).Select(_ => Operation.Post("/petitions", token, BodyOf(Texts.Any(Communes, _random))))]);

    /// <summary>A petition to record, raised in that unit.</summary>
    public string BodyOf(Unit unit)
    {
        var (title, content, quote) =
            Texts.Of(Texts.Any(book.Rules.Fields.Select(field => field.Code).Order(StringComparer.Ordinal).ToList(), _random), unit.Name,
                _random);
        return JsonSerializer.Serialize(new
        {
            originUnitId = unit.Id,
            raisedBy = new { kind = "group", description = Texts.Raiser(_random) },
            title,
            content,
            quote,
            channel = "letter",
        });
    }

    /// <summary>Escalations from communes to their province, each to be sent once; shared out between the two servers.</summary>
    public async Task<(Operation First, Operation Second)> EscalateAsync(string name)
    {
        var holders = book.Agencies.Agencies.Where(agency => agency.Validity.Contains(today))
            .SelectMany(agency => book.Agencies.ActsFor(agency).Select(held => (held, agency)))
            .DistinctBy(pair => pair.held).ToDictionary(pair => pair.held, pair => pair.agency);
        var requests = new List<byte[]>();
        foreach (var (id, holder) in await RowsAsync("""
            select id, holder_id from petitions
            where holder_level = 'Commune' and status in ('Classified', 'Assigned', 'InProgress') and return_count = 0
                order by md5(id::text)
            """, row => (row.GetGuid(0), row.GetGuid(1))))
        {
            if (!holders.TryGetValue(holder, out var actor) || AboveOf(holder) is not { } above)
                continue;
            var body = JsonSerializer.Serialize(new { ground = "Vượt khả năng cân đối của xã.", agencyId = above.Id });
            requests.Add(Operation.Post($"/petitions/{id}/escalation", Token(actor.Code), body));
        }

        return (
            new(name, [.. requests.Where((_, at) => at % 2 == 0)], Once: true),
            new(name, [.. requests.Where((_, at) => at % 2 == 1)], Once: true));
    }

    private Agency? AboveOf(Guid holder)
    {
        var unit = book.Structure.Get(book.Agencies.Get(holder).UnitId!.Value);
        return book.Agencies.PeoplesCommitteeOf(book.Structure.Ancestor(unit, UnitKind.Province)!, today);
    }

    private async Task<List<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await row.ReadAsync())
            rows.Add(read(row));
        return rows;
    }
}
