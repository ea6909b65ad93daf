namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>What stands in the cells: several receivers, nobody, formulas, errors, emojis.</summary>
internal static class ForeignCells
{
    private static ForeignSheet To(string name, string receivers, string fates) =>
        new(name, "编号|时间|接收席位|内容\n" + string.Join('\n', receivers.Split(" % ").Select((r, i) => $"Y-{i + 1}|T+{i + 1}|{r}|第{i + 1}件事")), fates);

    public static IReadOnlyList<ForeignSheet> All { get; } =
    [
        To("several receivers", "新闻中心、公安联络 % 新闻中心，公安联络 % 新闻中心;公安联络 % 新闻中心⏎公安联络 % 新闻中心/公安联络 % News center / Police liaison % 新闻中心 公安联络 % news + police % 1.新闻中心⏎2.公安联络 % 新闻中心和公安联络", "2=1>news,police 3=2>news,police 4=3>news,police 5=4>news,police 6=5>news,police 7=6>news,police 8=7>news,police 9=8>news,police 10=9>news,police 11=10>news,police"),
        To("everybody", "全体 % 各席位 % All players % ALL % 全体参演人员 % 所有人 % 全员 % everyone % alle % 各参演单位 % 全体席位", "2=1>* 3=2>* 4=3>* 5=4>* 6=5>* 7=6>* 8=7>* 9=8>* 10=9>* 11=10>* 12=11>*"),
        To("nobody the scenario knows", "新闻中心 % 后勤保障组 % 新闻中心、后勤保障组 % 除新闻中心外 % 非新闻中心 % all except news % 全体（除新闻中心） % 省新闻中心 % 新闻中心以外各席位", "2=1>news 3!C 4!C 5!C 6!C 7!C 8!C 9!C 10!C"),
        To("nearly the name", "新闻中心（主） % 新闻组 % 公安联络席 % NEWS CENTRE % news centre", "2=1>news 3=2>news 4=3>police 5=4>news 6=5>news"),
        To("with names and nobody", "新闻中心（李主任） % 新闻中心(不含发言人) % — %  % 无 % 公安联络（主）、领导小组", "2=1>news 3!C 4!C 5=4>* 6!C 7=6>police,leading"),
        new("斜杠和短横就是没有", """
            编号|时间|发送方|渠道|接收席位|内容|时限|备注
            W-1|T+1|—|电话|新闻中心|一|/|无
            W-2|T+2|居民|微博、短视频|新闻中心|二|—|-
            W-3|T+3|/|电话|新闻中心|—|15|N/A
            """, "2=1>news 3=2>news 4!F"),
        new("公式、错误和空结果", """
            编号|时间|接收席位|内容|预期行动
            F-1|T+1|新闻中心|正常|登记
            F-2|{?}|新闻中心|时间没有算过|登记
            F-3|T+3|新闻中心|{?}|登记
            F-4|T+4|{!}|接收方出错|登记
            F-5|T+5|新闻中心|{!}|登记
            F-6|T+6|新闻中心|预期出错|{!}
            {!}|T+7|新闻中心|编号出错|登记
            F-8|T+8|新闻中心|#N/A|登记
            """, "2=1>news 3!B 4!D 5!C 6!D 7!E 8!A 9!D"),
        new("接收方全是查找出错", """
            编号|时间|接收席位|内容
            F-1|T+1|{!}|一
            F-2|T+2|{!}|二
            """, "2!C 3!C"),
        new("像公式的文字", """
            编号|时间|内容|备注
            =1+1|T+1|=cmd|/c calc
            -2|T+2|+8 分钟后再答|@所有人
            G-3|T+3|@岚川发布 怎么还不回应|=HYPERLINK
            """, "2=1 3=2 4=3"),
        new("表情、长文、换行", """
            编号|时间|内容
            M-1|T+1|😱😱 冷库炸了？？⏎⏎在现场 👨‍👩‍👧
            M-2|T+2|①先登记②再核实
            """, "2=1 3=2"),
        new("编号重复、缺编号", """
            编号|时间|内容
            7|T+1|一
            7|T+2|二
            |T+3|三
            7-1|T+4|四
            A 8|T+5|五
            """, "2=1 3=2 4=3 5=4 6=5"),
        new("渠道五花八门", """
            编号|时间|渠道|接收席位|内容
            C-1|T+1|微博|各席位|一
            C-2|T+2|Anruf|各席位|二
            C-3|T+3|电子邮件|各席位|三
            C-4|T+4|飞鸽|各席位|四
            C-5|T+5|官方账号|各席位|五
            C-6|T+6|手机短信|各席位|六
            """, "2=1 3=2 4=3 5!C 6!C 7=6"),
        new("数字写成文字", """
            编号|时间|接收席位|内容|时限
            {1}|15|新闻中心|一|{10}
            {2}|{20}|新闻中心|二|15
            3|  25 |新闻中心|三|10 分钟以内
            4|３０|新闻中心|四|尽快
            """, "2=15>news 3=20>news 4=25>news 5!E"),
    ];
}
