using System.Collections.Immutable;
using System.Security.Claims;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Debriefs;
using Simulator.Domain.Exercises.Fields;
using Simulator.Persistence.AppDb;
using Simulator.Runtime;
using Simulator.Web.Access;

namespace Simulator.Web.Features.Debrief;

/// <summary>
/// The ballot box. Who puts something in is asked here, and noted beside the log (once each, without a time); the sheet goes on without him.
/// Nothing here is logged, and nothing typed is kept before it is handed in.
/// </summary>
public sealed class QuestionnaireBox(IExercises exercises, IAccess access, Debriefs debriefs)
{
    /// <summary>Null when the sheet was taken.</summary>
    public async Task<Rejection?> HandInAsync(ILiveExercise live, ClaimsPrincipal user, string questionnaire, ImmutableSortedDictionary<string, string> answers)
    {
        if (DebriefRights.Answers(live, access, user) is not { } actor) return new Rejection("OfficeMayNot", access.In(live, user)?.Office.ToString() ?? nameof(Office.Observer));
        var sheet = new AnswerQuestionnaire(questionnaire, actor.Seat, answers);
        // Before anything is noted: an id nobody knows would be noted for ever.
        if (Questionnaires.Of(live.Control().State).All(q => q.Id != questionnaire)) return new Rejection("NoSuchQuestionnaire");
        if (!await debriefs.HandInAsync(live.Id.Value, questionnaire, actor.Person)) return new Rejection("SheetHandedIn");
        var result = await exercises.ExecuteAsync(live.Id, AnswerQuestionnaire.Nobody, CommandShape.Visible(sheet));
        if (!result.Accepted) await debriefs.TakeBackAsync(live.Id.Value, questionnaire, actor.Person);
        return result.Rejection;
    }

    /// <summary>What the person has handed in already.</summary>
    public async Task<IReadOnlySet<string>> HandedInAsync(ILiveExercise live, ClaimsPrincipal user) =>
        access.In(live, user) is { } actor ? await debriefs.HandedInAsync(live.Id.Value, actor.Person) : new HashSet<string>();
}
