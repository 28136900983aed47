namespace Petitions.Domain.Petitions.States;

/// <summary>
/// Where the work on a petition stands (domain brief 2.5). Overdue, answered, resolved and verified are facts of their own, never a status.
/// </summary>
public enum PetitionStatus
{
    /// <summary>Written down with its quote; nobody has said yet whose matter it is (ghi nhận).</summary>
    Recorded,

    /// <summary>Its field and the competent authority are known; nobody has been charged with it yet (đã phân loại).</summary>
    Classified,

    /// <summary>Handed to a body that has not accepted it yet (đã giao).</summary>
    Assigned,

    /// <summary>Its holder works on it (đang xử lý).</summary>
    InProgress,

    /// <summary>Its holder waits for what other bodies were asked (chờ phối hợp).</summary>
    AwaitingCoordination,

    /// <summary>A final answer was given (đã trả lời). Answered is not resolved.</summary>
    Answered,

    /// <summary>Reported as resolved; nobody on the ground has confirmed it yet (chờ xác minh).</summary>
    AwaitingVerification,

    /// <summary>Over (kết thúc); it can be reopened.</summary>
    Closed,

    /// <summary>Not a matter for this workflow: handed on with a receipt (chuyển hướng).</summary>
    Diverted,

    /// <summary>Follows the lead petition of its group (gộp).</summary>
    Merged,

    /// <summary>Goes on as its parts (đã tách).</summary>
    Split,

    /// <summary>Taken back by those who raised it (rút).</summary>
    Withdrawn,
}
