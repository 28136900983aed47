namespace Petitions.Domain.Agencies;

/// <summary>What sort of body it is (domain brief 2.3).</summary>
public enum AgencyKind
{
    /// <summary>Tỉnh ủy, Huyện ủy, Đảng ủy xã.</summary>
    PartyCommittee,

    /// <summary>A Party committee's advisory body: Ban Tổ chức, Ban Tuyên giáo và Dân vận.</summary>
    PartyOrgan,

    /// <summary>Ủy ban nhân dân.</summary>
    PeoplesCommittee,

    /// <summary>Hội đồng nhân dân.</summary>
    PeoplesCouncil,

    /// <summary>Văn phòng.</summary>
    Office,

    /// <summary>Sở of a province, phòng of a district or commune.</summary>
    SpecialisedDepartment,

    /// <summary>Công an.</summary>
    Police,

    /// <summary>Chính phủ.</summary>
    Government,

    /// <summary>Bộ.</summary>
    Ministry,

    /// <summary>Ủy ban Mặt trận Tổ quốc.</summary>
    FatherlandFront,

    /// <summary>Tỉnh đoàn, Hội Liên hiệp Phụ nữ and the like.</summary>
    MassOrganisation,

    /// <summary>Viện: asked for research, never holds a petition.</summary>
    Institute,

    /// <summary>Doanh nghiệp: asked to coordinate, never holds a petition (domain brief, scenario S10).</summary>
    Enterprise,
}
