namespace Petitions.Domain.Petitions;

/// <summary>Where the work on a petition stands (domain brief 2.5). Overdue, answered, resolved and verified are facts of their own, never a status.</summary>
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

/// <summary>Where the authority over a petition sits.</summary>
public enum Standing
{
    Unclassified,
    WithinCommune,
    WithinDistrict,
    EscalatedToProvince,
    EscalatedToCentral,
}

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

/// <summary>Who raised a petition.</summary>
public enum RaiserKind
{
    Person,
    Group,

    /// <summary>An authority itself, such as a delegation that recommends upward (P3 of the domain brief).</summary>
    Organisation,
}

/// <summary>How a petition reached the agency that recorded it.</summary>
public enum Channel
{
    WorkingVisit,
    VoterMeeting,
    CitizenReception,
    Letter,
    Portal,
    Telephone,
    Other,
}

/// <summary>What a holding is for.</summary>
public enum HoldingStep
{
    /// <summary>At the desk that sorts: to be classified and assigned.</summary>
    Intake,

    /// <summary>To be answered by the body that was charged with it.</summary>
    Handling,
}

/// <summary>How a petition came to a holder.</summary>
public enum HandedBy
{
    Intake,
    Assignment,
    Return,
    Escalation,
    Reopening,
    SplitOff,
    GroupLeft,
}

/// <summary>How a holding ended.</summary>
public enum HoldingEnd
{
    Assigned,
    Returned,
    Escalated,
    Closed,
    Reopened,
    Split,
    Merged,
    Diverted,
    Withdrawn,
}

/// <summary>How those who raised a petition were told that it was received.</summary>
public enum AcknowledgementWay
{
    /// <summary>By word of mouth, where they are.</summary>
    InPerson,
    Letter,
    Telephone,

    /// <summary>Through the portal on which they raised it.</summary>
    Portal,
    Email,

    /// <summary>Posted up or read out where everybody concerned learns of it, such as the village's house of culture.</summary>
    PublicNotice,
    Other,
}

/// <summary>Whether an answer is the last word.</summary>
public enum ResponseKind
{
    /// <summary>News on the way; the petition stays open.</summary>
    Interim,

    /// <summary>The answer.</summary>
    Final,

    /// <summary>Something to add after a final answer, closing included (domain brief, S7).</summary>
    Supplementary,
}

/// <summary>What a look on the ground found.</summary>
public enum VerificationResult
{
    Confirmed,
    Disputed,
}

/// <summary>The regime under which a matter belongs that is no petition (domain brief 2.2).</summary>
public enum DiversionRegime
{
    Complaint,
    Denunciation,
    Proceedings,
    Secret,
    Other,
}

/// <summary>What can be done with a petition; the names are those of the HTTP contract.</summary>
public enum PetitionCommand
{
    Classification,
    Assignment,
    Acceptance,
    Return,
    Escalation,
    Responses,
    Verification,
    Closure,
    Reopening,
    Withdrawal,
    Diversion,
    Split,
    Groups,
    Coordination,
    FollowUps,
    Repetition,
    Extension,
    Pause,
    Resumption,
    Acknowledgement,
    Commitments,
}
