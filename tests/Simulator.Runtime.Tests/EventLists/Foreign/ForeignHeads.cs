namespace Simulator.Runtime.Tests.EventLists.Foreign;

/// <summary>Heads in all places, languages and words, and what stands between the rows.</summary>
internal static class ForeignHeads
{
    public static IReadOnlyList<ForeignSheet> All { get; } =
    [
        new("导调文书清单，第七行才是表头", """
            岚川市2024年网络舆情应急演练
            导调文书清单
            编制单位：导调组|||密级：内部

            演练时间：2024年5月1日|||地点：综合指挥中心

            序号|投放时间|文书名称|导调内容|发出单位|接受单位|投放渠道|预期行动|备注
            1|T+5|网帖截图|有人发帖称冷库爆炸|网民|信息研判组|网帖|登记核实|可提前
            2|T+12|来电记录|居民来电询问能否回家|居民|公安联络、新闻中心|电话|答复并记录|
            """, "8=5>assessment 9=12>police,news") { Merges = ["A1:I1", "A2:I2"], Columns = "number time title text sender receiver channel expected remarks" },
        new("HSEEP MSEL", """
            MASTER SCENARIO EVENTS LIST (MSEL) - EXERCISE EXERCISE EXERCISE

            MSEL #|Time (local)|STARTEX +|Inject Description|From|To|Delivery method|Injected by|Expected player action|Capability|Comments
            1|09:15|0:15|Caller asks whether the cold store exploded|Resident|Police liaison|Phone|SimCell|Log the call|Public Information|
            2|09:30|0:30|Reporter asks for a statement by noon|Evening paper|News center|E-mail|Media cell|Acknowledge|Public Information|may slip
            """, "4=15>police 5=30>news") { Columns = "number - time text sender receiver channel owner expected - remarks" },
        new("演习事件表（注入编号、演习时间、接受单位）", """
            注入编号|演习时间|事件描述|发布方|接受单位|发送渠道|应对要求
            ZR-01|0:05|网上出现爆炸传言|网民|信息研判组|网帖|立即登记
            ZR-02|0:20|记者来电|江边时报|新闻中心|电话|统一答复
            """, "2=5>assessment 3=20>news") { Columns = "number time text sender receiver channel expected" },
        new("两行表头，上下合并", """
            某市演练事件清单
            序号|时间||事件内容|投放||预期行动
            |演练时间|情景时间||方式|对象|
            1|T+5|18:45|有人发帖|网帖|信息研判组|登记
            2|T+15|18:55|有人来电|电话|公安联络|记录
            """, "4=5>assessment 5=15>police") { Merges = ["A1:G1", "A2:A3", "B2:C2", "D2:D3", "E2:F2", "G2:G3"], Columns = "number time - text channel receiver expected" },
        new("两行表头，中英各一行", """
            编号|时间|发送方|接收席位|渠道|内容
            No.|Time|From|To|Channel|Message
            A-1|T+5|居民|新闻中心|电话|请问是真的吗
            A-2|T+9|居民|公安联络|电话|我家能回去吗
            """, "3=5>news 4=9>police"),
        new("双语表头写在一格", """
            序号/No.|时间 Time|发送方⏎From|接收席位 (To)|渠道/Channel|内容 / Message
            1|T+5|居民|新闻中心|电话|请问是真的吗
            2|T+9|居民|公安联络|电话|我家能回去吗
            """, "2=5>news 3=9>police") { Columns = "number time sender receiver channel text" },
        new("封面在前，另有说明页", """
            时间|内容|接收方
            T+5|请问是真的吗|新闻中心
            T+9|我家能回去吗|公安联络
            """, "2=5>news 3=9>police") { Cover = "封面" },
        new("阶段行、空行、合计行、落款", """
            序号|时间|内容|接收方
            第一阶段　启动（18:40—19:00）
            1|18:45|网上出现传言|信息研判组

            2|18:50|居民来电|公安联络
            第二阶段　处置
            3|19:10|记者追问|新闻中心
            小计||3 条
            合计|3
            编制：导调组
            """, "3=5>assessment 5=10>police 7=30>news"),
        new("繁體中文", """
            編號|情境時間|發文單位|受文單位|傳遞方式|內容|預期行動|備註
            1|18時45分|民眾|資訊研判組|電話|有人說冷庫爆炸|登記|無
            2|18時55分|記者|新聞中心、公安聯絡|採訪函|請於今晚答覆|答覆|
            3|機動|主任|全體席位|電話|請回報|回報|
            """, "2!D 3=15>news,police 4=hand>*") { Columns = "number story sender receiver channel text expected remarks" },
        new("繁體中文，席位名稱一致", """
            序號|時間|發送方|接收單位|管道|內容
            1|T+5|民眾|信息研判組|電話|有人說冷庫爆炸
            2|T+8|記者|新聞中心、公安聯絡|簡訊|請於今晚答覆
            """, "2=5>assessment 3=8>news,police"),
        new("Deutsche Drehbuchliste", """
            Übungsdrehbuch „Kühlhaus“

            Lfd. Nr.|Uhrzeit|Absender|Empfänger|Übermittlung|Inhalt der Meldung|Erwartete Reaktion|Bemerkungen
            1|18.45 Uhr|Anwohner|Police liaison|Telefon|Darf ich zurück in meine Wohnung?|Anruf festhalten|
            2|19.05 Uhr|Zeitung|News center|E-Mail|Wir bitten um Stellungnahme|Antwort|dringend
            """, "4=5>police 5=25>news") { Columns = "number time sender receiver channel text expected remarks" },
        new("Chronogramme français", """
            N°|Heure|Émetteur|Destinataire|Moyen|Message|Réaction attendue|Observations
            1|18h45|Riverain|Police liaison|Téléphone|Puis-je rentrer chez moi ?|Noter l'appel|
            2|19 h 05|Journal|News center|Courriel|Nous demandons une réponse|Répondre|urgent
            3|20 h|Préfet|tous|Téléphone|Point de situation|Répondre|
            """, "2=5>police 3=25>news 4=80>*") { Columns = "number time sender receiver channel text expected remarks" },
        new("Columns backwards, odd names", """
            Notes|Expected outcome|Body|Subject line|Via|Addressee|Sent by|When|Inject #
            late ok|Log it|Is it true that eleven died?|Question|SMS|Police liaison|Resident|T+5|IN-01
            |Answer|Who speaks for the city?|Question 2|Telephone|News center; Leading group|Radio|T+20|IN-02
            """, "2=5>police 3=20>news,leading") { Columns = "remarks expected text title channel receiver sender time number" },
        new("表头在第三列第五行", """
            演练方案附件

            ||注：以下均为虚构

            ||编号|触发时间|接收席位|内容
            ||Q1|T+5|新闻中心|请问是真的吗
            ||Q2|T+6|公安联络|请回复
            """, "6=5>news 7=6>police"),
        new("隐藏的行和列", """
            编号|时间|旧时间|接收席位|内容
            H-1|T+5|T+50|新闻中心|请问是真的吗
            ~H-2|T+6|T+60|公安联络|已取消
            H-3|T+7|T+70|公安联络|请回复
            """, "2=5>news 4=7>police") { HiddenColumns = [3] },
        new("隐藏的列在前，同名", """
            编号|时间|时间|接收席位|内容
            H-1|T+50|T+5|新闻中心|请问是真的吗
            H-2|T+70|T+7|公安联络|请回复
            """, "2=5>news 3=7>police") { HiddenColumns = [2] },
        new("计划时间与实际时间", """
            编号|实际时间|计划时间|接收席位|内容
            S-1||T+5|新闻中心|请问是真的吗
            S-2||T+7|公安联络|请回复
            """, "2=5>news 3=7>police"),
        new("列名带单位", """
            序号|时间（小时）|内容|接收席位
            1|{0}|开始|各席位
            2|{0.5}|半小时后|新闻中心
            3|{1.25}|再后|公安联络
            """, "2=0>* 3=30>news 4=75>police"),
        new("seconds in the head", """
            No|Elapsed (sec)|Message|To
            1|{30}|first|all
            2|{600}|second|News center
            """, "2=0.5>* 3=10>news"),
        new("无表头", """
            X-1|T+5|居民|新闻中心|电话|请问是真的吗，什么时候答复
            X-2|T+9|居民|公安联络|电话|我家能回去吗，道路什么时候放行
            """, "1=5>news 2=9>police"),
        new("Day column in figures", """
            Day|Time|Message|To
            {1}|09:00|first day|all
            {1}|09:30|first day|News center
            {2}|09:00|second day|News center
            |09:30|second day|News center
            """, "2=0>* 3=30>news 4=hand>news 5=hand>news") { Subject = 4 },
        new("Days of the week", """
            Day|Time|Message|To
            Wed|09:00|first day|all
            Wed|09:30|first day|News center
            Thursday|09:00|second day|News center
            Later|09:30|who knows|News center
            """, "2=0>* 3=30>news 4=hand>news 5!A") { Subject = 4 },
        new("星期一列", """
            日期|时间|内容|接收席位
            周六|09:00|第一天|全体
            周日|09:30|第二天|新闻中心
            周一|T+5|第三天|新闻中心
            """, "2=0>* 3=hand>news 4=5>news") { Subject = 4 },
        new("竖排的卡片", """
            注入编号|ZR-01
            注入时间|T+5
            接收单位|新闻中心
            注入内容|请问是真的吗

            注入编号|ZR-02
            注入时间|T+9
            接收单位|公安联络
            注入内容|我家能回去吗
            """, "1! 2! 3! 4! 6! 7! 8! 9!"),
        new("带日期的题头", """
            演练名称|某市演练|日期|2024年5月1日|编号|YL-2024-01
            时间：9:00|地点：指挥中心|主题：舆情
            序号|时间|内容|接收席位
            1|T+5|请问是真的吗|新闻中心
            """, "4=5>news"),
        new("表头换行、带序号和星号", """
            项⏎次|*时间*|1.接收⏎席位|内容⏎（原文）|时限（小时）
            1|T+5|新闻中心|请问是真的吗|{2}
            """, "2=5>news") { Columns = "number time receiver text limit" },
        new("日期一列，每日只写一次", """
            日期|时间|内容|接收席位
            {45413:1}|09:00|第一天开始|各席位
            |09:30|第一天半点|新闻中心
            {45414:1}|09:00|第二天开始|公安联络
            |09:30|第二天半点|公安联络
            """, "2=0>* 3=30>news 4=hand>police 5=hand>police") { Subject = 4 },
        new("以段落标明日期", """
            时间|内容|接收席位
            第一天（5月1日）
            09:00|第一天开始|各席位
            09:30|第一天半点|新闻中心
            第二天（5月2日）
            09:00|第二天开始|公安联络
            09:30|第二天半点|公安联络
            """, "3=0>* 4=30>news 6=hand>police 7=hand>police") { Subject = 4 },
    ];
}
