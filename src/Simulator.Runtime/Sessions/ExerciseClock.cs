using Simulator.Domain;

namespace Simulator.Runtime.Sessions;

/// <summary>Exercise time as a function of wall time: position, speed and whether it runs. Nobody counts ticks.</summary>
public sealed class ExerciseClock(TimeProvider time)
{
    private long _anchorStamp = time.GetTimestamp();
    private ExerciseTime _anchor = ExerciseTime.Zero;

    public double Speed { get; private set; } = 1;
    public bool Running { get; private set; }
    public ExerciseTime Now => Running ? _anchor + time.GetElapsedTime(_anchorStamp) * Speed : _anchor;

    public void Set(ExerciseTime at, bool running, double speed)
    {
        _anchor = at;
        _anchorStamp = time.GetTimestamp();
        Running = running;
        Speed = speed;
    }
}

/// <summary>What a browser needs to tick by itself.</summary>
public readonly record struct ClockReading(ExerciseTime At, double Speed, bool Running);
