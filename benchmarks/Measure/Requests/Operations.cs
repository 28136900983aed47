using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Petitions.Application;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;
using Petitions.Measure.Loading;

namespace Petitions.Measure.Requests;

/// <summary>The requests that are measured, made from what one database holds.</summary>
internal sealed class Operations(string connectionString, ReferenceBook book, HttpClient api, DateOnly today)
{
    private readonly Dictionary<string, string> _tokens = [];
    private readonly Random _random = new(20251107);

    private Unit Province => book.Structure.FindByCode("20", today)!;

    private IReadOnlyList<Unit> Communes => [.. book.Structure.Children(Province.Id).Where(unit => unit.Kind == UnitKind.Commune && unit.Validity.Contains(today)).OrderBy(unit => unit.Code)];

    /// <summary>A token of the API's own development endpoint; the baseline is given the same signing key and takes it too.</summary>
    public async Task<string> TokenAsync(string agency)
    {
        if (_tokens.TryGetValue(agency, out var known))
            return known;
        using var answer = await api.PostAsJsonAsync(new Uri("/dev/tokens", UriKind.Relative), new { role = "head", agency, name = "Người đo" });
        answer.EnsureSuccessStatusCode();
        return _tokens[agency] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    public async Task<Operation> ReadAsync(string token)
    {
        var ids = await IdsAsync("select id from petitions where diversion_regime is null order by md5(id::text) limit 20000");
        return new("read a petition", [.. ids.Select(id => Operation.Get($"/petitions/{id}", token))]);
    }

    public Operation ListOfProvince(string token) => new("list: status, province", [Operation.Get($"/petitions?status=inProgress&unit={Province.Id}&sort=dueOn&limit=50", token)]);

    public Operation ListOfHolder(string token) => new("list: status, holder", [Operation.Get("/petitions?status=inProgress&holder=UBND-T-LANGSON&sort=dueOn&limit=50", token)]);

    public Operation ListOfCommunes(string token) => new("list: commune", [.. Communes.Select(unit => Operation.Get($"/petitions?unit={unit.Id}&sort=dueOn&limit=50", token))]);

    public Operation ListOfCommunesInProgress(string token) =>
        new("list: status, commune", [.. Communes.Select(unit => Operation.Get($"/petitions?status=inProgress&unit={unit.Id}&sort=dueOn&limit=50", token))]);

    public Operation Board(string token) => new("board", [Operation.Get("/petitions/board", token)]);

    public Operation BoardOfProvince(string token) => new("board: province", [Operation.Get($"/petitions/board?unit={Province.Id}", token)]);

    public Operation Record(string token) => new("record a petition", [.. Enumerable.Range(0, 2000).Select(_ => Operation.Post("/petitions", token, BodyOf(Texts.Any(Communes, _random))))]);

    /// <summary>A petition to record, raised in that unit.</summary>
    public string BodyOf(Unit unit)
    {
        var (title, content, quote) = Texts.Of(Texts.Any(book.Rules.Fields.Select(field => field.Code).Order(StringComparer.Ordinal).ToList(), _random), unit.Name, _random);
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
    public async Task<(Operation First, Operation Second)> EscalateAsync()
    {
        var holders = book.Agencies.Agencies.Where(agency => agency.Validity.Contains(today))
            .SelectMany(agency => book.Agencies.ActsFor(agency).Select(held => (held, agency)))
            .DistinctBy(pair => pair.held).ToDictionary(pair => pair.held, pair => pair.agency);
        var requests = new List<byte[]>();
        foreach (var (id, holder) in await PairsAsync("""
            select id, holder_id from petitions
            where holder_level = 'Commune' and status in ('Classified', 'Assigned', 'InProgress') and return_count = 0 order by md5(id::text)
            """))
        {
            if (!holders.TryGetValue(holder, out var actor) || AboveOf(holder) is not { } above)
                continue;
            var body = JsonSerializer.Serialize(new { ground = "Vượt khả năng cân đối của xã.", agencyId = above.Id });
            requests.Add(Operation.Post($"/petitions/{id}/escalation", await TokenAsync(actor.Code), body));
        }

        return (
            new("escalate a petition", [.. requests.Where((_, at) => at % 2 == 0)], Once: true),
            new("escalate a petition", [.. requests.Where((_, at) => at % 2 == 1)], Once: true));
    }

    private Agency? AboveOf(Guid holder)
    {
        var unit = book.Structure.Get(book.Agencies.Get(holder).UnitId!.Value);
        return book.Agencies.PeoplesCommitteeOf(book.Structure.Ancestor(unit, UnitKind.Province)!, today);
    }

    private async Task<List<Guid>> IdsAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await row.ReadAsync())
            ids.Add(row.GetGuid(0));
        return ids;
    }

    private async Task<List<(Guid, Guid)>> PairsAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var pairs = new List<(Guid, Guid)>();
        while (await row.ReadAsync())
            pairs.Add((row.GetGuid(0), row.GetGuid(1)));
        return pairs;
    }
}
