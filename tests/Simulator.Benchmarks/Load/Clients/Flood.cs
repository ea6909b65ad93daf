using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;

namespace Simulator.Benchmarks.Load.Clients;

/// <summary>
/// A scenario whose crowd is as busy as a run wants: everyday posts, drawn over the subject by the engine like those of any scenario,
/// and nothing else. The rate follows from their number, the duration and the speed.
/// </summary>
internal static class Flood
{
    public const string Prefix = "flood-";

    /// <param name="text">Of each post, by its number.</param>
    public static Scenario Of(Scenario shipped, TimeSpan duration, int posts, Func<int, string> text)
    {
        var subject = shipped.Subjects[0];
        var persona = shipped.Personas.First(p => p.Kind == "citizen").Id;
        var texts = Enumerable.Range(0, posts).Select(i => (Id: $"{Prefix}{i}", Text: text(i))).ToArray();
        return shipped with
        {
            Texts = new Texts(shipped.Texts.ByLanguage.SetItem("zh-CN", shipped.Texts.ByLanguage["zh-CN"].SetItems(texts.Select(t => KeyValuePair.Create(t.Id, t.Text))))),
            Subjects =
            [
                subject with
                {
                    Duration = duration, Phases = [subject.Phases[0]], Injects = [], Criteria = [], Consequences = [], Alarms = [], Playbooks = [], Deductions = [], Bonuses = [], Vetoes = [],
                    Background = [.. texts.Select(t => new BackgroundPost(t.Id, "unrelated", persona, t.Id, null))],
                },
            ],
        };
    }
}
