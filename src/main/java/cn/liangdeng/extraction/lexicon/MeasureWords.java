package cn.liangdeng.extraction.lexicon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Units of measure and classifiers of the official language, and what kind of thing each of them counts. */
public final class MeasureWords {

    /** What a unit counts. */
    public enum Sort {
        /** Things that stay (家, 座, 套). */
        COUNT,
        PERSON,
        /** Things that happen (场, 人次). */
        EVENT,
        SIZE,
        MONEY,
        PERCENT,
        POINT,
        FACTOR,
        TIME,
        AGE,
        SCORE
    }

    private static final Map<String, Sort> SORTS = new HashMap<>();

    static {
        put(
                Sort.COUNT,
                "个 家 项 条 座 处 所 户 套 张 件 种 类 只 支 部 台 辆 栋 幢 间 块 片 组 对 队 团 笔 份 宗 起 例 门 篇 本 册 株 棵 头 羽 眼 口"
                        + " 艘 架 列 枚 盏 面 根 颗 粒 穴 班 节 堂 床 款 档 首 幅 孔 尾 匹 袋 瓶 桶 处所 个班 个点 张床 标段 泊位 车位 航线 点位 站"
                        + " 剂 剂次 人份 户次 家次 台套 辆次 桩 单 宗地 单元 楼 轮 期 路 段");
        put(Sort.PERSON, "人 名 位");
        put(Sort.EVENT, "场 次 件次 项次 台次 例次 册次 起次 班级次 人次 场次 批次 班次 车次 架次 课时 学时 趟 人天 标准学时 桌次 班列");
        put(
                Sort.SIZE,
                "公里 千米 米 里 厘米 毫米 平方公里 平方千米 平方米 平米 平 方 亩 公顷 立方米 立方 吨 公斤 千克 斤 克 升 毫升 吨标准煤"
                        + " 吨标煤 标准箱 标箱 标台 TEU 千瓦 兆瓦 千瓦时 千伏安 千伏 伏安 度 MW GW KW kW kWh KWh km km² ㎡ m² m2 m³ 微克/立方米 毫克/升"
                        + " 毫克/立方米 μg/m³ μg/m3 ug/m3 mg/L 分贝 摄氏度 当量 重箱 载重吨 总吨 PFLOPS EFLOPS Gbps Mbps TB PB GB 元/平方米"
                        + " 米/秒 股 P T 毫秒 微秒 Tops PFlops 瓦 微克 毫克 千克标准煤 克标准煤 吨/日 平方英尺 海里 标方 万方");
        put(Sort.MONEY, "元 元人民币 人民币 美元 欧元 日元 港元 美金");
        put(Sort.PERCENT, "% ‰ /10万 /十万");
        put(Sort.POINT, "个百分点 百分点 个基点 个千分点 个点");
        put(Sort.FACTOR, "倍");
        put(Sort.TIME, "年 个月 月 日 天 小时 个小时 分钟 秒 秒钟 个工作日 工作日 周 个季度 季度 个月份 学期 个自然日 自然日 点钟");
        put(Sort.AGE, "岁 周岁");
        put(Sort.SCORE, "分");
    }

    /** Characters after which a one-character unit is no unit but the start of a word (部门, 人才, 个性). */
    private static final Map<String, String> NOT_BEFORE = Map.ofEntries(
            Map.entry("部", "门委队"),
            Map.entry("个", "性人体股别案亿"),
            Map.entry("人", "才口民工均行社力事物文大数居"),
            Map.entry("件", "杂"),
            Map.entry("面", "积向对貌料"),
            Map.entry("口", "岸袋碑腔径岁"),
            Map.entry("方", "面案式向便法位"),
            Map.entry("平", "台安方均衡等"),
            Map.entry("站", "点位台稳"),
            Map.entry("点", "击位"),
            Map.entry("单", "位元一项体"),
            Map.entry("节", "能约点水日庆"),
            Map.entry("分", "类级层析别钟批行之公局期析布"),
            Map.entry("里", "程庙铺店桥河沟湾岭坪塘寺屯墩堡坡"),
            Map.entry("度", "假量过"),
            Map.entry("日", "常均游"),
            Map.entry("升", "级"),
            Map.entry("组", "织团建"),
            Map.entry("团", "队结体"),
            Map.entry("队", "伍"),
            Map.entry("对", "接"),
            Map.entry("班", "子车列次"),
            Map.entry("台", "账"),
            Map.entry("类", "别"),
            Map.entry("头", "部"),
            Map.entry("名", "牌师录单"),
            Map.entry("位", "于置次数"),
            Map.entry("起", "来到草步"),
            Map.entry("次", "日要生"),
            Map.entry("条", "件例块"),
            Map.entry("项", "目"),
            Map.entry("支", "持撑部出付"),
            Map.entry("本", "地土级区科市县"),
            Map.entry("门", "类户"),
            Map.entry("片", "区"),
            Map.entry("股", "份权东"),
            Map.entry("楼", "宇盘"),
            Map.entry("轮", "候"),
            Map.entry("期", "间货末限"),
            Map.entry("个点", "位开"),
            Map.entry("元", "宇素旦村镇里街桥坊"),
            Map.entry("天", "然使"),
            Map.entry("户", "籍外"),
            Map.entry("场", "所景馆地次"),
            Map.entry("床", "位垫"),
            Map.entry("路", "灯面口线由网桥长基公车径演侧走”"),
            Map.entry("段", "落长"),
            Map.entry("P", "FPPLOQABCDEGHIJKMNRSTUVWXYZ0123456789"),
            Map.entry("T", "EBOFDPABCGHIJKLMNQRSUVWXYZ0123456789"),
            Map.entry("瓦", "房楼"),
            Map.entry("周", "年岁期末"),
            Map.entry("桩", "基"));

    private static final String MAGNITUDES = "万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千|百";

    /** A unit with its magnitude and, where there is one, its denominator: 万人次, 亿元, 吨标准煤/万元. */
    public static final Cue UNIT = Cue.of(
            "(?<magnitude>" + MAGNITUDES + ")?(?<approximate>余|多|几)?(?<unit>(?:"
                    + alternatives()
                    + ")(?:\\((?:间|处|个|次|家|座|户|条|套|所|张|辆|台|件|项|人|名)\\))?)(?<per>(?:/|(?<=[克升吨])每)(?:万平方公里|百平方公里|平方公里|平方米|立方米|千人|万人|万元|亿元|公里|小时|公顷|人|年|月|天|日|亩|户|次|升|元|km²|家|个)(?:·[年月日])?)?");

    /** A magnitude alone, for amounts whose unit was lost (达到6亿). */
    public static final Cue MAGNITUDE = Cue.of("(?:个(?=亿))?(?<magnitude>" + MAGNITUDES + ")(?<approximate>余|多)?");

    private MeasureWords() {}

    private static void put(Sort sort, String words) {
        Arrays.stream(words.split(" ")).forEach(word -> SORTS.put(word, sort));
    }

    private static String alternatives() {
        return SORTS.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(MeasureWords::guarded)
                .collect(Collectors.joining("|"));
    }

    private static String guarded(String word) {
        String bad = NOT_BEFORE.getOrDefault(word, "");
        return Pattern.quote(word) + (bad.isEmpty() ? "" : "(?![" + bad + "])");
    }

    /** What the unit counts; the magnitude before it and the denominator behind it do not matter. */
    public static Sort sort(String unit) {
        Sort direct = SORTS.get(unit);
        return direct != null ? direct : SORTS.getOrDefault(unit.replaceFirst("[/(].*", ""), Sort.COUNT);
    }

    /** All units, longest first. */
    public static List<String> all() {
        return SORTS.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
