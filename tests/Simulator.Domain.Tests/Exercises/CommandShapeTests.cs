using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.Fields;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Every field of every command there is, found by reflection: a new command is held to the same rules without a line here.</summary>
public class CommandShapeTests
{
    private static readonly string[] Hidden = ["a\0b", "a\u001b[31mb", "\u202Egnp.exe", "a\u2066b", "\ud800", "b\udc00", "\uFEFFx", "a\u0085b", "\uffff"];

    public static TheoryData<string> Kinds => [.. CommandTypes.ByKind.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_command_is_one_of_those_known_by_name() =>
        Assert.Equal(typeof(ExerciseCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ExerciseCommand)) && !t.IsAbstract).OrderBy(t => t.Name), CommandTypes.ByKind.Values.OrderBy(t => t.Name));

    [Theory, MemberData(nameof(Kinds))]
    public void Nulls_from_outside_are_never_an_exception(string kind)
    {
        var (type, parameters) = Of(kind);
        if (type == typeof(OpenExercise)) return;
        var command = Make(type, parameters, _ => null);
        Decide(command);
        foreach (var property in parameters.Where(p => IsText(p) && !IsNullable(p)).Select(p => type.GetProperty(p.Name!)!))
            Assert.Equal("", property.GetValue(CommandShape.Complete(command)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Each_text_has_a_limit(string kind)
    {
        var (type, parameters) = Of(kind);
        if (type == typeof(StopForReal)) return;
        foreach (var field in parameters.Where(IsText))
        {
            var limit = CommandShape.LimitOf(field.Name!);
            Assert.Equal("TooLong", CommandShape.Refuse(Make(type, parameters, p => p == field ? new string('长', limit + 1) : null))?.Code);
            Assert.NotEqual("TooLong", CommandShape.Refuse(Make(type, parameters, p => p == field ? new string('长', limit) : null))?.Code);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void No_text_holds_what_nobody_can_see(string kind)
    {
        var (type, parameters) = Of(kind);
        if (type == typeof(StopForReal)) return;
        foreach (var field in parameters.Where(IsText))
            foreach (var text in Hidden)
            {
                var command = CommandShape.Complete(Make(type, parameters, p => p == field ? text : null));
                Assert.Equal("HiddenCharacters", CommandShape.Refuse(command)?.Code);
                Assert.Null(CommandShape.Refuse(CommandShape.Visible(command)));
            }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Lists_are_short_and_hold_ids(string kind)
    {
        var (type, parameters) = Of(kind);
        foreach (var field in parameters.Where(p => p.ParameterType == typeof(ImmutableArray<string>)))
        {
            Assert.Equal("TooMany", Refusal([.. Enumerable.Repeat("a", CommandShape.MostIds + 1)]));
            Assert.Equal("TooLong", Refusal([new string('a', CommandShape.LongestId + 1)]));
            Assert.Equal("HiddenCharacters", Refusal(["a\0"]));
            Assert.Null(Refusal([null!]));
            string? Refusal(ImmutableArray<string> ids) => CommandShape.Refuse(CommandShape.Complete(Make(type, parameters, p => p == field ? ids : null)))?.Code;
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Choices_and_times_are_possible_ones(string kind)
    {
        var (type, parameters) = Of(kind);
        foreach (var field in parameters)
        {
            var kindOf = Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType;
            object? odd = kindOf.IsEnum ? Enum.ToObject(kindOf, 99) : kindOf == typeof(TimeSpan) ? TimeSpan.MaxValue : kindOf == typeof(ExerciseTime) ? new ExerciseTime(long.MaxValue) : null;
            if (odd is not null) Assert.Contains(CommandShape.Refuse(Make(type, parameters, p => p == field ? odd : null))?.Code, (string[])["BadChoice", "BadDue", "BadTime"]);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_have_an_end(double number)
    {
        Given.Started().When(new SetSpeed(number), Given.Control, 1).ThenRefused("BadNumber");
        Given.Started().When(new OverrideScore("C1", number, "r"), Given.Evaluator, 1).ThenRefused("BadNumber");
        Assert.Equal("BadNumber", CommandShape.Unwritable(new SetSpeed(number))?.Code);
    }

    [Fact]
    public void What_a_person_writes_passes()
    {
        foreach (var text in (string[])["一名商户扭伤。", "两行\r\n\t字", "emoji 👩‍🚒 ok", "<script>alert(1)</script>", "“引号” ‘单’ — …", "𠮷野家"])
        {
            Assert.True(PlainText.IsVisible(text));
            Assert.Equal(text, PlainText.Visible(text));
        }
        Assert.Equal("gnp.exe", PlainText.Visible("\u202Egnp\0.exe\ud83d"));
    }

    [Theory]
    [InlineData("研判一号", true)]
    [InlineData(" x ", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData(null, false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u202Eb", false)]
    [InlineData("123456789012345678901", false)]
    public void Names_are_one_visible_line(string? name, bool good) => Assert.Equal(good, PlainText.IsName(name, 20));

    [Fact]
    public void A_stop_for_something_real_is_never_refused_for_its_words()
    {
        foreach (var text in (string[])[.. Hidden, null!, new string('火', 5_000), new string('火', 199) + "🔥火"])
            Given.Started().When(new StopForReal(text), Given.Seat("news"), 1).Then<StoppedForReal>(stopped => Assert.True(PlainText.IsVisible(stopped.Text) && stopped.Text.Length <= 200));
    }

    [Fact]
    public void A_player_brings_in_nobody_else_and_is_no_more_than_a_player()
    {
        var ann = new Actor("ann", Office.Player);
        Given.Started().When(new JoinExercise("bob", Office.Player), ann, 1).ThenRefused("OfficeMayNot");
        Given.Started().When(new JoinExercise("bob", Office.Controller), ann, 1).ThenRefused("OfficeMayNot");
        Given.Started().When(new JoinExercise("ann", Office.Controller), ann, 1).ThenRefused("OfficeMayNot");
        Given.Started().When(new JoinExercise("ann", Office.System), ann, 1).ThenRefused("OfficeMayNot");
        Given.Started().When(new JoinExercise("x", Office.System), Given.Control, 1).ThenRefused("NoSuchPerson");
        Given.Started().When(new JoinExercise("ann", Office.Player), ann, 1).Then(typeof(ParticipantJoined));
        Given.Started().When(new TakeSeat("p-news", "news", "chief-of-everything"), Given.Seat("news"), 1).ThenRefused("NoSuchSeat");
    }

    [Fact]
    public void A_paper_corrects_only_ones_own() =>
        Given.Started().And(1, new StatementDrafted("leading", "paper-1", "notice", "t", "t", [], [], null, null), new StatementPublished("leading", "paper-1", ["official-account"], null))
            .When(new DraftStatement(null, "correction", "t", "t", [], Corrects: "paper-1"), "news", 2).ThenRefused("NotYourPaper");

    [Fact]
    public void A_live_inject_comes_within_the_subject_and_is_of_a_known_kind()
    {
        var inject = new WriteInject("post", "web", "路人", "看到烟了", [], null, [], TimeSpan.FromHours(30));
        Given.Started().When(inject, Given.Control, 1).ThenRefused("BadDue");
        Given.Started().When(inject with { In = null, InjectKind = "<b>" }, Given.Control, 1).ThenRefused("BadChoice");
    }

    private static void Decide(ExerciseCommand command)
    {
        foreach (var state in (ExerciseState[])[Given.Lobby().State, Given.Started().State])
            foreach (var actor in (Actor[])[Given.Control, Given.Evaluator, .. state.Scenario.Seats.Select(s => Given.Seat(s.Id))])
                if (Exercise.Decide(state, command, actor, ExerciseTime.FromMinutes(1)).Rejection is { } refused)
                    Assert.NotEmpty(RejectionWords.Say(refused, CultureInfo.InvariantCulture));
    }

    private static (Type Type, ParameterInfo[] Parameters) Of(string kind) => (CommandTypes.ByKind[kind], CommandTypes.ByKind[kind].GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters());

    private static ExerciseCommand Make(Type type, ParameterInfo[] parameters, Func<ParameterInfo, object?> value) => (ExerciseCommand)Activator.CreateInstance(
        type, [.. parameters.Select(p => value(p) ?? (p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null))])!;

    private static bool IsText(ParameterInfo parameter) => parameter.ParameterType == typeof(string);
    private static bool IsNullable(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
