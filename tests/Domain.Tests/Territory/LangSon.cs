using Petitions.Domain.Territory;

namespace Petitions.Domain.Tests.Territory;

/// <summary>The part of Lạng Sơn in which every trap of domain brief 3.2 occurs, and the Trấn Yên of Lào Cai.</summary>
internal static class LangSon
{
    public static readonly DateOnly Reform = new(2025, 7, 1);
    public static readonly DateOnly In2022 = new(2022, 11, 29);
    public static readonly DateOnly In2026 = new(2026, 1, 1);
    private const string Basis = "NQ 1672/NQ-UBTVQH15";

    public static readonly Unit Province = new(Id(1), "20", "Tỉnh Lạng Sơn", UnitKind.Province, null, Validity.Always);
    public static readonly Unit LaoCai = new(Id(2), "15", "Tỉnh Lào Cai", UnitKind.Province, null, Since);
    public static readonly Unit BinhGia = Old(3, "181", "Huyện Bình Gia", UnitKind.District, Province);
    public static readonly Unit BacSon = Old(4, "185", "Huyện Bắc Sơn", UnitKind.District, Province);
    public static readonly Unit VanLang = Old(5, "182", "Huyện Văn Lãng", UnitKind.District, Province);
    public static readonly Unit DinhLap = Old(6, "189", "Huyện Đình Lập", UnitKind.District, Province);

    public static readonly Unit OldHongThai = Old(10, "06115", "Xã Hồng Thái", UnitKind.Commune, BinhGia);
    public static readonly Unit OldTanVan = Old(11, "06121", "Xã Tân Văn", UnitKind.Commune, BinhGia);
    public static readonly Unit OldHoangVanThuOfBinhGia = Old(12, "06100", "Xã Hoàng Văn Thụ", UnitKind.Commune, BinhGia);
    public static readonly Unit OldHoangVanThuOfVanLang = Old(13, "06178", "Xã Hoàng Văn Thụ", UnitKind.Commune, VanLang);
    public static readonly Unit OldTranYen = Old(14, "06370", "Xã Trấn Yên", UnitKind.Commune, BacSon);
    public static readonly Unit OldHungVu = Old(15, "06349", "Xã Hưng Vũ", UnitKind.Commune, BacSon);
    public static readonly Unit OldChienThang = Old(16, "06364", "Xã Chiến Thắng", UnitKind.Commune, BacSon);
    public static readonly Unit OldBinhXa = Old(17, "06622", "Xã Bính Xá", UnitKind.Commune, DinhLap);

    public static readonly Unit TanVan = New(20, "06115", "Xã Tân Văn");
    public static readonly Unit BinhGiaCommune = New(21, "06112", "Xã Bình Gia");
    public static readonly Unit HoangVanThu = New(22, "06172", "Xã Hoàng Văn Thụ");
    public static readonly Unit HungVu = New(23, "06349", "Xã Hưng Vũ");
    public static readonly Unit VuLe = New(24, "06364", "Xã Vũ Lễ");
    public static readonly Unit DinhLapCommune = New(25, "06613", "Xã Đình Lập");
    public static readonly Unit KienMoc = New(26, "06625", "Xã Kiên Mộc");
    public static readonly Unit TranYenOfLaoCai = new(Id(27), "04498", "Xã Trấn Yên", UnitKind.Commune, LaoCai.Id, Since);

    public static readonly Unit OldLangMo = Old(30, null, "Thôn Làng Mỏ", UnitKind.Village, OldTranYen);
    public static readonly Unit LangMo = new(Id(31), null, "Thôn Làng Mỏ", UnitKind.Village, HungVu.Id, Since);
    public static readonly Unit OldBinhXaNorth = Old(32, null, "Thôn Bắc", UnitKind.Village, OldBinhXa);
    public static readonly Unit BinhXaNorth = new(Id(33), null, "Thôn Bắc", UnitKind.Village, KienMoc.Id, Since);
    public static readonly Unit OldBinhXaSouth = Old(34, null, "Thôn Nam", UnitKind.Village, OldBinhXa);

    public static AdministrativeStructure Structure() => new(
        [
            Province, LaoCai, BinhGia, BacSon, VanLang, DinhLap, OldHongThai, OldTanVan, OldHoangVanThuOfBinhGia, OldHoangVanThuOfVanLang,
            OldTranYen,
            OldHungVu, OldChienThang, OldBinhXa, TanVan, BinhGiaCommune, HoangVanThu, HungVu, VuLe, DinhLapCommune, KienMoc,
            TranYenOfLaoCai,
            OldLangMo, LangMo, OldBinhXaNorth, BinhXaNorth, OldBinhXaSouth,
        ],
        [
            Whole(OldHongThai, TanVan), Whole(OldTanVan, TanVan), Whole(OldHoangVanThuOfBinhGia, BinhGiaCommune),
            Whole(OldHoangVanThuOfVanLang, HoangVanThu),
            Whole(OldTranYen, HungVu), Whole(OldHungVu, HungVu), Whole(OldChienThang, VuLe), Part(OldBinhXa, DinhLapCommune),
            Part(OldBinhXa, KienMoc),
            Part(BacSon, HungVu), Part(BacSon, VuLe), Part(BinhGia, TanVan), Part(BinhGia, BinhGiaCommune),
            Whole(OldLangMo, LangMo), Whole(OldBinhXaNorth, BinhXaNorth),
        ]);

    public static Guid Id(int number) => new($"0190c000-0000-7000-8000-{number:D12}");

    private static Validity Until => new(null, Reform);

    private static Validity Since => new(Reform, null);

    private static Unit Old(int number, string? code, string name, UnitKind kind, Unit parent) =>
        new(Id(number), code, name, kind, parent.Id, Until);

    private static Unit New(int number, string code, string name) => new(Id(number), code, name, UnitKind.Commune, Province.Id, Since);

    private static UnitSuccession Whole(Unit old, Unit successor) => new(old.Id, successor.Id, Reform, SuccessionShare.Whole, Basis);

    private static UnitSuccession Part(Unit old, Unit successor) => new(old.Id, successor.Id, Reform, SuccessionShare.Part, Basis);
}
