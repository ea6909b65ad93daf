using Simulator.Domain.Scenarios;

namespace Simulator.Documents.Scenarios.Loading;

/// <summary>Reads what happens before an exercise.</summary>
internal static class PreparationReader
{
    private const int LongestLead = 366;

    public static Preparation Preparation(Block b) => new()
    {
        Aims = b.Wordings("aims"),
        Briefing = b.One("briefing", "startBriefing", s => new StartBriefing(s.Wording("procedure"), s.Wording("plan"), s.Wording("responsibility"), s.Wording("people"), s.Wording("requirements"))),
        Announcement = b.WordingOr("announcement"),
        Stages = b.List("stages", "preparationStage", s => new PreparationStage(s.LocalId(), s.Wording("title"), s.List("items", "preparationItem", Item, true))),
        Contacts = b.List("contacts", "contact", c => new Contact(c.Ref("body", IdKind.Body), c.Wording("post"), c.Wording("name"), c.Wording("reach"))),
        Excerpts = b.List("excerpts", "planExcerpt", e => new PlanExcerpt(e.Ref("seat", IdKind.Seat), e.Wording("text"))),
        Programme = b.List("programme", "programmeItem", p => new ProgrammeItem(p.LocalId(), p.Wording("title"), p.OneOf("kind", ProgrammeItem.Kinds), p.Whole("days", -LongestLead, LongestLead))),
    };

    private static PreparationItem Item(Block b) => new(b.LocalId(), b.Wording("text"), b.Whole("days", 0, LongestLead), b.RefOr("body", IdKind.Body));
}
