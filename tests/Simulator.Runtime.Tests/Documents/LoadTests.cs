using Simulator.Domain;
using Simulator.Domain.Scenarios;

namespace Simulator.Runtime.Tests.Documents;

public sealed class LoadTests
{
    [Fact]
    public void Small_scenario_has_no_problems_at_all()
    {
        using var mini = new MiniFolder();
        var result = mini.Validate();
        Assert.True(result.Problems.IsEmpty, MiniFolder.Show(result.Problems));
        Assert.NotNull(result.Scenario);
    }

    [Fact]
    public void Values_arrive_in_the_records()
    {
        using var mini = new MiniFolder();
        var scenario = mini.Load().Scenario!;
        var subject = scenario.Subject(1);
        var first = subject.Inject("K1-01")!;
        var second = subject.Inject("K1-02")!;

        Assert.Equal(18 * 60 + 40, subject.StoryStartMinute);
        Assert.Equal(TimeSpan.FromHours(1), subject.Duration);
        Assert.Equal(ExerciseTime.FromMinutes(5), first.At);
        Assert.Equal(TimeSpan.FromMinutes(75), first.Root!.KernelScale);
        Assert.Equal(["assessment"], first.To);
        Assert.Equal(new SinceInject("K1-01", TimeSpan.FromMinutes(5)), Assert.IsType<AllOf>(second.When).Of[0]);
        Assert.Equal(new InjectAfter("K1-02", TimeSpan.FromMinutes(2)), subject.Inject("K1-03")!.After);
        Assert.Equal("false", scenario.Narratives[0].Truth);
        Assert.Equal(["疏散演练", "没有起火"], scenario.Fact("F1")!.Phrases[0].Says);
        Assert.Equal("1,200", subject.Given!.Values["post:K0-01.reads"]);
        Assert.Equal("帖子已有 {post:K1-01.reposts} 次转发。\n先别报了吧？", scenario.Texts.Get("inject.K1-02", "zh-CN"));
        Assert.Equal("yes", Assert.IsType<Acted>(subject.Criteria[0].Elements[0].When).Act.Fields["snapshot"]);
    }

    [Fact]
    public void A_score_sheet_has_dimensions_grades_and_a_rule_and_evaluators_may_rate_a_criterion()
    {
        using var mini = new MiniFolder();
        mini.Change("subject-1.yaml", "deductions:\n", "  - { id: C3, title: criterion.C2, seats: [news], points: 4, dimension: accuracy, rated: true, guide: criterion.C2.refuse }\ndeductions:\n");
        mini.Change("subject-1.yaml", "{ time: T+30 }", "{ order: [ { kind: register-item }, { kind: publish-statement, ahead: [F1] } ] }");
        var scenario = mini.Load().Scenario!;
        Assert.Equal(["timeliness", "lawfulness", "accuracy"], scenario.ScoreSheet!.Dimensions.Select(d => d.Id));
        Assert.Equal((new GradeBands(85, 70, 60), "mean"), (scenario.ScoreSheet.Grades, scenario.ScoreSheet.Evaluators));
        var rated = scenario.Subject(1).Criteria.Single(c => c.Id == "C3");
        Assert.True(rated is { Rated: true, Guide: "criterion.C2.refuse", Elements.IsEmpty: true });
    }

    [Fact]
    public void Subject_may_stand_in_the_main_file()
    {
        using var mini = new MiniFolder();
        var inline = string.Join('\n', mini.Read("subject-1.yaml").TrimEnd().Split('\n').Select((l, i) => (i == 0 ? "  - " : "    ") + l));
        mini.Change("scenario.yaml", "subjects: [subject-1.yaml]", "subjects:\n" + inline);
        var result = mini.Validate();
        Assert.True(result.Problems.IsEmpty, MiniFolder.Show(result.Problems));
        Assert.Equal(3, result.Scenario!.Subject(1).Injects.Length);
    }

    [Fact]
    public void Missing_folder_is_a_problem()
    {
        var result = MiniFolder.In("en", () => Simulator.Documents.Scenarios.ScenarioFolder.Load(Path.Combine(Path.GetTempPath(), "no-such-scenario")));
        var problem = Assert.Single(result.Problems);
        Assert.Equal("scenario.yaml:1: file 'scenario.yaml' not found; put it into the scenario folder or correct its name", problem.ToString());
    }

    [Fact]
    public void Second_language_must_have_every_text()
    {
        using var mini = new MiniFolder();
        mini.Change("scenario.yaml", "languages: [zh-CN]", "languages: [zh-CN, en]");
        mini.Write("text.en.yaml", string.Join('\n', mini.Read("text.zh-CN.yaml").Split('\n').Where(l => !l.StartsWith("seat.news:", StringComparison.Ordinal))));
        var problem = Assert.Single(mini.Load().Problems);
        Assert.Equal(mini.LineOf("scenario.yaml", "name: seat.news"), problem.Line);
        Assert.Contains("no text 'seat.news' in en", problem.Message);
    }

    [Fact]
    public void All_problems_are_told_at_once_in_order()
    {
        using var mini = new MiniFolder();
        mini.Change("subject-1.yaml", "duration: 60m", "duration: 60");
        mini.Change("subject-1.yaml", "to: [assessment]", "to: [asessment]");
        mini.Change("scenario.yaml", "kind: citizen", "kind: citizn");
        var lines = mini.Load().Problems.Select(p => $"{p.File}:{p.Line}").ToArray();
        Assert.Equal(
            [$"scenario.yaml:{mini.LineOf("scenario.yaml", "citizn")}", $"subject-1.yaml:{mini.LineOf("subject-1.yaml", "duration: 60")}", $"subject-1.yaml:{mini.LineOf("subject-1.yaml", "asessment")}"],
            lines);
    }

    [Fact]
    public void Words_are_Chinese_unless_English_is_asked_for()
    {
        using var mini = new MiniFolder();
        mini.Change("subject-1.yaml", "    limit: 10m", "    limitt: 10m");
        Assert.Contains("未知的键“limitt”；是不是想写“limit”？", mini.Load("zh-CN").Problems.Select(p => p.Message));
        Assert.Contains("unknown key 'limitt'; did you mean 'limit'?", mini.Load().Problems.Select(p => p.Message));
    }

    [Theory]
    [InlineData("fire")]
    [InlineData("assessment")]
    public void Task_of_a_playbook_may_go_to_a_seat_or_a_department(string to)
    {
        using var mini = new MiniFolder();
        mini.Change("scenario.yaml", "request-platform]", "request-platform, assign-task]");
        mini.Change("subject-1.yaml", "act: draft-statement\n", $"act: assign-task\n        fields: {{ to: {to}, owner: a, title: \"text:playbook.title\", dueIn: 10m }}\n      - id: again\n        on: approved\n        act: draft-statement\n");
        Assert.Empty(mini.Validate().Problems);
    }

    [Fact]
    public void Every_scenario_of_the_library_is_fit()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "scenarios");
        foreach (var folder in Directory.EnumerateDirectories(library).Where(d => File.Exists(Path.Combine(d, "scenario.yaml"))))
        {
            var result = MiniFolder.In("en", () => Simulator.Documents.Scenarios.ScenarioFolder.Validate(folder));
            Assert.False(result.HasErrors, MiniFolder.Show(result.Problems));
            Assert.NotNull(result.Scenario);
        }
    }
}
