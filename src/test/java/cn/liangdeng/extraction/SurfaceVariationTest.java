package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.grammar.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same commitments in other habits of writing: brackets, labels, separators, numbering, spaces. What is found stays the same. */
class SurfaceVariationTest {

    private static final String PLAN = """
            云岭区推进消费提升行动实施方案（2024年）
            一、工作目标
            到2024年底，全区社会消费品零售总额增长6%以上。
            二、重点任务
            （一）培育市场主体。年内新增限额以上商贸企业20家以上，引进品牌首店8家。（责任单位：区商务局、区市场监管局）
            （二）改善消费环境。改造农贸市场5—7个，社区便民商业网点覆盖率达到90%。（责任单位：区住房城乡建设局）
            """;

    private static final List<String> FOUND = List.of(
            "增长6%以上 2024-12-31 []",
            "限额以上商贸企业20家以上 2024-12-31 [区商务局, 区市场监管局]",
            "首店8家 2024-12-31 [区商务局, 区市场监管局]",
            "5—7个 2024-12-31 [区住房城乡建设局]",
            "覆盖率达到90% 2024-12-31 [区住房城乡建设局]");

    @ParameterizedTest
    @ValueSource(strings = {"（…）", "(…)", "【…】", "〔…〕", "［…］", "[…]", "…。", "\n…", "——…", "\n（…）", " （ … ） ", "(…）"})
    void brackets(String around) {
        String[] marks = around.split("…", -1);
        assertSame(PLAN.replaceAll("（(责任单位：.*?)）", marks[0] + "$1" + marks[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任单位:",
                "责任单位 ：",
                "责任单位为",
                "责任单位",
                "责 任 单 位：",
                "责任：",
                "牵头：",
                "牵头单位：",
                "牵头部门：",
                "牵头责任单位：",
                "责任部门：",
                "责任科室：",
                "责任主体：",
                "主责单位：",
                "主要责任单位：",
                "主办单位：",
                "承办单位：",
                "承担单位：",
                "落实单位：",
                "负责单位：",
                "实施单位：",
                "完成单位：",
                "工作责任单位：",
                "完成时限：2024年12月底前；责任单位：",
                "责任领导：王一；责任单位："
            })
    void labels(String label) {
        assertSame(PLAN.replace("责任单位：", label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"，", ",", "；", " ", "　", "/", "｜", "和", "与", "及", "、 "})
    void separatorsOfUnits(String separator) {
        assertSame(PLAN.replace("区商务局、区", "区商务局" + separator + "区"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "~", "～", "至", "到", "－", " - "})
    void dashesOfRanges(String dash) {
        assertSame(PLAN.replace("—", dash));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "1、", "1．", "（1）", "①", "(一)", "一是", "第一，", "★", "● ", "3.1 ", "（十一）", "　　（一） "})
    void numberingOfItems(String number) {
        assertSame(PLAN.replaceAll("（[一二]）", number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"年底前", "全年", "力争全年", "确保年底前", "12月底前", "2024年12月31日前", "到年末", "2024年，", "2024年底前"})
    void timesOfTheSameYear(String time) {
        assertSame(PLAN.replace("年内", time));
    }

    static Stream<UnaryOperator<String>> layouts() {
        return Stream.of(
                text -> text.replace("%", "％"),
                text -> text.replace("20家", " 20 家").replace("8家", "8\u00a0家"),
                text -> text.replace("\n", "\n　　"),
                text -> text.replace("\n", "\n\n"),
                text -> text.replace("\n", "\r\n"),
                text -> text.replace("\n", "  \n"),
                text -> "\ufeff" + text,
                text -> text.replace('，', ',').replace('：', ':').replace('；', ';'),
                text -> text.replaceAll("(市场主体|消费环境)。", "$1\n"),
                text -> text.codePoints()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @ParameterizedTest
    @MethodSource
    void layouts(UnaryOperator<String> layout) {
        assertSame(layout.apply(PLAN));
    }

    @Test
    void theOnlyLineOfASectionAnswersForAllItsItems() {
        assertThat(leads("""
                        云岭区体育惠民行动计划（2024年）
                        （一）设施建设
                        1.新建笼式足球场3片。
                        2.新建健身步道12公里。
                        责任单位：区教体局、区城管局
                        （二）赛事活动
                        3.举办区级以上赛事20场。
                        责任单位：区教体局
                        4.培训社会体育指导员300名。
                        责任单位：区总工会
                        """)).containsExactly("[区教体局, 区城管局]", "[区教体局, 区城管局]", "[区教体局]", "[区总工会]");
    }

    @Test
    void aPersonToCallIsNoUnit() {
        assertThat(leads("柳荫街道2024年民生实事\n一、加装电梯\n内容：加装电梯25台。\n责任科室：城建办（联系人：小周）\n"))
                .containsExactly("[城建办]");
    }

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/extraction/corpus"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void theWidthOfMarksChangesNothing(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(drafts(SourceText.halfWidth(text))).isEqualTo(drafts(text));
        assertThat(drafts(fullWidth(text))).isEqualTo(drafts(text));
    }

    private static String fullWidth(String text) {
        StringBuilder full = new StringBuilder();
        text.chars().forEach(c -> full.append((char) ("(),:;!?".indexOf(c) < 0 ? c : c + 0xFEE0)));
        return full.toString();
    }

    private static List<String> drafts(String text) {
        return new TargetExtractor()
                .read(new PlainTextReader().read(text)).targets().stream()
                        .map(target -> SourceText.halfWidth("%d-%d %s %s %s %s %s"
                                .formatted(
                                        target.start(),
                                        target.end(),
                                        target.kind(),
                                        target.indicator(),
                                        target.value(),
                                        target.deadline(),
                                        target.leadUnits())))
                        .toList();
    }

    private static List<String> leads(String text) {
        return new TargetExtractor()
                .read(new PlainTextReader().read(text)).targets().stream()
                        .map(target -> target.leadUnits().toString())
                        .toList();
    }

    /** The goal, its last day and who answers; the words of the quote in one spelling, from their noun on. */
    private static void assertSame(String text) {
        List<DraftTarget> targets =
                new TargetExtractor().read(new PlainTextReader().read(text)).targets();
        assertThat(targets).hasSameSizeAs(FOUND);
        for (int i = 0; i < targets.size(); i++) {
            DraftTarget target = targets.get(i);
            String[] wanted = FOUND.get(i).split(" ", 3);
            assertThat(plain(target.quote())).as(text).endsWith(plain(wanted[0]));
            assertThat(target.deadline()).as(text).hasToString(wanted[1]);
            assertThat(target.leadUnits()).as(text).hasToString(wanted[2]);
        }
    }

    private static String plain(String quote) {
        return Normalizer.normalize(quote, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replaceAll("(?<=\\d)[^\\d%](?=\\d)", "—");
    }
}
