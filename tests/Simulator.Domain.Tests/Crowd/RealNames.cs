using System.Collections.Immutable;

namespace Simulator.Domain.Tests.Crowd;

/// <summary>Names that generated text must never hold: provinces, large cities, platforms, well-known firms and papers.</summary>
internal static class RealNames
{
    public static readonly ImmutableArray<string> All =
    [
        "北京", "上海", "天津", "重庆", "广州", "深圳", "武汉", "成都", "杭州", "南京", "西安", "郑州", "长沙", "沈阳", "青岛", "大连", "厦门", "苏州", "济南", "哈尔滨",
        "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西",
        "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
        "微博", "微信", "抖音", "快手", "小红书", "知乎", "贴吧", "今日头条", "豆瓣", "腾讯", "阿里", "百度", "新浪", "网易", "字节",
        "新华社", "人民日报", "央视", "澎湃", "Weibo", "WeChat", "TikTok", "Douyin", "Twitter", "Facebook", "Instagram", "WhatsApp", "YouTube", "Reddit", "Google",
        "Beijing", "Shanghai", "London", "New York", "BBC", "CNN", "Xinhua", "Reuters",
    ];
}
