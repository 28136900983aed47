namespace Petitions.Domain.Petitions.States;

/// <summary>What became of the matter itself, apart from who answered and when (domain brief 2.4).</summary>
public enum Outcome
{
    None,

    /// <summary>Done on the ground (đã giải quyết xong). Terminal once verified.</summary>
    Resolved,

    /// <summary>A plan, money or a decision exists (đang giải quyết).</summary>
    InProgress,

    /// <summary>Law and facts were explained; nothing is to be done (đã giải trình). Terminal.</summary>
    Explained,

    /// <summary>Accepted, resumes at a named date or condition (tạm gác).</summary>
    Deferred,

    /// <summary>Not solved, with the cause (chưa giải quyết).</summary>
    Unresolved,

    /// <summary>Refused with reasons (không có cơ sở). Terminal.</summary>
    NotPossible,
}
