namespace Petitions.Domain.Territory;

/// <summary>
/// What sort of unit it is, largest first. A village (thôn, bản, tổ dân phố) is not an administrative unit and has no statistical code;
/// it is kept because petitions are raised there (domain brief 3.1).
/// </summary>
public enum UnitKind
{
    /// <summary>Tỉnh, thành phố trực thuộc trung ương.</summary>
    Province,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh: existed until 30 June 2025.</summary>
    District,

    /// <summary>Xã, phường, thị trấn, đặc khu.</summary>
    Commune,

    /// <summary>Thôn, bản, tổ dân phố.</summary>
    Village,
}
