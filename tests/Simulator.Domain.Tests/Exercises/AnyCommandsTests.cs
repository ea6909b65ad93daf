using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Reports;
using Simulator.Domain.Scoring;

namespace Simulator.Domain.Tests.Exercises;

/// <summary>Whatever is sent, in whatever order, by whomever: no exception, every refusal in words, every log scores the same twice.</summary>
public class AnyCommandsTests
{
    private static readonly Gen<string> Ids = Gen.OneOf("T-1", "T-2", "T-3", "L-01", "item-1", "item-2", "ask-1", "paper-1", "paper-2", "report-1", "msg-1", "task-1", "board-1", "other-1", "health", "fire", "news", "leading", "assessment", "F3", "patrol", "ban", "official-account", "web", "");
    private static readonly Gen<string> Optional = Gen.Frequency((3, Ids), (1, Gen.Const((string)null!)));
    private static readonly Gen<string> Texts = Gen.OneOf("一名商户扭伤", "现场无人受伤。", "是演练", "“不是演练”？", "王某某", " ", "", null!, new string('长', 5000));
    private static readonly Gen<string> Words = Gen.OneOf("notice", "clarification", "correction", "first", "zero", "phone", "written", "watch", "deleted", "yellow", "red", "agree", "refuse", "both", "delete", "label", "cite-source", "post", "x");
    private static readonly Gen<TimeSpan> Spans = Gen.Int[-5, 200].Select(m => TimeSpan.FromMinutes(m));

    private static readonly Gen<string> Cells = Gen.Frequency((3, Gen.OneOf("old", "local", "一名商户扭伤", "a | b\n|||\n c")), (2, Texts));

    private static readonly Gen<ExerciseCommand> Papers = Gen.OneOf<ExerciseCommand>(
        Gen.Select(Optional, Words, Texts, Texts, (a, b, c, d) => (ExerciseCommand)new DraftStatement(a, b, c, d, ["official-account"])),
        Gen.Select(Words, Texts, (b, d) => (ExerciseCommand)new DraftStatement(null, b, "题", d, ["official-account"], ["F3"])),
        Ids.Select(a => (ExerciseCommand)new SubmitStatement(a)), Gen.Select(Ids, Texts, (a, t) => (ExerciseCommand)new ApproveStatement(a, t)),
        Gen.Select(Ids, Texts, (a, t) => (ExerciseCommand)new ReturnStatement(a, t)), Ids.Select(a => (ExerciseCommand)new PublishStatement(a, [])),
        Gen.Select(Words, Words, Texts, (k, v, t) => (ExerciseCommand)new FileReport(k, v, ["leading"], t)));

    private static readonly Gen<ExerciseCommand> Acts = Gen.OneOf<ExerciseCommand>(
        Gen.Const<ExerciseCommand>(new SignIn()), Texts.Select(t => (ExerciseCommand)new CheckComms(t)), Texts.Select(t => (ExerciseCommand)new FileRoster(t, t, t)),
        Gen.Select(Ids, Texts, Ids, (a, t, b) => (ExerciseCommand)new LogCall(a, t, [b])), Gen.Select(Optional, Optional, Texts, (a, b, t) => (ExerciseCommand)new RegisterItem(a, b, t)),
        Gen.Select(Ids, Gen.Enum<Authenticity>(), Gen.Enum<Nature>(), Texts, (a, x, n, t) => (ExerciseCommand)new JudgeItem(a, x, n, Answer3.Open, Answer3.Yes, t)),
        Gen.Select(Ids, Words, Texts, (a, w, t) => (ExerciseCommand)new NoteItem(a, w, t)), Gen.Select(Ids, Texts, Spans, Ids, (a, t, s, b) => (ExerciseCommand)new RequestVerification(a, t, s, b)),
        Gen.Select(Optional, Texts, Texts, (a, t, s) => (ExerciseCommand)new AddBoardFact(a, t, s)), Gen.Select(Ids, Texts, (a, t) => (ExerciseCommand)new ReplyPost(a, t)),
        Gen.Select(Texts, Words, (t, w) => (ExerciseCommand)new PostNotice(t, w)), Gen.Select(Ids, Texts, Ids, (a, t, b) => (ExerciseCommand)new SendMessage([a], t, b)),
        Gen.Select(Ids, Texts, Ids, (a, t, b) => (ExerciseCommand)new Instruct([a], t, b)), Gen.Select(Words, Texts, (w, t) => (ExerciseCommand)new ProposeLevel(w, t)),
        Gen.Select(Words, Texts, (w, t) => (ExerciseCommand)new SetLevel(w, t)), Texts.Select(t => (ExerciseCommand)new ActivatePlan(t)),
        Gen.Select(Ids, Words, Texts, (a, w, t) => (ExerciseCommand)new AnswerOrder(a, w, t)), Gen.Select(Ids, Texts, (a, t) => (ExerciseCommand)new MarkHandled(a, t)),
        Gen.Select(Ids, Texts, Texts, (a, t, u) => (ExerciseCommand)new OrderMeasure(a, t, u, t)), Gen.Select(Ids, Words, Texts, (a, w, t) => (ExerciseCommand)new RequestPlatform(a, w, t, t)),
        Gen.Select(Ids, Texts, Spans, (a, t, s) => (ExerciseCommand)new AssignTask(a, t, t, s)), Gen.Select(Ids, Texts, (a, t) => (ExerciseCommand)new FinishTask(a, t)), Texts.Select(t => (ExerciseCommand)new TakeOtherMeasure(t)),
        Gen.Select(Gen.OneOf("comparison", "briefing-plan", "x"), Cells, Cells, Optional, (f, a, b, i) => (ExerciseCommand)new FileForm(f, ImmutableSortedDictionary<string, string>.Empty.Add("finding", a).Add("why", b).Add("host", a), i)),
        Gen.Select(Gen.OneOf("form-1", "form-2", "x"), Texts, Gen.Bool, (a, t, yes) => yes ? (ExerciseCommand)new ApproveForm(a, t) : new ReturnForm(a, t)),
        Gen.Select(Gen.OneOf("rumor", "demand", "x"), Texts, Spans, Optional, (k, t, d, i) => (ExerciseCommand)new EnterLedger(k, t, t, t, d, i)), Gen.Select(Gen.OneOf("entry-1", "x"), Gen.OneOf("answered", "closed", "x"), Texts, (e, k, t) => (ExerciseCommand)new UpdateLedger(e, k, t, t)),
        Gen.Select(Ids, Texts, Texts, (m, t, b) => (ExerciseCommand)new ProposeMeasure(m, t, b, t)), Gen.Select(Words, Texts, (c, t) => (ExerciseCommand)new DecideMeasure("proposal-1", c, t)));

    private static readonly Gen<ExerciseCommand> Control = Gen.OneOf<ExerciseCommand>(
        Ids.Select(a => (ExerciseCommand)new ReleaseInject(a)), Ids.Select(a => (ExerciseCommand)new HoldInject(a)), Ids.Select(a => (ExerciseCommand)new SkipInject(a)),
        Gen.Select(Ids, Gen.Int[0, 130], (a, m) => (ExerciseCommand)new MoveInject(a, ExerciseTime.FromMinutes(m))),
        Gen.Select(Words, Ids, Ids, Texts, (w, c, s, t) => (ExerciseCommand)new WriteInject(w, c, s, t, ["news"], null, ["F3"])), Gen.Select(Ids, Texts, (a, t) => (ExerciseCommand)new AnswerVerification(a, t, [])),
        Gen.Select(Ids, Texts, (a, t) => (ExerciseCommand)new AnswerOtherMeasure(a, t)), Gen.Const<ExerciseCommand>(new PauseExercise()), Gen.Const<ExerciseCommand>(new ResumeExercise()),
        Gen.Double[0, 70].Select(s => (ExerciseCommand)new SetSpeed(s)), Gen.Select(Ids, Gen.Bool, (a, b) => (ExerciseCommand)new FreezeSeat(a, b)), Ids.Select(a => (ExerciseCommand)new GiveSeatToBot(a, "expert")),
        Gen.Select(Ids, Ids, (p, s) => (ExerciseCommand)new TakeSeat("p-" + p, s)), Ids.Select(p => (ExerciseCommand)new RemoveParticipant("p-" + p)),
        Gen.Select(Ids, Optional, (p, r) => (ExerciseCommand)new TakePost("p-" + p, r)), Gen.Select(Texts, Texts, (a, t) => (ExerciseCommand)new CommentAsObserver(a, t)),
        Gen.Select(Gen.Int[1, 40], Gen.Bool, (v, yes) => (ExerciseCommand)new RuleOnReading(v, "F3", Verdict.States, yes)), Gen.Select(Texts, Ids, (t, s) => (ExerciseCommand)new TakeNote(default, t, "good", s)),
        Gen.Select(Texts, Gen.Int[0, 2], (t, s) => (ExerciseCommand)new WriteCommentary(t, s)), Ids.Select(p => (ExerciseCommand)new NameChiefEvaluator(p)), Gen.Select(Ids, Gen.Double[-1, 30], Texts, (a, p, t) => (ExerciseCommand)new OverrideScore(a, p, t)));

    private static readonly Gen<Actor> Actors = Gen.OneOf(Given.Control, Given.Evaluator, Given.Seat("assessment"), Given.Seat("news"), Given.Seat("leading"), new Actor("bot:expert", Office.Player, "news"), new Actor("o", Office.Observer));

    [Fact]
    public void Any_sequence_is_played_refused_in_words_and_scored()
    {
        // Most commands come from a seat that has the right to them, so that sequences get deep.
        var act = Gen.Select(Gen.Frequency((5, Papers), (6, Acts)), Gen.Frequency((1, Actors), (6, Gen.Const(new Actor("", Office.Player)))), Gen.Double[0, 2]);
        var control = Gen.Select(Control, Gen.Frequency((1, Actors), (4, Gen.Const(Given.Control))), Gen.Double[0, 2]);
        Gen.Frequency((6, act), (1, control)).Array[0, 60].Sample(steps =>
        {
            var (given, minute) = (Given.Started(), 0.0);
            foreach (var (command, sender, wait) in steps)
            {
                minute = Math.Min(119, minute + wait);
                given = given.When(command, sender.Person.Length > 0 ? sender : Given.Seat(HasRight(command.Kind)), minute);
                if (given.Rejection is { } refused)
                    foreach (var culture in (string[])["zh-CN", "en"]) Assert.NotEmpty(RejectionWords.Say(refused, CultureInfo.GetCultureInfo(culture)));
            }
            Check(given, minute);
        }, iter: 300);
    }

    private static string HasRight(string kind) => TinyScenario.Whole.Seats.First(s => s.Acts.Contains(kind)).Id;

    private static void Check(Given given, double minute)
    {
        Assert.All(OfficialPapers.Of(given.State), p => Assert.All(p.Parts.OfType<PaperTable>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Length))));
        var watch = DutyWatch.Of(given.State with { Scenario = given.State.Scenario with { Reporting = new(["assessment", "news"], ["leading"], TimeSpan.FromMinutes(10), null, []) } }, ExerciseTime.FromMinutes(minute));
        Assert.All(watch.Findings.SelectMany(f => f.Evidence), v => Assert.Contains(given.State.Acts, a => a.Version == v && a.Kind == "file-report"));
        Assert.InRange(watch.Coverage ?? 0, 0, 1);
        var score = given.Score(minute);
        Assert.InRange(score.Total, 0, Math.Max(score.Possible, 0));
        Assert.True(score.DuePossible <= score.Possible && score.DueEarned <= score.DuePossible);
        Assert.Equal(score.Possible, score.BySeat.Values.Sum(s => s.Possible), 6);
        Assert.Equal(score.Lines.Where(l => l.Started is not null || l.Override is not null).Sum(l => l.Earned), score.BySeat.Values.Sum(s => s.Earned), 1);
        foreach (var why in score.Lines.SelectMany(l => l.Elements.Select(e => e.Why).Append(l.Why))) Assert.NotEmpty(WhyWords.Say(why, CultureInfo.InvariantCulture));
        var again = Scorecards.Of(Exercise.Fold(given.Until(minute).Log), ExerciseTime.FromMinutes(minute));
        Assert.Equal((score.Total, score.Possible, score.DueEarned), (again.Total, again.Possible, again.DueEarned));
    }
}
