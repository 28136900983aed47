using Petitions.Measure;

try
{
    var options = Options.Parse(args);
    if (options.MeasuresRequests)
        await new Measurement(options).RunAsync();
    if (options.MeasuresSweep)
        await new SweepMeasurement(options).RunAsync();
    if (options.MeasuresReport)
        await new ReportMeasurement(options).RunAsync();
    return 0;
}
catch (Exception e) when (e is InvalidOperationException or ArgumentException or IOException)
{
    // Caught here, so that servers are stopped and what was made is deleted on the way.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
