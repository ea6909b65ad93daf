using System.Collections.Immutable;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Scenarios;
using Simulator.Runtime.Bots;
using Simulator.Runtime.Local;

namespace Simulator.Runtime.Tests.Bots;

/// <summary>A tiny desk with two seats and a script: what a team does with it, as the ledger shows it.</summary>
internal static class Stage
{
    public static readonly string[] Acts =
    [
        "sign-in", "file-roster", "check-comms", "log-call", "register-item", "judge-item", "note-item", "request-verification", "board-fact", "file-report", "draft-statement", "submit-statement",
        "approve-statement", "return-statement", "publish-statement", "reply-post", "post-notice", "request-platform", "order-measure", "send-message", "instruct", "propose-level", "set-level",
        "activate-plan", "answer-order", "mark-handled", "assign-task", "finish-task", "other-measure",
    ];

    public static Scenario Scenario(params Playbook[] playbooks)
    {
        var tiny = Tiny.Scenario();
        var all = ImmutableArray.Create(Acts);
        return tiny with
        {
            Texts = new Texts(Ordinal.Map<ImmutableSortedDictionary<string, string>>().Add("en", Ordinal.Map<string>()
                .Add("value.unknown", "unknown").Add("say", "Being checked.").Add("say.chips", "Known: {chips}").Add("answer", "There was a drill."))),
            Seats = [.. tiny.Seats.Select(s => s with { Acts = all, Sees = ["items", "levels"], NeedsConfirmation = false })],
            Departments = [new Department("fire", "Fire", [new ScriptedAnswer("fire-1", 1, ["F1"], ExerciseTime.Zero, TimeSpan.FromMinutes(1), "answer"), new ScriptedAnswer("fire-2", 1, [], ExerciseTime.Zero, TimeSpan.FromMinutes(2), "answer")])],
            Approvals = [new ApprovalRule("*", "lead", TimeSpan.FromMinutes(5))],
            Channels = tiny.Channels.Add(new ChannelSpec("account", "Account", "official", "official", 0.5)),
            Measures = [new MeasureSpec("advice", "Advice", "none", "law", false)],
            Subjects = [tiny.Subjects[0] with { Playbooks = [.. playbooks] }],
        };
    }

    public static Playbook Script(string seat, params PlaybookStep[] steps) => new("expert", seat, [.. steps]);

    public static PlaybookStep Step(string on, int seconds, string act, params (string Name, string Value)[] fields) =>
        new($"{act}-{seconds}", on, TimeSpan.FromSeconds(seconds), act, Ordinal.Map<string>().AddRange(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), null);

    public static async Task<ExerciseState> Play(Scenario scenario, string team = "expert", long seed = 4) =>
        (await HeadlessRun.PlayAsync(scenario, 1, seed, "en", team, new BotTeams(), TimeProvider.System, TestContext.Current.CancellationToken)).State;

    public static string[] Ledger(ExerciseState state, string seat) => [.. state.Acts.Where(a => a.Seat == seat).Select(a => $"{a.At} {a.Kind}")];
}
