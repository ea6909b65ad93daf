using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain.Exercises;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Runtime.Logs;
using Simulator.Runtime.Sessions;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Tests.Packs;

/// <summary>The library beside an exercise whose log was tampered with.</summary>
public sealed class DamagedLineTests : UiTest
{
    [Theory]
    [InlineData("zh-CN", "第 17 条", "已损坏"), InlineData("en", "event 17", "Damaged")]
    public void Says_from_where_it_is_bad_and_what_to_do_and_the_next_line_stands(string language, string from, string state)
    {
        Speak(language);
        Services.AddSingleton<IExercises>(new Damaged());
        var (bad, other) = (Render<ExerciseLine>(p => p.Add(l => l.Row, Row("bad"))), Render<ExerciseLine>(p => p.Add(l => l.Row, Row("other"))));
        bad.WaitForAssertion(() => Assert.Contains(from, bad.Find("[data-test='trouble-bad']").TextContent, StringComparison.Ordinal));
        Assert.Contains("simulator admin verify", bad.Markup, StringComparison.Ordinal);
        Assert.Contains(state, bad.Markup, StringComparison.Ordinal);
        Assert.NotNull(bad.Find("[data-test='log-bad']"));
        Assert.Empty(bad.FindAll("[data-test='control-bad']"));
        Assert.NotNull(other.Find("[data-test='control-other']"));
    }

    private static ExerciseRow Row(string id) => new() { Id = id, Code = "123456", Title = "演练", ScenarioId = "s", ScenarioVersion = "1", Subject = 1, CreatedBy = "chen", CreatedAt = DateTime.UnixEpoch };

    private sealed class Damaged : IExercises
    {
        public Task<CommandResult> OpenAsync(ExerciseId id, OpenRequest request, CancellationToken cancel = default) => throw new NotSupportedException();
        public Task<CommandResult> ExecuteAsync(ExerciseId id, Actor actor, ExerciseCommand command, CancellationToken cancel = default) => throw new NotSupportedException();
        public Task<ILiveExercise?> WatchAsync(ExerciseId id, CancellationToken cancel = default) =>
            id.Value == "bad" ? Task.FromException<ILiveExercise?>(VerifiedLog.Damaged(id, 17, "its content was changed", LogFlawKind.Content)) : Task.FromResult<ILiveExercise?>(null);
    }
}
