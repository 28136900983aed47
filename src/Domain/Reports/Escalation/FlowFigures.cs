using System.Text.Json.Serialization;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>The columns that every table of petitions has: where they come from on the left, what became of them on the right.</summary>
/// <param name="Opening">Tồn đầu kỳ: open at the end of the day before the period.</param>
/// <param name="New">Phát sinh: raised in the period.</param>
/// <param name="Received">Chuyển đến: from another row, or taken up again after they had been settled.</param>
/// <param name="Resumed">Of those received: settled or merged before, and taken up again in the period.</param>
/// <param name="TransferredOut">Chuyển đi: to another row, to another regime, or into a group.</param>
/// <param name="OutOfScope">Of those: diverted to another regime.</param>
/// <param name="Merged">Of those: went into a group, and count through its lead.</param>
/// <param name="Base">Tổng phải giải quyết: <c>Opening + New + Received − TransferredOut</c>.</param>
/// <param name="Resolved">Giải quyết xong: done and confirmed on the ground.</param>
/// <param name="Explained">Đã giải trình, cung cấp thông tin.</param>
/// <param name="NotPossible">Không có cơ sở giải quyết.</param>
/// <param name="Withdrawn">Rút: taken back by those who raised them.</param>
/// <param name="AwaitingVerification">Báo cáo giải quyết xong, chờ xác minh.</param>
/// <param name="InProgress">Đang giải quyết.</param>
/// <param name="Deferred">Tạm gác, có lộ trình.</param>
/// <param name="Unresolved">Chưa giải quyết, có nguyên nhân.</param>
/// <param name="NoOutcome">Chưa có kết quả.</param>
/// <param name="Overdue">Of those open: late on the last day.</param>
/// <param name="Closing">Tồn cuối kỳ: open on the last day.</param>
/// <param name="Supporters">Lượt ý kiến that the base stands for.</param>
public sealed record FlowFigures(
    int Opening, int New, int Received, int Resumed, int TransferredOut, int OutOfScope, int Merged, int Base, int Resolved, int Explained,
    int NotPossible, int Withdrawn,
    int AwaitingVerification, int InProgress, int Deferred, int Unresolved, int NoOutcome, int Overdue, int Closing, [property: JsonPropertyName("voices")] int Supporters)
{
    public static readonly FlowFigures None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Those that are over.</summary>
    public int Settled => Resolved + Explained + NotPossible + Withdrawn;

    /// <summary>Share of the base that is over, in percent with one decimal, halves away from zero; null without a base.</summary>
    public decimal? SettledShare => Base == 0 ? null : Math.Round(100m * Settled / Base, 1, MidpointRounding.AwayFromZero);

    public static FlowFigures operator +(FlowFigures left, FlowFigures right) => new(
        left.Opening + right.Opening, left.New + right.New, left.Received + right.Received, left.Resumed + right.Resumed,
        left.TransferredOut + right.TransferredOut, left.OutOfScope + right.OutOfScope, left.Merged + right.Merged, left.Base + right.Base,
        left.Resolved + right.Resolved, left.Explained + right.Explained, left.NotPossible + right.NotPossible,
        left.Withdrawn + right.Withdrawn,
        left.AwaitingVerification + right.AwaitingVerification, left.InProgress + right.InProgress, left.Deferred + right.Deferred,
        left.Unresolved + right.Unresolved, left.NoOutcome + right.NoOutcome, left.Overdue + right.Overdue, left.Closing + right.Closing,
        left.Supporters + right.Supporters);

    public static FlowFigures Add(FlowFigures left, FlowFigures right) => left + right;
}
