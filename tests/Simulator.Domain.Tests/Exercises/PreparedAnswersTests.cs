using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Which of a department's prepared answers a question gets.</summary>
public class PreparedAnswersTests
{
    // A text that is not in the scenario's tables stands for itself.
    private static readonly Scenario Scenario = TinyScenario.Whole with
    {
        Departments =
        [
            new Department("fire", "消防", [Answer("store", "冷库，整改"), Answer("told", "告知, 通知到"), Answer("any", null), Answer("more", null)]),
            new Department("health", "卫健委", [Answer("only", "伤情")]),
        ],
    };

    [Theory]
    [InlineData("fire", "周边小区通知到没有？", "told")]
    [InlineData("fire", "冷库整改了没有，告知过谁？", "store")]
    [InlineData("fire", "现场什么情况？", "any")]
    [InlineData("health", "现场什么情况？", "only")]
    public void It_is_the_one_about_what_is_asked(string department, string question, string answer) =>
        Given.Started(Scenario).When(new RequestVerification(department, question, null), "assessment", 5)
            .Then<VerificationRequested>(asked => Assert.Equal(answer, asked.ScriptedAnswer));

    [Fact]
    public void Each_is_given_once_and_then_control_answers()
    {
        var given = Given.Started(Scenario);
        foreach (var expected in (string?[])["told", "any", "more", "store", null])
        {
            var next = given.When(new RequestVerification("fire", "都告知了谁？", null), "assessment", 5);
            next.Then<VerificationRequested>(asked => Assert.Equal(expected, asked.ScriptedAnswer));
            given = next;
        }
    }

    private static ScriptedAnswer Answer(string id, string? asks) => new(id, 1, [], ExerciseTime.Zero, TimeSpan.FromMinutes(4), "答复") { Asks = asks };
}
