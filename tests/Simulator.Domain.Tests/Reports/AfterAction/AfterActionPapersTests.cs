using System.Globalization;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
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
