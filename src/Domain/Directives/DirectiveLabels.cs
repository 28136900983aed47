namespace Petitions.Domain.Directives;

/// <summary>The field's own words for what the code names in English.</summary>
public static class DirectiveLabels
{
    public static string Of(DirectiveStatus status) => status switch
    {
        DirectiveStatus.Open => "chờ báo cáo",
        DirectiveStatus.Reported => "đã báo cáo, chờ chấp nhận",
        DirectiveStatus.Fulfilled => "đã hoàn thành",
        _ => "thôi theo dõi",
    };

    public static string Of(OccurrenceStatus status) => status switch
    {
        OccurrenceStatus.AwaitingReport => "chờ báo cáo",
        OccurrenceStatus.Reported => "đã báo cáo, chờ chấp nhận",
        OccurrenceStatus.Accepted => "đã chấp nhận",
        _ => "thôi theo dõi",
    };
}
