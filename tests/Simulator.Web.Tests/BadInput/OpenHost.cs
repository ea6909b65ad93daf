using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator.Web.Tests.Hosting;

namespace Simulator.Web.Tests.BadInput;

/// <summary>The real server, with room for thousands of bad tries a minute, and an ear for whatever it calls an error.</summary>
public sealed class OpenHost : IAsyncLifetime
{
    public RealHost Host { get; } = new();
    public ErrorEar Errors { get; } = new();

    public ValueTask InitializeAsync()
    {
        Host.Arguments = ["--Limits:WrongCodes", "1000000", "--Limits:WrongCodesPerAddress", "1000000", "--Limits:HubCallsPerSecond", "100000", "--Demonstration:Enabled", "false"];
        Host.Change = builder => builder.Services.AddSingleton<ILoggerProvider>(Errors);
        return Host.InitializeAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>Keeps what is logged as an error: bad input is no error of the program.</summary>
public sealed class ErrorEar : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _errors = new();

    public LogLevel From { get; init; } = LogLevel.Error;
    public IReadOnlyCollection<string> Heard => _errors;

    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => logLevel >= From;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _errors.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
