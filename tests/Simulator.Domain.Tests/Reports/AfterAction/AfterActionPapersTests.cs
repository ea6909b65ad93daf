using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Exercises.Sequence;
using Simulator.Domain.Reports;
using Simulator.Domain.Reports.AfterAction;

namespace Simulator.Domain.Tests.Reports.AfterAction;

public sealed class AfterActionPapersTests
{
    private static readonly string[] Kinds = ["response", "statements", "duty", "chain", "messages", "media", "rumor", "unpublished"];

    private static Given Play => Given.Started().When(new RegisterItem(null, "T-1", "帖子"), "assessment", 8).When(new PostNotice("有一名商户扭伤。无人死亡。", "poster"), "news", 24)
        .When(new AnswerOrder("T-2", "refuse", "不行"), "leading", 25).When(new RequestVerification("fire", "起火了吗", null), "assessment", 26).Until(60);

    [Fact]
    public void Every_table_is_a_paper_with_as_many_cells_as_columns()
    {
        var papers = AfterActionPapers.Of(Play.State, truth: true);
        Assert.Equal(Kinds, papers.Select(p => p.Kind));
        Assert.Equal(papers.Length, papers.Select(p => p.Id).Distinct().Count());
        Assert.All(papers, p => Assert.Equal(AfterActionPapers.Group, p.Group));
        Assert.All(papers.SelectMany(p => p.Parts).OfType<PaperTable>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Length)));
        Assert.NotEmpty(papers.SelectMany(p => p.Parts).OfType<PaperTable>().SelectMany(t => t.Rows));
    }

    [Theory]
    [InlineData("zh-CN"), InlineData("en")]
    public void Every_word_has_words_in_the_language_of_the_exercise(string language)
    {
        // A word nobody named stays its key: Group.id, without a space.
        var papers = AfterActionPapers.Of(Play.State with { Language = language }, truth: true);
        var words = papers.SelectMany(p => p.Parts).SelectMany(p => p switch
        {
            PaperTable table => table.Columns.Append(table.Heading).Concat(table.Rows.SelectMany(r => r)),
            PaperFields fields => fields.Lines.SelectMany(l => new[] { l.Label, l.Value }),
            PaperProse prose => [prose.Heading, prose.Text],
            _ => [],
        }).Concat(papers.Select(p => p.Title));
        Assert.DoesNotContain(words, w => System.Text.RegularExpressions.Regex.IsMatch(w, @"(?:^|[ ·])[A-Z][A-Za-z]+\.[A-Za-z-]+(?:$|[ ·])"));
    }

    [Fact]
    public void Every_subject_has_its_own_tables()
    {
        var second = TinyScenario.Subject() with { Number = 2, Title = "科目二", Injects = [TinyScenario.Inject("U-1", 2, "web", "xiaomai", "post", "早上好", 10, "assessment")], Criteria = [], Vetoes = [], Deductions = [], Bonuses = [] };
        var two = TinyScenario.Whole with { Subjects = [TinyScenario.Whole.Subjects[0], second] };
        var play = Given.Nothing.When(new OpenExercise(two, 1, 7, "zh-CN", new ExerciseSettings(), [], [2]), Given.Control, 0);
        foreach (var seat in two.Seats) play = play.When(new JoinExercise($"p-{seat.Id}", Office.Player), Given.Seat(seat.Id), 0).When(new TakeSeat($"p-{seat.Id}", seat.Id), Given.Control, 0);
        play = play.When(new StartExercise(), Given.Control, 0).When(new PostNotice("有一名商户扭伤。", "poster"), "news", 24).When(new EndSubject(), Given.Control, 60).When(new BeginSubject(), Given.Control, 60)
            .When(new RegisterItem(null, "U-1", "早"), "assessment", 65);
        var subjects = play.State.BySubject().ToList();
        Assert.Equal([1, 0], subjects.Select(s => StatementAudit.Of(s, s.Now).Texts.Length));
        Assert.Equal(["T-1", "T-2", "Q-1", "T-3"], ResponseTimes.Of(subjects[0], subjects[0].Now).Rows.Select(r => r.Inject));
        Assert.Equal(["U-1"], ResponseTimes.Of(subjects[1], subjects[1].Now).Rows.Select(r => r.Inject));
        // The injury was of the subject before: it is told as something past.
        Assert.Empty(StatementAudit.Of(subjects[1], subjects[1].Now).Facts);
        var papers = AfterActionPapers.Of(play.State, truth: true);
        Assert.Equal(16, papers.Select(p => p.Id).Distinct().Count());
        Assert.Equal([1, 2], papers.Select(p => p.Subject).Distinct());
    }

    [Fact]
    public void Ground_truth_stands_only_in_the_papers_of_those_who_may_see_it()
    {
        static IEnumerable<string> Labels(IEnumerable<OfficialPaper> papers) => papers.Single(p => p.Kind == "rumor").Parts.OfType<PaperTable>().First().Rows.Select(r => r[0]);
        var belief = AfterActionWords.Say("Rumor.belief-peak", CultureInfo.GetCultureInfo("zh-CN"));
        Assert.Contains(belief, Labels(AfterActionPapers.Of(Play.State, truth: true)));
        Assert.DoesNotContain(belief, Labels(AfterActionPapers.Of(Play.State, truth: false)));
    }

    [Fact]
    public void Enumerations_all_have_names_in_both_languages()
    {
        foreach (var culture in new[] { CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en") })
        {
            void Named<T>(string group) where T : struct, Enum => Assert.All(Enum.GetValues<T>(), v => Assert.NotEqual($"{group}.{v}", AfterActionWords.Say($"{group}.{v}", culture)));
            Named<SentenceVerdict>("Verdict");
            Named<FactStanding>("Standing");
            Named<DutyMatter>("Duty");
            Named<DutyMatter>("DutyWhy");
            Named<ChainMove>("Move");
            Named<ChainStage>("Stage");
            Named<DispositionKind>("Disposition");
        }
    }
}
