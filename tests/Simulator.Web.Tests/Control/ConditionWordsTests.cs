using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Scenarios;
using Simulator.Web.Features.Control;

namespace Simulator.Web.Tests.Control;

public sealed class ConditionWordsTests : ControlTest
{
    private static readonly Condition[] One =
    [
        new AllOf([new Delivered("K1-01")]), new AnyOf([new Delivered("K1-01")]), new Not(new Delivered("K1-01")), new Acted(new ActPattern { Kinds = ["sign-in"] }),
        new TimeReached(ExerciseTime.FromMinutes(5)), new SinceInject("K1-01", TimeSpan.FromMinutes(5)), new Delivered("K1-01"), new GaugeAt("heat", 50, null),
        new LevelAtLeast("yellow"), new FactKnown("F1"), new FactOnBoard("F1"), new Contradicted("F1"), new SubjectPlayed(1), new InTurn([new ActPattern { Kinds = ["sign-in"] }, new ActPattern { Kinds = ["file-report"], Ahead = ["F1"] }]),
    ];

    /// <summary>A condition without words takes the whole control desk down, and only in the scenario that uses it.</summary>
    [Fact]
    public async Task Every_condition_has_words()
    {
        Assert.Equal(typeof(Condition).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).OrderBy(t => t.Name), One.Select(c => c.GetType()).OrderBy(t => t.Name));
        await OpenAsync();
        var state = await StateAsync();
        var words = new ConditionWords(Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<ControlText>>());
        Assert.All(One, c => Assert.NotEmpty(words.Say(c, state)));
    }
}
