using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>The files of report runs. They can always be made anew from the kept figures, the same each time.</summary>
public interface IReportFiles
{
    /// <summary>Makes the files that are not there yet, and returns what is written down of each, in the order asked for.</summary>
    /// <param name="run">A run whose figures are kept; its files bear the letter and the number that it has now.</param>
    /// <param name="formats">In words such as <c>xlsx</c>.</param>
    /// <param name="cancellationToken">Ends the making; a file half made is not seen.</param>
    /// <exception cref="DeliveryException"><c>files.disk_full</c>.</exception>
    Task<IReadOnlyList<ReportFile>> RecordAsync(ReportRun run, IReadOnlyList<string> formats, CancellationToken cancellationToken);

    /// <summary>Deletes the files of a run.</summary>
    void Delete(Guid runId);
}
