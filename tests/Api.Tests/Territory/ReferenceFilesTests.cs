using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Api.Tests.Territory;

public sealed class ReferenceFilesTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("petitions-reference-");

    private static readonly DateOnly In2022 = new(2022, 6, 1);
    private static readonly DateOnly In2026 = new(2026, 1, 1);

    [Fact]
    public async Task A_whole_province_before_and_after_the_reform_is_loaded_from_a_folder()
    {
        var files = ProvinceFiles.Write(_folder.CreateSubdirectory("province").FullName);
        await using var db = await NewDatabaseAsync();

        Assert.Equal(["units.json"], await ReferenceDataLoader.LoadAsync(db, files.Folder, TimeProvider.System, CancellationToken.None));

        var structure = await StructureAsync(db);
        Assert.Equal((files.Units, files.Successions), (structure.Units.Count, structure.Successions.Count));
        Assert.Equal(files.CommunesBefore, structure.Units.Count(unit => unit.Kind == UnitKind.Commune && unit.Validity.Contains(In2022)));
        Assert.Equal(files.CommunesAfter, structure.Units.Count(unit => unit.Kind == UnitKind.Commune && unit.Validity.Contains(In2026)));
        Assert.Equal("Xã Hồng Thái", structure.FindByCode("06115", In2022)!.Name);
        Assert.Equal("Xã Tân Văn", structure.FindByCode("06115", In2026)!.Name);
        Assert.Equal(
            ["06613", "06625"], structure.SuccessorsOn(structure.FindByCode("06622", In2022)!.Id, In2026).Select(unit => unit.Code));
        Assert.All(
            structure.Units.Where(unit => unit.Kind == UnitKind.Commune && unit.Validity.Contains(In2022)),
            commune => Assert.NotEmpty(structure.SuccessorsOn(commune.Id, In2026)));
        Assert.Null(structure.FindByCode("181", In2026));
    }

    [Fact]
    public async Task An_unchanged_file_is_loaded_once_and_a_new_edition_corrects_it()
    {
        var folder = Folder("""{ "key": "21", "code": "21", "name": "Tỉnh Cũ", "kind": "province" }""");
        await using var db = await NewDatabaseAsync();
        await ReferenceDataLoader.LoadAsync(db, folder, TimeProvider.System, CancellationToken.None);

        Assert.Empty(await ReferenceDataLoader.LoadAsync(db, folder, TimeProvider.System, CancellationToken.None));
        var edition = Folder(
            """
            { "key": "21", "code": "21", "name": "Tỉnh Cũ", "kind": "province", "validTo": "2030-01-01" },
            { "key": "21-thanh-pho", "code": "21", "name": "Thành phố Mới", "kind": "province", "validFrom": "2030-01-01" }
            """);
        Assert.Equal(["units.json"], await ReferenceDataLoader.LoadAsync(db, edition, TimeProvider.System, CancellationToken.None));

        var structure = await StructureAsync(db);
        Assert.Equal("Tỉnh Cũ", structure.FindByCode("21", new DateOnly(2029, 12, 31))!.Name);
        Assert.Equal("Thành phố Mới", structure.FindByCode("21", new DateOnly(2030, 1, 1))!.Name);
        Assert.Equal(2, structure.Units.Count);
    }

    [Theory]
    [InlineData(
        """{ "key": "21", "code": "21", "name": "Một", "kind": "province" }, { "key": "22", "code": "21", "name": "Hai", "kind": "province" }""", "ex_units_code_validity")]
    [InlineData(
        """{ "key": "21", "code": "21", "name": "Một", "kind": "province" }, { "key": "21", "code": "22", "name": "Hai", "kind": "province" }""", "twice")]
    [InlineData("""{ "key": "1", "code": "06115", "name": "Xã", "kind": "commune", "parent": "20" }""", "no unit with the key “20”")]
    [InlineData("""{ "key": "1", "code": "6115", "name": "Xã", "kind": "commune", "parent": "1" }""", "no unit with the key “1”")]
    [InlineData("""{ "key": "1", "code": "2", "name": "Tỉnh", "kind": "province" }""", "unit.code_malformed")]
    [InlineData("""{ "key": "1", "code": "20", "name": "Tỉnh", "kind": "planet" }""", "kind")]
    [InlineData("""{ "key": "1", "code": "20", "name": "Tỉnh", "kind": "province", "colour": "red" }""", "colour")]
    [InlineData("""{ "key": "1", "code": "20", "kind": "province" }""", "name")]
    public async Task An_invalid_file_is_refused_with_the_reason_and_changes_nothing(string units, string reason)
    {
        await using var db = await NewDatabaseAsync();

        var refused = await Assert.ThrowsAsync<ReferenceDataException>(() =>
            ReferenceDataLoader.LoadAsync(db, Folder(units), TimeProvider.System, CancellationToken.None));

        Assert.Equal("units.json", refused.FileName);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        db.ChangeTracker.Clear();
        Assert.Empty((await StructureAsync(db)).Units);
    }

    [Fact]
    public async Task A_folder_without_any_reference_file_is_refused()
    {
        await using var db = await NewDatabaseAsync();

        await Assert.ThrowsAsync<ReferenceDataException>(
            () => ReferenceDataLoader.LoadAsync(db, _folder.FullName, TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task Every_bundled_agency_has_a_valid_placement()
    {
        await using var db = PostgresServer.Open(await server.NewDatabaseAsync());
        var structure = await StructureAsync(db);
        var directory = new AgencyDirectory(await db.Agencies.AsNoTracking().ToListAsync(), await db.AgencySuccessions.AsNoTracking()
            .ToListAsync(), structure);

        Assert.All(directory.Agencies, agency => AgencyPlacement.Require(agency, directory, structure));
        Assert.All(
            structure.Units.Where(unit => unit.Kind == UnitKind.Commune),
            commune => Assert.NotNull(directory.PeoplesCommitteeOf(commune, commune.Validity.From
                ?? commune.Validity.To!.Value.AddDays(-1))));
        Assert.All(
            directory.Agencies.Where(agency => agency.Validity.EndedBy(In2026)),
            ended => Assert.NotEmpty(directory.SuccessorsOn(ended.Id, In2026)));
    }

    [Fact]
    public async Task A_petition_of_the_former_district_follows_its_commune()
    {
        await using var db = PostgresServer.Open(await server.NewDatabaseAsync());
        var structure = await StructureAsync(db);
        var directory = new AgencyDirectory(await db.Agencies.AsNoTracking().ToListAsync(), await db.AgencySuccessions.AsNoTracking()
            .ToListAsync(), structure);
        var district = directory.FindByCode("UBND-H-BACSON")!;

        string? After(string commune) => directory.SuccessorFor(district.Id, In2026, structure.FindByCode(commune, In2022)!, [])?.Code;

        Assert.Equal(("UBND-X-HUNGVU", "UBND-X-VULE"), (After("06370"), After("06364")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<AdministrativeStructure> StructureAsync(PetitionsDb db) =>
        new(await db.Units.AsNoTracking().ToListAsync(), await db.UnitSuccessions.AsNoTracking().ToListAsync());

    private string Folder(string units)
    {
        var folder = _folder.CreateSubdirectory(ReferenceId.For("folder", units).ToString()).FullName;
        File.WriteAllText(Path.Combine(folder, "units.json"), $$"""{ "units": [ {{units}} ], "successions": [] }""");
        return folder;
    }

    private async Task<PetitionsDb> NewDatabaseAsync()
    {
        var db = PostgresServer.Open(await server.NewDatabaseAsync(empty: true));
        await DatabaseSchema.MigrateAsync(db, CancellationToken.None);
        return db;
    }
}
