using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Benchmarks;

/// <summary>Two budgets are tails, which means of iterations hide: every single call is timed here. Prints; judges nothing.</summary>
internal static class Percentiles
{
    private const int Calls = 2_000, Unmeasured = 200;
    private static readonly string[] Seats = ["assessment", "news", "police", "leading"];
    private static readonly ExerciseId Id = new("busy");
    private static readonly Actor Control = new("control", Office.Controller);

    public static async Task PrintAsync(TextWriter to)
    {
        await using (var exercise = await LongExercise.OpenAsync())
        {
            var (replica, moments) = (exercise.Replica, exercise);
            Print(to, $"seek among {exercise.Events} events", await TimeAsync(() => replica.AtAsync(moments.AnyMoment())));
            var drag = 0;
            // A hand that moves to and fro over two minutes of the timeline, ten places a second.
            Print(to, "seek while dragging", await TimeAsync(() => replica.AtAsync(ExerciseTime.FromSeconds(3_000 + Math.Abs(drag++ % 240 - 120)))));
            Print(to, "seek and all the page asks for, control", await TimeAsync(async () => Draw(await replica.ReplayAsync(moments.AnyMoment(), truth: true))));
            Print(to, "seek and all the page asks for, player", await TimeAsync(async () => Draw(await replica.ReplayAsync(moments.AnyMoment(), truth: false))));
        }
        Print(to, "acknowledged action, four seats without pause, FULL", await ActionsAsync());
    }

    // What the page reads of a moment: the frame, the score, a seat's desk with its feed, and for players the lanes as they were.
    private static void Draw(ReplayView moment)
    {
        var seat = moment.Seat("news")!;
        _ = (moment.Frame, moment.Score, seat.Inbox, seat.Statements, seat.Board, seat.Feed.Newest(80), seat.Feed.Volume(40), seat.Feed.Hot(3));
        if (!moment.Truth) _ = moment.Lanes("");
    }

    private static async Task<double[]> ActionsAsync()
    {
        using var temp = new TempLog();
        await using var exercises = new LocalExercises(temp.Log, new NoBots(), TimeProvider.System, NullLogger<LocalExercises>.Instance);
        var request = new OpenRequest(Played.Scenario(), 1, 1, "zh-CN", new ExerciseSettings(), Control);
        Demand(await exercises.OpenAsync(Id, request));
        Demand(await exercises.ExecuteAsync(Id, Control, new StartExercise()));
        var busy = Seats.Select(seat => Task.Run(() => TimeAsync(async () => Demand(await exercises.ExecuteAsync(Id, Of(seat), Message(seat))))));
        return [.. (await Task.WhenAll(busy)).SelectMany(t => t)];
    }

    private static Actor Of(string seat) => new("bot:bench", Office.Player, seat);

    private static SendMessage Message(string seat) => new([Seats.First(s => s != seat)], "请核实现场情况并回复。");

    private static void Demand(Runtime.Sessions.CommandResult result)
    {
        if (result.Rejection is { } rejection) throw new InvalidOperationException($"Refused: {rejection.Code}");
    }

    private static double s_processor;

    private static async Task<double[]> TimeAsync(Func<Task> call)
    {
        for (var i = 0; i < Unmeasured; i++) await call();
        var times = new double[Calls];
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Calls; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await call();
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        // What a call costs whoever else works on the machine: the tails do not say that.
        s_processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Calls;
        return times;
    }

    private static void Print(TextWriter to, string what, double[] times)
    {
        Array.Sort(times);
        double At(double share) => times[(int)Math.Ceiling(share * times.Length) - 1];
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {times.Length} calls, p50 {At(0.5):f2} ms, p95 {At(0.95):f2} ms, p99 {At(0.99):f2} ms, most {times[^1]:f2} ms; processor {s_processor:f2} ms a call"));
    }
}
