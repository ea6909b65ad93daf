using Simulator.Documents.EventLists;
using Simulator.Domain;
using Simulator.Domain.Exercises.Control;
using Simulator.Runtime.Tests.Documents;

namespace Simulator.Runtime.Tests.EventLists;

public sealed class LiveInjectTests
{
    [Fact]
    public void New_injects_become_commands_and_the_others_are_told()
    {
        var sheet = new SheetMaker();
        sheet.Row("编号", "时间", "发送方", "接收席位", "渠道", "内容", "时限");
        sheet.Row("X-1", "T+50", "江边时报记者", "新闻中心", "电话", "几时答复？", "10分钟");
        sheet.Row("X-2", "X-1 后 5 分钟", "", "各席位", "导调指令", "注意", "");
        sheet.Row("X-3", "T+20", "", "各席位", "导调指令", "过去了", "");
        sheet.Row("X-4", "机动", "", "各席位", "导调指令", "备用", "");
        sheet.Row("K1-02", "T+30", "", "", "", "", "");
        var preview = Lists.Preview(sheet.Xlsx());
        var minute = (Func<double, ExerciseTime>)ExerciseTime.FromMinutes;
        // The subject is the second of an exercise: it began in minute 100.
        var plans = MiniFolder.In("en", () => LiveInjects.Of(preview, 1, minute(100), minute(130), minute(220)));
        var first = Assert.IsType<WriteInject>(plans[0].Command);
        Assert.Equal(("call", "phone", "江边时报记者", "几时答复？", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)), (first.InjectKind, first.Channel, first.Sender, first.Text, first.Limit, first.In));
        Assert.Equal(["news"], first.To);
        Assert.Equal(TimeSpan.FromMinutes(25), plans[1].Command!.In);
        Assert.Equal(["02:00:00 has passed", "it has no time: send it from the control desk when it is needed", "the scenario has it: move or edit it at the control desk"], plans.Skip(2).Select(p => p.Reason));
        Assert.All(MiniFolder.In("en", () => LiveInjects.Of(preview, 2, minute(100), minute(130), minute(220))).Take(4), p => Assert.Null(p.Command));
    }
}
