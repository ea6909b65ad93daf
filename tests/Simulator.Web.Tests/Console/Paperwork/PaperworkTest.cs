using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Scenarios;
using Simulator.Domain.Views;
using Simulator.Runtime;
using Simulator.Web.Features.Console;
using Simulator.Web.Features.Console.Acts;
using Simulator.Web.Features.Drafts;

namespace Simulator.Web.Tests.Console.Paperwork;

/// <summary>The market with forms, a briefing, ledgers and proposed measures; a question, a draft, a letter and a message come in as it starts.</summary>
public abstract class PaperworkTest : ConsoleTest
{
    private static readonly FormSpec Comparison = new("comparison", "比对表", "assessment",
    [
        new FormField("event", "事件", "text", false, "event"),
        new FormField("finding", "结论", "choice", true, null) { Options = [new FieldOption("old", "旧视频"), new FieldOption("local", "本地画面")] },
        new FormField("count", "处数", "number", false, null), new FormField("at", "时间", "time", false, null), new FormField("why", "依据", "long", true, null),
    ]) { Media = ["west-gate-smoke", "tape-at-night"] };

    private static readonly FormSpec Plan = new(OpenBriefing.Plan, "通气会方案", "news", [new FormField("host", "主持", "text", true, null), new FormField("units", "单位", "lines", false, null)]) { Approval = true };

    /// <summary>What was sent and has been answered.</summary>
    protected ConcurrentQueue<ExerciseCommand> Sent { get; } = new();
    protected List<ActRequest> Asked { get; } = [];

    protected override Scenario Change(Scenario scenario) => scenario with
    {
        Seats = [.. scenario.Seats.Select(s => s with { Acts = [.. s.Acts.Union(New(s.Id))] })],
        Forms = [Comparison, Plan],
        Approvals = scenario.Approvals.Add(new ApprovalRule(OpenBriefing.Plan, "leading", TimeSpan.FromMinutes(8))).Add(new ApprovalRule("measure", "leading", TimeSpan.FromMinutes(8))),
        Subjects = [.. scenario.Subjects.Where(s => s.Number == 1).Select(s => s with { Injects = [.. s.Injects,
            Comes("Q-1", "question", "有人受伤吗？", 1, "news", "police"), Comes("P-1", "paper", "【演练】请签发", 8, "leading"),
            Comes("L-1", "letter", "路灯坏了半个月", 9, "news"), Comes("M-1", "message", "冷库阀门漏气", 9, "assessment")] })],
    };

    private static string[] New(string seat) => seat switch
    {
        "assessment" => ["file-form", "enter-ledger", "update-ledger"],
        "news" => ["file-form", "open-briefing", "begin-answer", "answer-question", "close-briefing", "enter-ledger", "update-ledger"],
        "police" => ["file-form", "begin-answer", "answer-question", "propose-measure"],
        _ => ["approve-form", "return-form", "decide-measure", "end-response", "file-form", "enter-ledger", "update-ledger"],
    };

    private static Inject Comes(string id, string kind, string text, int minutes, params ImmutableArray<string> to) =>
        new() { Id = id, Kind = kind, At = ExerciseTime.Zero, Channel = "letter", Sender = "evening-paper", Text = text, Limit = TimeSpan.FromMinutes(minutes), Norm = "respond", To = to };

    /// <summary>Everybody sits at his desk, and everything has come in.</summary>
    protected async Task<SeatView> DeskAsync(string seat)
    {
        await SeatedAsync("assessment", "news", "police", "leading");
        foreach (var each in new[] { "assessment", "news", "police", "leading" }) await ActAsync(each, new SignIn());
        return await ViewAsync(seat);
    }

    protected async Task<bool> ActAsync(string seat, ExerciseCommand command) => (await Exercises.ExecuteAsync(Id, At(seat), command)).Accepted;

    /// <summary>The form of an act, found as the console finds it. Without a seat the command is only written down.</summary>
    protected IRenderedComponent<DynamicComponent> Open(SeatView view, ActRequest request, string? sends = null) => Render<DynamicComponent>(p => p
        .AddCascadingValue(Drafts()).Add(d => d.Type, ActForms.Of(request.Kind)!)
        .Add(d => d.Parameters, new Dictionary<string, object> { [nameof(ActForm.View)] = view, [nameof(ActForm.Request)] = request, [nameof(ActForm.Send)] = Sender(sends) }));

    protected IRenderedComponent<T> Sheet<T>(SeatView view, string? sends = null) where T : TabBody => Render<T>(p => p
        .AddCascadingValue(Drafts()).Add(d => d.View, view).Add(d => d.Clock, default).Add(d => d.OnAct, r => Asked.Add(r)).Add(d => d.Send, Sender(sends)).Add(d => d.Latest, () => view));

    protected async Task<IRenderedComponent<SeatConsole>> ConsoleAsync(string seat)
    {
        var live = (await Exercises.WatchAsync(Id))!;
        return Render<SeatConsole>(p => p.Add(c => c.Live, live).Add(c => c.Seat, seat).Add(c => c.Owner, Owner(seat)).Add(c => c.Execute, command => Exercises.ExecuteAsync(Id, At(seat), command)));
    }

    /// <summary>As the browser's box tells it.</summary>
    protected static Task WriteAsync(IRenderedComponent<IComponent> page, string field, string text) =>
        page.InvokeAsync(() => page.FindComponents<DraftText>().Single(t => t.Instance.Field == field).Instance.OnText(text));

    protected static string Written(IRenderedComponent<IComponent> page, string field) => page.FindComponents<DraftText>().Single(t => t.Instance.Field == field).Instance.Draft[field];

    protected static Task ChooseAsync(IRenderedComponent<IComponent> page, string choice)
    {
        page.WaitForElement($"[data-test='{choice}']");
        return page.InvokeAsync(() => page.Find($"[data-test='{choice}']").ParentElement!.QuerySelector("input")!.Change("on"));
    }

    protected T Single<T>() where T : ExerciseCommand
    {
        Answered(1);
        return Assert.IsType<T>(Assert.Single(Sent));
    }

    // A press comes back before the exercise has answered.
    protected void Answered(int commands) => Assert.True(SpinWait.SpinUntil(() => Sent.Count == commands, TimeSpan.FromSeconds(60)), $"{Sent.Count} of {commands} answered");

    private DraftDesk Drafts() => new(Services.GetRequiredService<IDraftStore>(), null, Clock);

    private Func<ExerciseCommand, Task<bool>> Sender(string? seat) => async command =>
    {
        var accepted = seat is null || await ActAsync(seat, command);
        Sent.Enqueue(command);
        return accepted;
    };
}
