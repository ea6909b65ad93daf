using BenchmarkDotNet.Attributes;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scoring;
using Simulator.Domain.Views;

namespace Simulator.Benchmarks;

/// <summary>What a panel asks for at each refresh, at the end of an expert run, when the lists are longest.</summary>
public class ViewBenchmarks
{
    private ExerciseState _state = null!;
    private SeatView _view = null!;

    [GlobalSetup]
    public void Play()
    {
        _state = Played.Expert().State;
        _view = SeatView.Of(_state, "assessment", _state.Now)!;
    }

    [Benchmark]
    public int Inbox() => _view.Inbox.Length;

    [Benchmark]
    public int FeedNewest80() => _view.Feed.Newest(80).Length;

    [Benchmark]
    public Scorecard Score() => Scorecards.Of(_state, _state.Now);
}
