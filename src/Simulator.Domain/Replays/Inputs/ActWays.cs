using System.Collections.Immutable;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using static Simulator.Domain.Replays.Inputs.WaysBack;

namespace Simulator.Domain.Replays.Inputs;

/// <summary>Back from what seats did to what they sent: everything but papers (<see cref="PaperWays"/>).</summary>
internal static class ActWays
{
    public static readonly ImmutableArray<KeyValuePair<Type, WayBack>> All =
    [
        Way<SignedIn>(_ => new SignIn()),
        Way<RosterFiled>(e => new FileRoster(e.Leader, e.Officer, e.Contact)),
        Way<CommsChecked>(e => new CheckComms(e.Text)),
        Way<ItemRegistered>((e, told) => new RegisterItem(e.Post, InjectOf(e, told.Before), e.Title, e.MergedInto, e.Note.Length > 0 ? e.Note : null)),
        Way<ItemJudged>(e => new JudgeItem(e.Item, e.Authenticity, e.Nature, e.AffectsStability, e.NeedsAssessment, e.Reason)),
        Way<ItemNoted>(e => new NoteItem(e.Item, e.Status, e.Text)),
        Way<BoardFactAdded>(e => new AddBoardFact(e.SourceId, e.Text, e.Source)),
        Way<VerificationRequested>((e, told) => new RequestVerification(e.Department, e.Question, e.Due is { } due ? told.Until(due) : null, e.About)),
        Way<MessageSent>(e => e.MessageKind == "instruction" ? new Instruct(e.To, e.Text, e.About) : new SendMessage(e.To, e.Text, e.About)),
        Way<CallLogged>(e => new LogCall(e.Inject, e.Summary, e.ForwardTo)),
        Way<OrderAnswered>(e => new AnswerOrder(e.Inject, e.Choice, e.Text)),
        Way<HandledMarked>(e => new MarkHandled(e.Inject, e.Note)),
        Way<TaskAssigned>((e, told) => new AssignTask(e.To, e.Owner, e.Title, told.Until(e.Due), e.Assisting)),
        Way<TaskFinished>(e => new FinishTask(e.Task, e.Result)),
        Way<OtherMeasureTaken>(e => new TakeOtherMeasure(e.Text, e.About)),
        Way<LevelProposed>(e => new ProposeLevel(e.Level, e.Reason)),
        Way<LevelSet>(e => new SetLevel(e.Level, e.Reason)),
        Way<PlanActivated>(e => new ActivatePlan(e.Reason)),
        Way<ResponseEnded>(e => new EndResponse(e.Reason)),
        Way<MeasureProposed>(e => new ProposeMeasure(e.Measure, e.Target, e.LegalBasis, e.Necessity, e.About)),
        Way<MeasureDecided>(e => new DecideMeasure(e.Proposal, e.Approved ? "approve" : "return", e.Remark)),
        Way<MeasureOrdered>(e => new OrderMeasure(e.Measure, e.Target, e.LegalBasis, e.Necessity, e.About)),
        Way<PlatformRequested>(e => new RequestPlatform(e.Post, e.What, e.LegalBasis, e.Text, e.Necessity, e.Scope)),
        Way<LedgerEntered>((e, told) => new EnterLedger(e.Ledger, e.Title, e.Unit, e.Owner, e.Open ? null : told.Until(e.Due), e.About)),
        Way<BriefingRefused>(_ => new OpenBriefing()),
        Way<BriefingOpened>(_ => new OpenBriefing()),
        Way<BriefingClosed>(_ => new CloseBriefing()),
        Way<AnswerBegun>(e => new BeginAnswer(e.Inject)),
    ];

    // The inject of a registered post goes without saying where the post itself stems from it.
    private static string? InjectOf(ItemRegistered e, ExerciseState before)
    {
        var post = e.Post is null ? -1 : before.Posts.Find(e.Post, before.PostCount);
        return post >= 0 && before.Posts[post].Inject == e.Inject ? null : e.Inject;
    }
}
