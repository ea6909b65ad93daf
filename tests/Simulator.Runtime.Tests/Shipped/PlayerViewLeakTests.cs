using System.Text.Json;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Logs;
using Simulator.Domain.Views;

namespace Simulator.Runtime.Tests.Shipped;

/// <summary>Walks every player's view through a whole exercise: what the script expects, scores or plans never shows.</summary>
public sealed class PlayerViewLeakTests
{
    public static TheoryData<string, string> Plays
    {
        get
        {
            var plays = new TheoryData<string, string>();
            foreach (var id in ShippedScenarios.Ids)
                foreach (var team in new[] { "expert", "coverup", "random" }) plays.Add(id, team);
            return plays;
        }
    }

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task No_view_of_a_player_holds_what_the_script_knows(string scenario, string team)
    {
        var played = await ShippedScenarios.Played(scenario, 1, team);
        var state = ExerciseState.Empty;
        var next = ExerciseTime.FromMinutes(3);
        foreach (var row in played.Log)
        {
            var recorded = LogCodec.Read(row);
            // Looked at between moments: what comes at one moment, a post and its slip, comes in several events.
            if (state.Now >= next && recorded.At > state.Now)
            {
                next = state.Now + TimeSpan.FromMinutes(7);
                foreach (var seat in state.Scenario.Seats) AssertNothingLeaks(state, seat.Id);
            }
            state = Exercise.Evolve(state, recorded);
        }
        Assert.True(next.Span > state.Subject.Duration - TimeSpan.FromMinutes(20));
    }

    private static void AssertNothingLeaks(ExerciseState state, string seat)
    {
        var shown = Everything(SeatView.Of(state, seat, state.Now)!);
        Assert.All(state.Scenario.Facts, f => Assert.DoesNotContain($"\"{f.Id}\"", shown, StringComparison.Ordinal));
        // Shorter titles are everyday words that channels and forms use too; what a team wrote itself is no secret to it.
        var written = string.Join('\n', state.Acts.Select(a => a.Text));
        foreach (var secret in Secrets(state).Where(s => s.Length >= 8 && !written.Contains(s, StringComparison.Ordinal)))
            Assert.False(shown.Contains(secret, StringComparison.Ordinal), $"{seat} at {state.Now} sees \"{secret}\"");
    }

    /// <summary>Everything the public surface of the view gives, as one text.</summary>
    private static string Everything(SeatView view)
    {
        var parts = typeof(SeatView).GetProperties().Where(p => p.Name != nameof(SeatView.Feed)).Select(p => p.GetValue(view)).ToList();
        parts.Add(view.Feed.Newest(10_000));
        parts.Add(view.Feed.Hot(20));
        parts.Add(view.Feed.Volume(200));
        parts.Add(view.Preview("1名商户踝部扭伤，没有起火，没有爆炸，告知不到位，首发者是学生", [.. view.Chips.Select(c => c.Entry)]));
        return string.Join('\n', parts.Select(p => JsonSerializer.Serialize(p, p?.GetType() ?? typeof(object), LogJson.Options)));
    }

    private static IEnumerable<string> Secrets(ExerciseState state)
    {
        var subject = state.Subject;
        string Text(string id) => state.Text(id);
        foreach (var criterion in subject.Criteria)
        {
            yield return Text(criterion.Title);
            foreach (var element in criterion.Elements) yield return Text(element.Title);
            foreach (var factor in criterion.Factors) yield return Text(factor.Title);
        }
        foreach (var entry in subject.Deductions.Concat(subject.Bonuses)) yield return Text(entry.Title);
        foreach (var veto in subject.Vetoes) yield return Text(veto.Title);
        foreach (var alarm in subject.Alarms) yield return Text(alarm.Text);
        foreach (var inject in subject.Injects.Where(i => state.Injects[i.Id].Status != InjectStatus.Delivered)) yield return Text(inject.Text);
        // A fact's own wording is the teams' only once they have it on the board.
        foreach (var fact in state.Scenario.Facts.Where(f => state.Board.All(b => !b.Facts.Contains(f.Id)))) yield return Text(fact.Text);
    }
}
