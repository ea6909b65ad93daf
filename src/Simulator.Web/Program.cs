using Simulator.Persistence;
using Simulator.Runtime.Logs;
using Simulator.Web.Hosting;

try
{
    await using var app = SimulatorHost.Build(args);
    await app.RunAsync();
    return 0;
}
catch (SetUpException e)
{
    // What the person at the keyboard has to mend, not a stack trace.
    foreach (var problem in e.Problems) Console.Error.WriteLine(problem);
    return 1;
}
catch (Exception e) when (e is DataRefusedException or LogUnavailableException)
{
    // Also the file that went bad between the look at it and its use.
    Console.Error.WriteLine(e.Message);
    return 1;
}
