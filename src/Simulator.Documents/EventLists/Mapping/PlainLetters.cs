using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Simulator.Documents.EventLists.Mapping;

/// <summary>One writing of words that people write in several: small half-width letters without accents, and simplified characters for traditional ones that stand in heads, times and names of offices.</summary>
internal static class PlainLetters
{
    private const string Traditional =
        "編號時間發內預動備註對標題傳達遞單訊階責關電話郵體類項節點應處說詳轉導調觸劇場組參與計劃評條規範實際負總產業據義務聯絡員領聞網輿論將報記錄務辦廳縣區聲當啟開後給讓過這個們來會學經濟衛環護險災難監測壓縮視頻臺灣廣東語請問從眾為無誰機團隊佈釋專門資審檢驗證據復覆請鐘週當條幾兩鄉鎮黨書長職務檔錄簡單線紅藍黃緊級響應終結束協調勢態質詢傷員醫療藥場館倉庫凍結誤導謠傳證實擴散熱搜採訪訪問約見溝通復原選擇適時隨機擇視實施執行維護穩定練習";
    private const string Simplified =
        "编号时间发内预动备注对标题传达递单讯阶责关电话邮体类项节点应处说详转导调触剧场组参与计划评条规范实际负总产业据义务联络员领闻网舆论将报记录务办厅县区声当启开后给让过这个们来会学经济卫环护险灾难监测压缩视频台湾广东语请问从众为无谁机团队布释专门资审检验证据复复请钟周当条几两乡镇党书长职务档录简单线红蓝黄紧级响应终结束协调势态质询伤员医疗药场馆仓库冻结误导谣传证实扩散热搜采访访问约见沟通复原选择适时随机择视实施执行维护稳定练习";

    private static readonly FrozenDictionary<char, char> Letters = Traditional.Zip(Simplified).Where(p => p.First != p.Second).DistinctBy(p => p.First).ToFrozenDictionary(p => p.First, p => p.Second);

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture))
            plain.Append(c < 0x80 ? c : c is >= '\u00C0' and < '\u0250' ? Bare(c) : Letters.GetValueOrDefault(c, c));
        return plain.ToString();
    }

    // The letter under an accent.
    private static char Bare(char c) => c.ToString().Normalize(NormalizationForm.FormD)[0];
}
