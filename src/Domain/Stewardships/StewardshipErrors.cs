using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Stewardships;

/// <summary>Every refusal about a stewardship.</summary>
public static class StewardshipErrors
{
    public static DomainException NotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "stewardship.not_found", $"Không có phân công phụ trách {id}.", $"There is no stewardship {id}.");

    public static DomainException RoleMayNot(Role role) =>
        Refuse(Forbidden, "stewardship.role_may_not", $"Vai trò {PetitionLabels.Of(role)} không được làm việc này với phân công phụ trách.",
            $"The role {role} may not do this with stewardships.");

    public static DomainException NotAssigner(string assigner) =>
        Refuse(Conflict, "stewardship.not_assigner", $"Chỉ cơ quan phân công ({assigner}) hoặc cấp trên mới được làm việc này.",
            $"Only the body that assigns ({assigner}) or one above it can do this.");

    public static DomainException NotSteward() =>
        Refuse(Conflict, "stewardship.not_steward",
            "Chỉ cơ quan của người được phân công mới báo cáo; cơ quan phân công nhập báo cáo giấy.",
            "Only the body of the official reports; the body that assigned enters reports on paper.");

    public static DomainException PlaceTooWide(string unit) =>
        Refuse(Conflict, "stewardship.place_too_wide",
            $"{unit} không phải xã hay thôn; phân công phụ trách là cho xã, thôn hoặc hộ của thôn.",
            $"{unit} is neither a commune nor a village.");

    public static DomainException HouseholdsMalformed() =>
        Refuse(Invalid, "stewardship.households_malformed", $"Phụ trách hộ phải nêu nhóm hộ và số hộ từ 1 đến {Stewardship.MaxHouseholds}.",
            $"A charge over households names their group and a number from 1 to {Stewardship.MaxHouseholds}.");

    public static DomainException EndsBeforeItBegins() =>
        Refuse(Invalid, "stewardship.ends_before_it_begins", "Ngày kết thúc phải sau ngày bắt đầu.",
            "The end has to come after the beginning.");

    public static Refusal Overlaps() =>
        new(Conflict, "stewardship.overlaps", "Người này đã được phân công cùng việc đó tại nơi này trong thời gian ấy.",
            "This official has the same charge over this place at that time already.");

    public static DomainException AlreadyEnded() =>
        Refuse(Conflict, "stewardship.over", "Phân công này đã kết thúc.", "This stewardship has ended.");

    public static DomainException ReportMalformed() =>
        Refuse(Invalid, "stewardship.report_malformed",
            "Khoảng thời gian báo cáo phải có ngày cuối không trước ngày đầu và không sau ngày báo cáo.",
            "The period of a report ends not before it begins and not after the report.");

    public static DomainException ReportOutside() =>
        Refuse(Conflict, "stewardship.report_outside", "Báo cáo nằm ngoài thời gian được phân công.",
            "The report lies outside the time of the stewardship.");

    public static DomainException Stale(int current) =>
        (new Refusal(RefusalKind.Stale, "stewardship.stale",
            $"Phân công đã thay đổi (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The stewardship has changed (version {current} now); read it again.")
                with
        { Facts = new Dictionary<string, object?> { ["currentVersion"] = current } }).AsException();

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
