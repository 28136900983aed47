namespace Petitions.Domain.Reports.Escalation;

/// <summary>What happened to a petition in the period, as far as reports name it.</summary>
public enum PetitionChange
{
    /// <summary>Phát sinh: raised in it.</summary>
    New,

    /// <summary>Đã kết thúc: over in it.</summary>
    Settled,

    /// <summary>Chuyển lên cấp trên: handed up in it, parts one by one.</summary>
    Escalated,
}
