using Petitions.Measure;

try
{
    await new Measurement(Options.Parse(args)).RunAsync();
    return 0;
}
catch (Exception e) when (e is InvalidOperationException or ArgumentException or IOException)
{
    // Caught here, so that servers are stopped and what was made is deleted on the way.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
