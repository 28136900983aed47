using Petitions.Application.Directives;
using Petitions.Domain.Directives;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Infrastructure.Demo;

/// <summary>F1: the commune's Party committee owes a report one year after Resolution 77; it is reminded, chased, reports late and is accepted (scenario S16).</summary>
internal static class YearReport
{
    private const string Giver = "TU-LANGSON";
    private const string Addressee = "DU-TRANYEN";

    public static async Task PlayAsync(Stage stage, Guid directive)
    {
        async Task RemindAsync(DateOnly on, string text) =>
            await stage.AsAsync(Role.Coordinator, Giver, new RemindOfDirective(directive, null, $"{Stage.Invented} {text}", on, null));

        await RemindAsync(new DateOnly(2023, 4, 25), "Còn 30 ngày đến hạn báo cáo.");
        await RemindAsync(new DateOnly(2023, 5, 18), "Còn 7 ngày đến hạn báo cáo.");
        await RemindAsync(new DateOnly(2023, 5, 29), "Đã quá hạn 25/05/2023, chưa có báo cáo.");

        var reported = new DateOnly(2023, 5, 31);
        await stage.AsAsync(Role.Officer, Addressee, new ReportOnDirective(
            directive, null, $"{Stage.Invented} Báo cáo kết quả một năm thực hiện Nghị quyết 77 tại xã Trấn Yên.", new ResponseDocument($"01-BC/ĐU {Stage.Invented}", reported, null), null, null,
            null, reported, null));
        await stage.AsAsync(Role.Coordinator, Giver, new DecideOnDirective(directive, ReportDecision.Accepted, null, null, null, new DateOnly(2023, 6, 1), null));
    }
}
