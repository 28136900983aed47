using Petitions.Application.Reports.Delivery;
using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>A file that the run made; fetch it at <c>/report-runs/{id}/files/{format}</c>.</summary>
/// <param name="Edition">0 for a file made before the report had a number; then as
/// <see cref="RunNumberView.Edition"/>. The latest is what can be fetched.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
public sealed record RunFileView(string Format, int Edition, string FileName, long Length, string Hash);

/// <summary>A number that the report was given; the latest is the one it has.</summary>
/// <param name="Edition">1 for the first.</param>
/// <param name="Number">Số/ký hiệu, such as 05/BC-UBND.</param>
/// <param name="On">The date of the document.</param>
/// <param name="Ground">Why it replaced the number before.</param>
public sealed record RunNumberView(
    int Edition, string Number, DateOnly On, string? Ground, string GivenBy, AgencyReference? GivenByAgency, DateTimeOffset RecordedAt);

/// <summary>A run whole.</summary>
/// <param name="NominalOn">For a run of a schedule: the day that its cron named.</param>
/// <param name="PlannedAt">For a run of a schedule: when it was to be made.</param>
/// <param name="Missed">How many earlier ones, missed while nothing ran, it makes up.</param>
/// <param name="Letter">What was settled of its letter when it was asked for; a schedule that is revised changes nothing in it.</param>
/// <param name="Numbers">The numbers that it was given in the register, the latest last.</param>
public sealed record ReportRunDetails(
    ReportRunView Run, DateOnly? NominalOn, DateTimeOffset? PlannedAt, int? Missed, LetterDetails Letter,
    IReadOnlyList<RunNumberView> Numbers, IReadOnlyList<RunFileView> Files, IReadOnlyList<DeliveryView> Deliveries, int Version);
