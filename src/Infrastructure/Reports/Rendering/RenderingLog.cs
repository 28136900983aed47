using Microsoft.Extensions.Logging;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>What the forms log. Nothing of a report's content is among it.</summary>
internal static partial class RenderingLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error,
        Message = "The office program {Program} could not be started; PDF is refused. Mend Reports:OfficeProgram.")]
    public static partial void OfficeProgramMissing(ILogger logger, string program, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The office program ended with {ExitCode} and left no PDF: {Errors}")]
    public static partial void ConversionFailed(ILogger logger, int exitCode, string errors);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error,
        Message = "The office program did not convert a report within {Limit} and was ended")]
    public static partial void ConversionTooSlow(ILogger logger, TimeSpan limit);
}
