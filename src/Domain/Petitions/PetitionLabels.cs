using System.Globalization;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <summary>The field's own words for what the code names in English (domain brief 2.1).</summary>
public static class PetitionLabels
{
    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Of(Role role) => role switch
    {
        Role.Recorder => "người ghi nhận",
        Role.Coordinator => "cán bộ điều phối",
        Role.Officer => "cán bộ xử lý",
        Role.Head => "lãnh đạo",
        Role.Supervisor => "giám sát",
        _ => "quản trị",
    };

    public static string Of(PetitionStatus status) => status switch
    {
        PetitionStatus.Recorded => "đã ghi nhận",
        PetitionStatus.Classified => "đã phân loại",
        PetitionStatus.Assigned => "đã giao, chờ thụ lý",
        PetitionStatus.InProgress => "đang xử lý",
        PetitionStatus.AwaitingCoordination => "chờ phối hợp",
        PetitionStatus.Answered => "đã trả lời",
        PetitionStatus.AwaitingVerification => "chờ xác minh",
        PetitionStatus.Closed => "đã kết thúc",
        PetitionStatus.Diverted => "đã chuyển hướng",
        PetitionStatus.Merged => "đã gộp",
        PetitionStatus.Split => "đã tách",
        _ => "đã rút",
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.Unclassified => "chưa phân loại",
        Standing.WithinCommune => "thuộc cấp xã",
        Standing.WithinDistrict => "thuộc cấp huyện",
        Standing.EscalatedToProvince => "đã chuyển cấp tỉnh",
        _ => "đã chuyển Trung ương",
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.None => "chưa có kết quả",
        Outcome.Resolved => "đã giải quyết xong",
        Outcome.InProgress => "đang giải quyết",
        Outcome.Explained => "đã giải trình, cung cấp thông tin",
        Outcome.Deferred => "tạm gác, có lộ trình",
        Outcome.Unresolved => "chưa giải quyết",
        _ => "không có cơ sở giải quyết",
    };

    public static string Of(AuthorityLevel level) => level switch
    {
        AuthorityLevel.Commune => "cấp xã",
        AuthorityLevel.District => "cấp huyện",
        AuthorityLevel.Province => "cấp tỉnh",
        _ => "Trung ương",
    };

    public static string Of(PetitionCommand command) => command switch
    {
        PetitionCommand.Classification => "phân loại",
        PetitionCommand.Assignment => "giao xử lý",
        PetitionCommand.Acceptance => "thụ lý",
        PetitionCommand.Return => "trả lại",
        PetitionCommand.Escalation => "chuyển cấp trên",
        PetitionCommand.Responses => "trả lời",
        PetitionCommand.Verification => "xác minh",
        PetitionCommand.Closure => "kết thúc",
        PetitionCommand.Reopening => "mở lại",
        PetitionCommand.Withdrawal => "rút kiến nghị",
        PetitionCommand.Diversion => "chuyển hướng",
        PetitionCommand.Split => "tách",
        PetitionCommand.Coordination => "phối hợp",
        PetitionCommand.FollowUps => "theo dõi, đôn đốc",
        PetitionCommand.Repetition => "nối với lần nêu trước",
        PetitionCommand.Extension => "gia hạn",
        PetitionCommand.Pause => "tạm dừng thời hạn",
        PetitionCommand.Resumption => "tính tiếp thời hạn",
        PetitionCommand.Acknowledgement => "thông báo đã tiếp nhận",
        PetitionCommand.Commitments => "báo cáo, dời hoặc rút cam kết",
        _ => "gộp nhóm",
    };

    public static string Of(DiversionRegime regime) => regime switch
    {
        DiversionRegime.Complaint => "khiếu nại",
        DiversionRegime.Denunciation => "tố cáo",
        DiversionRegime.Proceedings => "việc thuộc tố tụng, thi hành án",
        DiversionRegime.Secret => "bí mật nhà nước",
        _ => "việc ngoài phạm vi",
    };

    public static string EnglishOf(DiversionRegime regime) => regime switch
    {
        DiversionRegime.Complaint => "a complaint",
        DiversionRegime.Denunciation => "a denunciation",
        DiversionRegime.Proceedings => "a matter of court proceedings",
        DiversionRegime.Secret => "a state secret",
        _ => "a matter out of scope",
    };
}
