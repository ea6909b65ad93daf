using System.Collections.Immutable;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>What was done to a draft, in forms, on the timeline or in YAML: one history, step by step back and forth.</summary>
public sealed class DraftHistory
{
    private const int Most = 400;
    private static readonly TimeSpan OneBreath = TimeSpan.FromSeconds(1);
    private readonly List<(ImmutableArray<TextChange> Changes, DateTimeOffset At, bool Typed)> _steps = [];
    private int _at;

    public bool CanUndo => _at > 0;
    public bool CanRedo => _at < _steps.Count;

    public void Add(ImmutableArray<TextChange> changes, bool typed, DateTimeOffset now)
    {
        _steps.RemoveRange(_at, _steps.Count - _at);
        if (typed && _at > 0 && _steps[^1] is { Typed: true, Changes: [var last] } step && now - step.At < OneBreath && changes is [var next] && last.With(next) is { } both) _steps[^1] = ([both], now, true);
        else _steps.Add((changes, now, typed));
        if (_steps.Count > Most) _steps.RemoveAt(0);
        _at = _steps.Count;
    }

    /// <summary>Changes that take the last step back, in the order they are to be made.</summary>
    public ImmutableArray<TextChange> Undo() => CanUndo ? [.. _steps[--_at].Changes.Reverse().Select(c => c.Back)] : [];

    public ImmutableArray<TextChange> Redo() => CanRedo ? _steps[_at++].Changes : [];

    /// <summary>A file came anew from elsewhere: what was done before cannot be told apart from it.</summary>
    public void Forget()
    {
        _steps.Clear();
        _at = 0;
    }
}
