using Petitions.Domain;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>Why a run failed that no rule refused.</summary>
internal static class ReportRunFaults
{
    public static readonly Refusal Stopped =
        Fault("report_run.stopped", "Tiến trình lập báo cáo dừng để bảo trì; báo cáo được lập lại ngay.",
            "The process that made it was stopped; another one makes it at once.");
    public static readonly Refusal Interrupted =
        Fault("report_run.interrupted", "Tiến trình lập báo cáo bị ngắt nhiều lần giữa chừng.",
            "The processes that made it ended again and again on the way.");
    public static readonly Refusal DiskFull =
        Fault(DeliveryFault.FilesDiskFull.Code, DeliveryFault.FilesDiskFull.Vietnamese, DeliveryFault.FilesDiskFull.English);
    public static readonly Refusal Unexpected =
        Fault("report_run.unexpected", "Gặp lỗi chưa lường trước; hệ thống sẽ thử lại.",
            "Something unexpected went wrong; it is tried again.");

    public static Refusal Of(Exception e) =>
        e is DeliveryException { Fault: var fault } && fault == DeliveryFault.FilesDiskFull || DiskErrors.IsFull(e) ? DiskFull : Unexpected;

    private static Refusal Fault(string code, string vietnamese, string english) => new(RefusalKind.Conflict, code, vietnamese, english);
}
