package cn.liangdeng.extraction.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Verbs of deed, by their sense: each tells of an end that is seen to be reached, be it named in a list of deliverables or not. */
public enum DeedVerbs {
    /** What was worked on stands, is in use, is done with. */
    FINISH("完成 建成 建成投用 建成启用 建成开放 建成运营 建成使用 建起 投用 投运 启用 交付 办结 收官 投入使用 交付使用 全面建成 贯通 建设完成 建成并投用"),
    /** A piece of work or a proceeding begins. */
    START("启动 启动建设 启动实施 启动编制 启动开展 开工 开工建设 新开工 新开工建设 动工 动工建设 开建 动建 开工新建 开工实施 正式启动 全面启动 破土动工"),
    /** A body comes to be. */
    FOUND("成立 组建 设立 创办 开办 开设 筹建 筹备成立 挂牌成立 组建成立 新设立 新组建 注册成立 增设 揭牌成立 组织成立"),
    /** A document is made and given out. */
    ISSUE(
            "出台 印发 颁布 发布 公布 制定 制订 编制 修订 修编 起草 拟定 拟订 编印 编写 编撰 编纂 出版 研究制定 研究出台 制定出台 制定印发 制定实施 出台实施 编制完成 编制出台 编制印发 修订完善 修订印发 编制发布 审议出台 制作 绘制 编制形成 研究编制 组织编制 编制实施 印发实施 编制公布 发布实施 修订出台 梳理 梳理编制 梳理公布 梳理形成 梳理规范 制发 编发 汇编 形成"),
    /** Others grant it. */
    WIN("获批 获评 争创 创成 创建 创评 申报 申创 申办 申建 入选 创建成为 创建为 创成为 争取获批 评为 争获 摘得 夺得 创建成 晋升"),
    /** It takes place. */
    HOLD("举办 举行 承办 召开 主办 办好 举办好 组织举办 协办 筹办 承办好"),
    /** It is built: what is named so is to stand. */
    BUILD("新建 改建 迁建 扩建 改扩建 新改建 新改扩建 重建 复建 修建 兴建 新修 新修建 新建成 规划新建 改造新建 异地新建 整体迁建 原址重建 翻建 增建 配建 拆除重建 易地新建 易地迁建"),
    /** A way is opened. */
    THROUGH("打通 贯通打通 拓宽打通 打通拓宽"),
    /** It is opened to those whom it serves. */
    OPEN("开通 开行 上线 上线运行 推出 投放 开通运行 新开通 新开行 首发 复航 引进落地");

    private static final String COMPOUND =
            "(?![了率后时量额]|时[限间]|日期|机构|内容|规模|地点|标准(?!化)|资金|情况|进度|主体(?!工程|结构|施工)|单位|面积|投资|区(?:范围|[内外面绿黑道河的])|期[限内]|周期|程度|质量|仪式|会议|方式|工期|性质|条件|用好|管好|护好|[、和]|的|以来|之|阶段|形势)";

    private static final Map<String, DeedVerbs> SENSES = Arrays.stream(values())
            .flatMap(sense -> sense.words.stream().map(word -> Map.entry(word, sense)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Any verb of deed, the longest first, where no word follows with which it forms a noun (完成率, 建设内容). */
    public static final Cue ANY = Cue.of("(?<![未已不可待续在拟《〈])(?:"
            + SENSES.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .collect(Collectors.joining("|"))
            + ")" + COMPOUND);

    private final List<String> words;

    DeedVerbs(String words) {
        this.words = new ArrayList<>(List.of(words.split(" ")));
    }

    /** The sense of a verb of {@link #ANY}. */
    public static @Nullable DeedVerbs of(String verb) {
        return SENSES.get(verb);
    }
}
