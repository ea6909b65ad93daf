namespace Simulator.Runtime.WhatIf;

/// <summary>Wall time that stands: a re-run lets exercise time pass by itself alone.</summary>
internal sealed class StillTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
    public override long GetTimestamp() => 0;
}
