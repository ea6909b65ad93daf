using System.Collections.Concurrent;
using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Exercises.Clock;
using Simulator.Domain.Exercises.Control;
using Simulator.Domain.Exercises.Evaluation;
using Simulator.Domain.Exercises.People;
using Simulator.Domain.Logs;
using Simulator.Domain.Scenarios;
using Simulator.Runtime;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;
using Simulator.Runtime.Logs;

namespace Simulator.Web.Tests.Sight;

/// <summary>
/// A subject the expert team has played for an hour and a half, so that every list has something in it; then one thing of each kind, each
/// with a word of its own in it that nothing else holds.
/// </summary>
internal sealed class MarkedPlay(IExercises exercises, ExerciseId id)
{
    public static readonly ImmutableArray<string> Seats = ["assessment", "news", "police", "leading"];
    private static readonly ExerciseTime Until = ExerciseTime.FromMinutes(92);
    private static readonly Actor Control = new("chen", Office.Controller), Evaluation = new("judge", Office.Evaluator);
    private static readonly ConcurrentDictionary<int, Lazy<Task<HeadlessResult>>> Played = new();
    private const string Basis = "《中华人民共和国个人信息保护法》";

    public static string Mark(Thing thing) => $"[{thing}]";

    /// <summary>The word by which a thing is known; what a scenario keeps to itself is known by its own text.</summary>
    public static string Mark(Thing thing, ExerciseState state) => thing switch
    {
        Thing.GroundTruth => state.Text(state.Scenario.Fact("F12")!.Text),
        Thing.Criterion => state.Text(state.Subject.Criteria.MaxBy(c => state.Text(c.Title).Length)!.Title),
        _ => Mark(thing),
    };

    /// <summary>What the experts did, up to the hour and a half.</summary>
    public static async Task<StoredEvent[]> ExpertsAsync(Scenario scenario, int subject)
    {
        var played = await Played.GetOrAdd(subject, n => new(() => HeadlessRun.PlayAsync(scenario, n, 7, "zh-CN", "expert", new BotTeams(), TimeProvider.System, CancellationToken.None))).Value;
        return [.. played.Log.TakeWhile(r => r.AtMs < Until.Ms)];
    }

    /// <summary>Puts it into a log; the exercise comes back paused, as after a restart.</summary>
    public static async Task LayAsync(IExerciseLog log, ExerciseId id, StoredEvent[] rows, CancellationToken cancel)
    {
        await log.AppendAsync(id, rows, cancel);
        await log.SaveClockAsync(id, new ExerciseTime(rows[^1].AtMs), cancel);
    }

    public async Task PlayAsync()
    {
        await DoAsync(Control, new ResumeExercise());
        // From here on nobody but this play acts.
        foreach (var seat in Seats) await DoAsync(Control, new GiveSeatToBot(seat, null));
        await SendInjectsAsync();
        await RegisterAsync();
        await WriteStatementsAsync();
        await FileFormsAsync();
        await KeepLedgersAsync();
        await TakeMeasuresAsync();
        await AskAndAnswerAsync();
        await EvaluateAsync();
        await PublishAsync();
    }

    private async Task SendInjectsAsync()
    {
        await SendAsync(Thing.Question, "question", "briefing", "news");
        await SendAsync(Thing.PressRequest, "letter", "letter", "news");
        await SendAsync(Thing.Referral, "call", "phone", "police");
        await SendAsync(Thing.InjectToNews, "message", "message", "news");
        await SendAsync(Thing.OrderToLeaders, "order", "message", "leading");
        await DoAsync(Control, new WriteInject("message", "message", "值班室", Mark(Thing.InjectToCome), ["police"], null, [], TimeSpan.FromMinutes(20)));
        await ActAsync("news", new AnswerQuestion(await InjectAsync(Thing.Question), Mark(Thing.Answer), "typed"));
        await ActAsync("police", new LogCall(await InjectAsync(Thing.Referral), Mark(Thing.ReferralPassedOn), ["leading"]));
    }

    private Task SendAsync(Thing thing, string kind, string channel, string seat) =>
        DoAsync(Control, new WriteInject(kind, channel, "evening-paper", Mark(thing), [seat], TimeSpan.FromMinutes(10), []));

    private async Task RegisterAsync()
    {
        await ActAsync("assessment", new RegisterItem(null, null, Mark(Thing.Item)));
        await ActAsync("assessment", new NoteItem((await StateAsync()).Items.Single(i => i.Title == Mark(Thing.Item)).Id, "watch", Mark(Thing.ItemNote)));
        await ActAsync("assessment", new FileReport("special", "written", ["leading"], Mark(Thing.Report)));
        await ActAsync("assessment", new ProposeLevel("orange", Mark(Thing.LevelProposed)));
        await ActAsync("news", new AddBoardFact(null, Mark(Thing.BoardFact), "现场"));
        await ActAsync("police", new FileRoster(Mark(Thing.DutyRoster), "二号", "三号"));
        await ActAsync("police", new SendMessage(["leading"], Mark(Thing.Message)));
        await ActAsync("leading", new Instruct(["news"], Mark(Thing.Instruction)));
        await ActAsync("leading", new AssignTask("news", "一号", Mark(Thing.Task), TimeSpan.FromMinutes(15)));
        await ActAsync("leading", new AssignTask("news", "一号", "办结的一件", TimeSpan.FromMinutes(15)));
        await ActAsync("news", new FinishTask((await StateAsync()).Tasks[^1].Id, Mark(Thing.TaskResult)));
    }

    private async Task WriteStatementsAsync()
    {
        await DraftAsync("news", Thing.SavedDraft);
        await DraftAsync("police", Thing.DraftOfPolice);
        await ActAsync("news", new SubmitStatement(await DraftAsync("news", Thing.InReview)));
        var approved = await DraftAsync("news", Thing.Approved);
        await ActAsync("news", new SubmitStatement(approved));
        await ActAsync("leading", new ApproveStatement(approved, ""));
        var returned = await DraftAsync("news", null);
        await ActAsync("news", new SubmitStatement(returned));
        await ActAsync("leading", new ReturnStatement(returned, Mark(Thing.Remark)));
    }

    private async Task<string> DraftAsync(string seat, Thing? thing)
    {
        var words = thing is { } named ? Mark(named) : "退回的一篇";
        await ActAsync(seat, new DraftStatement(null, "notice", words, words, ["official-account"]));
        return (await StateAsync()).Statements[^1].Id;
    }

    private async Task FileFormsAsync()
    {
        await FileAsync("police", approval: false, Thing.FormFiled);
        if ((await StateAsync()).Subject.Number != 2) return;
        await ActAsync("leading", new ApproveForm(await FileAsync("news", approval: true, Thing.FormApproved)));
        await ActAsync("leading", new ReturnForm(await FileAsync("news", approval: true, Thing.FormReturned), Mark(Thing.FormRemark)));
        await FileAsync("news", approval: true, Thing.FormInReview);
    }

    private async Task<string> FileAsync(string seat, bool approval, Thing thing)
    {
        var form = (await WatchAsync()).Seat(seat)!.FormsOffered.First(f => f.Approval == approval);
        var values = form.Fields.Where(f => f.Required).ToImmutableSortedDictionary(f => f.Id, f => f.Type switch
        { "number" => "1", "time" => "08:00", "choice" => f.Options[0].Id, _ => Mark(thing) }, StringComparer.Ordinal);
        await ActAsync(seat, new FileForm(form.Id, values));
        return (await StateAsync()).Forms[^1].Id;
    }

    private async Task KeepLedgersAsync()
    {
        await ActAsync("assessment", new EnterLedger("rumor", Mark(Thing.Rumor), "police", ""));
        await ActAsync("leading", new EnterLedger("demand", Mark(Thing.Demand), "news", ""));
        await ActAsync("news", new UpdateLedger((await StateAsync()).Ledger[^1].Id, "accepted", Mark(Thing.LedgerStep)));
    }

    private async Task TakeMeasuresAsync()
    {
        await ProposeAsync("另一处");
        await ActAsync("leading", new DecideMeasure((await StateAsync()).MeasureProposals[^1].Id, "return", Mark(Thing.MeasureDecided)));
        await ProposeAsync(Mark(Thing.MeasureProposed));
        await ActAsync("police", new OrderMeasure("preserve-evidence", Mark(Thing.MeasureOrdered), Basis, "固定证据"));
        var post = (await WatchAsync()).Seat("police")!.Feed.Newest(1)[0].Id;
        await ActAsync("police", new RequestPlatform(post, "cite-source", Basis, Mark(Thing.PlatformRequest)));
    }

    private Task ProposeAsync(string target) => ActAsync("police", new ProposeMeasure("protect-privacy", target, Basis, "先遮住"));

    private async Task AskAndAnswerAsync()
    {
        await ActAsync("assessment", new RequestVerification("hotline", Mark(Thing.Asked), null));
        await DoAsync(Control, new AnswerVerification((await StateAsync()).Verifications[^1].Id, Mark(Thing.Answered), []));
        await ActAsync("news", new TakeOtherMeasure(Mark(Thing.OtherMeasure)));
        await DoAsync(Control, new AnswerOtherMeasure((await StateAsync()).OtherMeasures[^1].Id, Mark(Thing.ControlAnswer)));
    }

    private async Task EvaluateAsync()
    {
        var state = await StateAsync();
        await DoAsync(Evaluation, new OverrideScore(state.Subject.Criteria[0].Id, 1, Mark(Thing.Override)));
        await DoAsync(Evaluation, new TakeNote(state.Now, Mark(Thing.ControlNote)));
    }

    // Last, so that a screen with only the newest posts shows it.
    private async Task PublishAsync()
    {
        var paper = await DraftAsync("news", Thing.Published);
        await ActAsync("news", new SubmitStatement(paper));
        await ActAsync("leading", new ApproveStatement(paper, ""));
        await ActAsync("news", new PublishStatement(paper, ["official-account"]));
    }

    private async Task<string> InjectAsync(Thing thing) => (await StateAsync()).Injects.Values.Single(i => i.Text == Mark(thing)).Id;
    private async Task<ILiveExercise> WatchAsync() => (await exercises.WatchAsync(id))!;
    private async Task<ExerciseState> StateAsync() => (await WatchAsync()).Control().State;
    private Task ActAsync(string seat, ExerciseCommand command) => DoAsync(new Actor("bot:marks", Office.Player, seat), command);

    private async Task DoAsync(Actor actor, ExerciseCommand command)
    {
        var result = await exercises.ExecuteAsync(id, actor, command, TestContext.Current.CancellationToken);
        Assert.True(result.Accepted, $"{actor.Seat} {command.Kind}: {result.Rejection?.Code} {string.Join(' ', result.Rejection?.Args ?? [])}");
    }
}
