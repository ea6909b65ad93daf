using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Simulator.Web.Features.Console;

/// <summary>Whether this tab is connected: a tab that is away gets nothing, and pulls everything again when it is back.</summary>
public sealed class CircuitLink : CircuitHandler
{
    public bool Up { get; private set; } = true;
    public event Action<bool>? Changed;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Turn(false);
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Turn(true);

    private Task Turn(bool up)
    {
        if (Up == up) return Task.CompletedTask;
        Up = up;
        Changed?.Invoke(up);
        return Task.CompletedTask;
    }
}
