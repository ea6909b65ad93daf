using System.Collections.Immutable;
using System.Globalization;
using Simulator.Domain.Exercises.Injects;

namespace Simulator.Domain.Exercises.Acts;

/// <summary>Opens the press briefing on an approved plan that was not used yet. Opening without one is refused and entered as evidence.</summary>
public sealed record OpenBriefing : Act
{
    /// <summary>The form that is the plan: every scenario with a briefing has one of this name.</summary>
    public const string Plan = "briefing-plan";
    public override string Kind => "open-briefing";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (state.Briefings.Any(b => b.ClosedAt is null)) return new Rejection("BriefingOpen");
        var plan = state.Forms.LastOrDefault(f => f.Form == Plan && f.Valid && state.Briefings.All(b => b.Plan != f.Id));
        return plan is null ? new Decision([new BriefingRefused(context.Seat)], new Rejection("NoBriefingPlan"))
            : Decision.Of(new BriefingOpened(context.Seat, state.Briefings.Count + 1, plan.Id));
    }
}

/// <summary>The attempt to open a briefing nobody approved.</summary>
public sealed record BriefingRefused(string Seat) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) => state;
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "open-briefing") with { Refused = true };
}

public sealed record BriefingOpened(string Seat, int Number, string Plan) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { Briefings = state.Briefings.Add(new Briefing(Number, Plan, Seat, recorded.At)) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "open-briefing") with
    { About = Texts.Ids(Plan, OpenBriefing.Plan), Choice = Number.ToString(CultureInfo.InvariantCulture), Known = state.KnownTo(Seat) };
}

public sealed record CloseBriefing : Act
{
    public override string Kind => "close-briefing";
    public override Decision Decide(ExerciseState state, CommandContext context) =>
        state.Briefings.FirstOrDefault(b => b.ClosedAt is null) is { } open ? Decision.Of(new BriefingClosed(context.Seat, open.Number)) : new Rejection("NoBriefing");
}

public sealed record BriefingClosed(string Seat, int Number) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.Briefings.FindIndex(b => b.Number == Number);
        return state with { Briefings = state.Briefings.SetItem(index, state.Briefings[index] with { ClosedAt = recorded.At }) };
    }
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "close-briefing") with { Known = state.KnownTo(Seat) };
}

/// <summary>Somebody begins to speak: what a journalist waits for is measured to here.</summary>
public sealed record BeginAnswer(string Inject) : Act
{
    public override string Kind => "begin-answer";

    public override Decision Decide(ExerciseState state, CommandContext context) =>
        BriefingAnswers.Refuse(state, Inject, context.Seat) is { } refused ? refused
            : state.BriefingAnswers.Any(a => a.Inject == Inject) ? new Rejection("AnswerBegun")
            : Decision.Of(new AnswerBegun(context.Seat, Inject, BriefingAnswers.Waited(state, Inject, context.Now)));
}

/// <summary>Waited: whole seconds since the question.</summary>
public sealed record AnswerBegun(string Seat, string Inject, int Waited) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded) =>
        state with { BriefingAnswers = state.BriefingAnswers.Add(new BriefingAnswer(Inject, Seat, recorded.At)) };
    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "begin-answer") with
    { About = [Inject], Known = state.KnownTo(Seat), Fields = Ordinal.Map<string>().Add("waited", Waited.ToString(CultureInfo.InvariantCulture)) };
}

/// <summary>Answers a journalist's question, typed or spoken (then the operator writes down what was said). Mode: typed, spoken.</summary>
public sealed record AnswerQuestion(string Inject, string Text, string Mode, ImmutableArray<string> Chips = default, ImmutableArray<string> Struck = default) : Act
{
    public static readonly ImmutableArray<string> Modes = ["typed", "spoken"];
    public override string Kind => "answer-question";

    public override Decision Decide(ExerciseState state, CommandContext context)
    {
        if (!Modes.Contains(Mode)) return new Rejection("BadChoice");
        if (BriefingAnswers.Refuse(state, Inject, context.Seat) is { } refused) return refused;
        if (Texts.Missing(("Text", Text)) is { } missing) return missing;
        var begun = state.BriefingAnswers.FirstOrDefault(a => a.Inject == Inject);
        if (begun?.AnsweredAt is not null) return new Rejection("QuestionAnswered");
        var waited = begun is null ? BriefingAnswers.Waited(state, Inject, context.Now) : BriefingAnswers.Waited(state, Inject, begun.BegunAt);
        var answered = new QuestionAnswered(context.Seat, Inject, Text.Trim(), Mode == "spoken", Texts.Read(state, Text.Trim(), Chips, Struck), waited);
        return new Decision([answered, .. Heard(state, answered, context.Now)]);
    }

    // What is said before journalists reaches the public by broadcast.
    private static IEnumerable<RumorActed> Heard(ExerciseState state, QuestionAnswered answered, ExerciseTime now)
    {
        var said = new Statement($"answer-{answered.Inject}", 0, "press-answer", answered.Seat, "", answered.Text, now)
        { Readings = answered.Readings, Channels = [.. state.Scenario.Channels.Where(c => c is { Kind: "official", Icon: "broadcast" }).Select(c => c.Id)] };
        return answered.Readings.Any(r => state.Scenario.Fact(r.Topic) is not null) ? StatementEffects.Of(state, said, now).Select(e => new RumorActed(e)) : [];
    }
}

public sealed record QuestionAnswered(string Seat, string Inject, string Text, bool Spoken, ImmutableArray<Reading> Readings, int Waited) : ActEvent(Seat)
{
    public override ExerciseState Evolve(ExerciseState state, RecordedEvent recorded)
    {
        var index = state.BriefingAnswers.FindIndex(a => a.Inject == Inject);
        var before = index < 0 ? new BriefingAnswer(Inject, Seat, recorded.At) : state.BriefingAnswers[index];
        var after = before with { Text = Text, Spoken = Spoken, AnsweredAt = recorded.At };
        return state with { BriefingAnswers = index < 0 ? state.BriefingAnswers.Add(after) : state.BriefingAnswers.SetItem(index, after) };
    }

    public override ActEntry ToEntry(ExerciseState state, RecordedEvent recorded) => recorded.Entry(this, "answer-question") with
    {
        About = [Inject], Choice = Spoken ? "spoken" : "typed", Text = Text, Readings = Readings, Known = state.KnownTo(Seat),
        Fields = Ordinal.Map<string>().Add("waited", Waited.ToString(CultureInfo.InvariantCulture)),
    };
}

internal static class BriefingAnswers
{
    public static Rejection? Refuse(ExerciseState state, string inject, string seat) => state.Injects.GetValueOrDefault(inject) switch
    {
        { Status: InjectStatus.Delivered, Kind: "question" } asked when asked.To.Contains(seat) => null,
        { Status: InjectStatus.Delivered } asked when asked.To.Contains(seat) => new Rejection("NotAQuestion"),
        _ => new Rejection("NoSuchInject"),
    };

    public static int Waited(ExerciseState state, string inject, ExerciseTime until) =>
        state.Injects[inject].DeliveredAt is { } asked ? (int)(until - asked).TotalSeconds : 0;
}
