using System.Globalization;
using System.Text.Json;

namespace Petitions.Api.Tests.Territory;

/// <summary>
/// Reference files of a whole province, made from the public lists of units before and after
/// 1 July 2025 where these lie beside the repository, and from a small list of the same form
/// where they do not. The lists are read where they are and never become part of the project.
/// </summary>
internal static class ProvinceFiles
{
    private const string SmallOld = """
        code,name,kind,parent_code,valid_from,valid_to
        20,Tỉnh Lạng Sơn,province,,,2025-06-30
        181,Huyện Bình Gia,district,20,,2025-06-30
        189,Huyện Đình Lập,district,20,,2025-06-30
        06115,Xã Hồng Thái,commune,181,,2025-06-30
        06121,Xã Tân Văn,commune,181,,2025-06-30
        06622,Xã Bính Xá,commune,189,,2025-06-30
        06625,Xã Kiên Mộc,commune,189,,2025-06-30
        06613,Thị trấn Đình Lập,commune,189,,2025-06-30
        """;

    private const string SmallNew = """
        code,name,kind,parent_code,valid_from,valid_to
        20,Tỉnh Lạng Sơn,province,,2025-07-01,
        06115,Xã Tân Văn,commune,20,2025-07-01,
        06625,Xã Kiên Mộc,commune,20,2025-07-01,
        06613,Xã Đình Lập,commune,20,2025-07-01,
        """;

    private const string SmallSuccession = """
        successor_code,predecessor_code,note
        06115,06115,xã hồng thái
        06115,06121,xã tân văn
        06625,06622,xã bính xá
        06625,06625,xã kiên mộc
        06613,06622,xã bính xá
        06613,06613,thị trấn đình lập
        """;

    /// <summary>What the files hold, counted while they were written.</summary>
    public sealed record Written(string Folder, int Units, int Successions, int CommunesBefore, int CommunesAfter);

    public static Written Write(string folder)
    {
        var lists = ListsBesideTheRepository();
        var old = Rows(lists, "units-three-tier.csv", SmallOld);
        var current = Rows(lists, "units-two-tier.csv", SmallNew);
        var links = Rows(lists, "succession-2025-07-01.csv", SmallSuccession);

        // A province that is named alike before and after is one version: the reform left it unchanged.
        var units = old.Select(row => Unit(row, "old", current.Any(later => Same(row, later)) ? "" : row["valid_to"]))
            .Concat(current.Where(row => !old.Any(earlier => Same(earlier, row))).Select(row => Unit(row, "new", row["valid_to"])))
            .ToList();
        var divided = links.CountBy(link => link["predecessor_code"]).Where(count => count.Value > 1).Select(count => count.Key)
            .ToHashSet();
        var successions = links.Select(link => new
        {
            predecessor = $"{link["predecessor_code"]}-old",
            successor = $"{link["successor_code"]}-new",
            on = "2025-07-01",
            share = divided.Contains(link["predecessor_code"]) ? "part" : "whole",
            legalBasis = "Nghị quyết 1672/NQ-UBTVQH15",
        }).ToList();

        File.WriteAllText(Path.Combine(folder, "units.json"), JsonSerializer.Serialize(new { units, successions }));
        return new(folder, units.Count, successions.Count, old.Count(IsCommune), current.Count(IsCommune));
    }

    private static object Unit(Dictionary<string, string> row, string age, string lastDay) => new
    {
        key = Key(row["code"], age),
        code = row["code"],
        name = row["name"],
        kind = row["kind"],
        parent = row["parent_code"].Length == 0 ? null : Key(row["parent_code"], age),
        validFrom = age == "old" || row["valid_from"].Length == 0 ? null : row["valid_from"],
        validTo = lastDay.Length == 0
            ? null : DateOnly.Parse(lastDay, CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static string Key(string code, string age) => code.Length == 2 ? code : $"{code}-{age}";

    private static bool Same(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one["kind"] == "province" && one["code"] == other["code"] && one["name"] == other["name"];

    private static bool IsCommune(Dictionary<string, string> row) => row["kind"] == "commune";

    private static string? ListsBesideTheRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var lists = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(lists))
                return lists;
        }

        return null;
    }

    private static List<Dictionary<string, string>> Rows(string? folder, string file, string small)
    {
        var lines = (folder is null ? small : File.ReadAllText(Path.Combine(folder, file))).Split('\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].TrimStart('\uFEFF').Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
