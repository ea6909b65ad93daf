using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Simulator.Benchmarks;
using Simulator.Benchmarks.Load;

if (args is ["percentiles"])
{
    await Percentiles.PrintAsync(Console.Out);
    return 0;
}

if (args is ["load", .. var rest]) return await LoadProgram.RunAsync(rest, Console.Out);
if (args is ["load-serve", var kind, var url, var folder])
{
    await LoadProgram.ServeAsync(kind, url, folder);
    return 0;
}

if (args is ["engine"])
{
    EngineCost.Print(Console.Out);
    return 0;
}

if (args is ["texts"])
{
    await TextCost.PrintAsync(Console.Out);
    return 0;
}

if (args is ["baselines"])
{
    Simulator.Benchmarks.Baselines.BaselineTable.Print(Console.Out);
    return 0;
}

var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Median)
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));
BenchmarkSwitcher.FromAssembly(typeof(Played).Assembly).Run(args, config);
return 0;
