package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of an invented district, from the words to the whole draft. */
class TargetExtractorTest {

    private static final String TITLE = "云溪示范区高质量发展行动方案(2024—2026年)\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    2024年,新增口袋公园10处。                     | 新增口袋公园数        | QUANTITY    | ANNUAL_NEW | 2024-12-31
                    到2026年,培育领军企业15家以上。                | 领军企业培育数        | QUANTITY    | CUMULATIVE | 2026-12-31
                    到2026年,停车位总数达到2600个。              | 停车位总数          | QUANTITY    | LEVEL      | 2026-12-31
                    2024年底前,高新技术企业突破300家。              | 高新技术企业数        | QUANTITY    | LEVEL      | 2024-12-31
                    2024年,新增青年人才达到85人。                | 新增青年人才人数      | QUANTITY    | ANNUAL_NEW | 2024-12-31
                    累计打造3个市级数字产业园。                     | 打造市级数字产业园数     | QUANTITY    | CUMULATIVE | 2026-12-31
                    每年举办促消费活动20场以上。                    | 举办促消费活动场次      | QUANTITY    | ANNUAL_NEW | 2026-12-31
                    全区服务业增加值年均增长7%左右。                  | 全区服务业增加值年均增速   | GROWTH_RATE | GROWTH     | 2026-12-31
                    2024年,技改投资同比增长10%以上。               | 技改投资增速         | GROWTH_RATE | GROWTH     | 2024-12-31
                    研发投入强度由2.1%提高到2.8%。                | 研发投入强度         | RATIO       | LEVEL      | 2026-12-31
                    民生支出占财政支出比重保持在75%以上。               | 民生支出占财政支出比重    | RATIO       | LEVEL      | 2026-12-31
                    2024年,实现营业收入80亿元。                  | 营业收入           | QUANTITY    | ANNUAL_NEW | 2024-12-31
                    PM2.5浓度控制在35微克/立方米以内。              | PM2.5浓度        | QUANTITY    | LEVEL      | 2026-12-31
                    85%以上镇级平台接入区级系统。                    | 镇级平台接入区级系统     | RATIO       | LEVEL      | 2026-12-31
                    实现长者助餐点镇街全覆盖。                       | 长者助餐点镇街覆盖率     | RATIO       | LEVEL      | 2026-12-31
                    两年内软件业务收入实现翻番。                      | 软件业务收入增速       | GROWTH_RATE | GROWTH     | 2025-12-31
                    三年培养百名以上工匠,其中高级技师30名。              | 高级技师人数         | QUANTITY    | CUMULATIVE | 2026-12-31
                    2024年,改造老旧小区26个、惠及居民1.2万户。          | 惠及居民户数         | QUANTITY    | ANNUAL_NEW | 2024-12-31
                    6月底前完成背街小巷整治18条。                    | 背街小巷整治数        | QUANTITY    | ANNUAL_NEW | 2024-06-30
                    企业开办时间压缩至0.5个工作日以内。                 | 企业开办时间         | QUANTITY    | LEVEL      | 2026-12-31
                    2024年,每千人口拥有托位数达到4.5个。             | 每千人口拥有托位数      | QUANTITY    | LEVEL      | 2024-12-31
                    建立80余人的专家库。                        | 专家库人数          | QUANTITY    | LEVEL      | 2026-12-31
                    发放助企贷款12亿元以上。                       | 助企贷款           | QUANTITY    | CUMULATIVE | 2026-12-31
                    打造5个以上具有区域影响力的夜间消费街区。               | 夜间消费街区数        | QUANTITY    | CUMULATIVE | 2026-12-31
                    单位GDP能耗下降13.5%。                     | 单位GDP能耗下降率     | GROWTH_RATE | GROWTH     | 2026-12-31
                    """)
    void readsNameKindMeasureAndDeadline(String words, String name, Kind kind, Measure measure, LocalDate deadline) {
        List<DraftTarget> drafts = extract(words);

        assertThat(drafts).isNotEmpty();
        DraftTarget last = drafts.get(drafts.size() - 1);
        assertThat(last.indicator()).contains(name);
        assertThat(last.kind()).isEqualTo(kind);
        assertThat(last.measure()).isEqualTo(measure);
        assertThat(last.deadline()).isEqualTo(deadline);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "深入实施“百千万”工程。",
                "加快发展5G、区块链等产业。",
                "完善“3+5+X”产业体系。",
                "围绕三大方面12个重点领域精准发力。",
                "一是统筹推进,二是压实责任。",
                "现有标准厂房7万平方米。",
                "截至2023年底,全区已建成停车场40个。",
                "去年新增规上企业46家。",
                "对首次上规企业给予20万元奖励。",
                "申请材料应在15个工作日内审核完毕。",
                "未按时完成的扣2分。",
                "工作专班下设5个工作组。",
                "推出了32条具体举措。",
                "每旬召开1次碰头会。",
                "打造一批特色街区。",
                "引进数十家机构。",
                "统筹城乡两个课堂、两类师资。",
                "举办第十五届云溪论坛筹备会。",
                "联系电话:0577-88123456。",
                "建设三级综合医院(二期)前期工作有序推进。",
                "为65岁以上老年人提供服务。",
                "构筑全覆盖的服务体系。",
                "保持两位数增长。",
                "近三年来累计投入4亿元。",
                "努力打造15分钟生活圈。",
                "严格落实“四议两公开”制度。",
                "深化一站式服务,推动一体化发展。"
            })
    void refusesNumbersThatAreNoTargets(String words) {
        assertThat(extract(words)).filteredOn(d -> d.value() != null).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    产值过亿元企业达到9家。            | THRESHOLD
                    引进投资5亿元以上项目10个。         | THRESHOLD
                    培育百亿级龙头企业2家。            | GRADE
                    创建4A级景区1个。              | NAME
                    招引500强企业2家。             | NAME
                    研发强度从2.1%提高到2.8%。      | BASELINE
                    建成主城区500米服务圈12个。        | THRESHOLD
                    """)
    void namesTheReasonBesideATarget(String words, RefusedNumber.Reason reason) {
        Extraction found = read(words);

        assertThat(found.targets()).hasSize(1);
        assertThat(found.refused()).extracting(RefusedNumber::reason).contains(reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    云溪政办〔2024〕12号               | DOCUMENT_NUMBER
                    一次性补贴1万元。                   | SUBSIDY
                    年终得分低于60分的约谈。              | SCORE
                    实施三年攻坚行动。                   | DURATION
                    培养千名工匠。                     | SLOGAN
                    每季度召开1次推进会。                 | RHYTHM
                    扶持3-6岁学前教育。                 | THRESHOLD
                    提出6个方面任务。                   | STRUCTURE
                    万元GDP能耗持续下降。                | PER_UNIT
                    """)
    void namesTheReason(String words, RefusedNumber.Reason reason) {
        assertThat(read(words).refused()).extracting(RefusedNumber::reason).contains(reason);
    }

    @Test
    void linksPartsToTheirTotal() {
        Extraction found = read("实施重点工程30个以上,总投资超过250亿元。其中,产业工程18个,投资160亿元;民生工程12个,投资90亿元。");

        assertThat(found.targets()).hasSize(6);
        assertThat(found.parts()).containsOnly(entry(2, 0), entry(3, 1), entry(4, 0), entry(5, 1));
        assertThat(found.targets().get(1).value()).isEqualByComparingTo("250");
    }

    @Test
    void linksARepeatAndLendsItTheTime() {
        Extraction found = read("规范运营社区驿站24家。\n附件1\n2024年重点任务清单\n2024年,规范运营社区驿站24家。");

        assertThat(found.repeats()).containsOnly(entry(1, 0));
        assertThat(found.targets().get(0).deadline()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void givesEachFigureOfAListItsName() {
        assertThat(extract("2024年,粮食、蔬菜、水果产量分别达到12万吨、30万吨和8万吨。"))
                .extracting(DraftTarget::indicator)
                .containsExactly("粮食产量", "蔬菜产量", "水果产量");
    }

    @Test
    void takesFiguresOfSeveralYearsApart() {
        assertThat(extract("2024年完成600户、2025年完成800户、2026年完成1000户家庭适老化改造。"))
                .extracting(DraftTarget::deadline, DraftTarget::measure)
                .containsExactly(
                        tuple(LocalDate.of(2024, 12, 31), Measure.ANNUAL_NEW),
                        tuple(LocalDate.of(2025, 12, 31), Measure.ANNUAL_NEW),
                        tuple(LocalDate.of(2026, 12, 31), Measure.ANNUAL_NEW));
    }

    @Test
    void keepsTheBaseline() {
        assertThat(extract("研发强度从2.1%提高到2.8%。"))
                .singleElement()
                .returns(new BigDecimal("2.1"), DraftTarget::baseline)
                .returns(new BigDecimal("2.8"), DraftTarget::value);
    }

    @Test
    void readsABenchmarkWithoutAFigure() {
        assertThat(extract("2024年,小微企业贷款增速不低于各项贷款平均增速。")).singleElement().satisfies(draft -> {
            assertThat(draft.value()).isNull();
            assertThat(draft.kind()).isEqualTo(Kind.GROWTH_RATE);
            assertThat(draft.comparator()).isEqualTo(Comparison.AT_LEAST);
        });
    }

    @Test
    void doesNotReadTheReviewOfAReport() {
        String report = "2024年云溪区政府工作报告\n一、2023年工作回顾\n新增规上企业46家,建成公园12个。\n二、2024年工作安排\n新增规上企业50家。\n";

        assertThat(new TargetExtractor().extract(new PlainTextReader().read(report)))
                .singleElement()
                .returns(new BigDecimal("50"), DraftTarget::value);
    }

    @Test
    void warnsOfDamagedWordsAndNeverMendsDigits() {
        List<DraftTarget> drafts = extract("202412月底前,培育领军企业5家。建设34个社团品牌。");

        assertThat(drafts.get(0).warnings()).contains("glitch.time");
        assertThat(drafts.get(0).deadline()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(drafts.get(1).warnings()).contains("glitch.dash");
        assertThat(drafts.get(1).value()).isEqualByComparingTo("34");
    }

    @Test
    void warnsOfWhatTheStatisticsLawForbids() {
        assertThat(extract("确保每家企业营业收入达到5亿元。").get(0).warnings()).contains("law.enterprise");
        assertThat(extract("服务业增加值增长8%。(责任单位:区统计局)").get(0).warnings()).contains("law.statistics");
    }

    @Test
    void leavesTheDeadlineOpenWhereNoYearIsNamed() {
        List<DraftTarget> drafts = new TargetExtractor().extract(new PlainTextReader().read("新增公园5处。三年内培育企业9家。"));

        assertThat(drafts).extracting(DraftTarget::deadline).containsOnlyNulls();
        assertThat(drafts).allSatisfy(d -> assertThat(d.warnings()).contains("time.missing"));
    }

    @Test
    void readsAnEmptyText() {
        assertThat(new TargetExtractor().extract(new PlainTextReader().read("")))
                .isEmpty();
    }

    @Test
    void marksAGoalOfAWiderRegion() {
        assertThat(extract("存款余额全市新增超1500亿元。")).singleElement().returns("全市", DraftTarget::scope);
    }

    @Test
    void quotesTheWordsBetweenItsOffsetsBehindARareCharacter() {
        String text = TITLE + "𠮷祥里片区更新。到2026年,新增𠮷庆公园3处。";
        DraftTarget draft =
                new TargetExtractor().extract(new PlainTextReader().read(text)).get(0);

        int[] codePoints = text.codePoints().toArray();
        assertThat(new String(codePoints, draft.start(), draft.end() - draft.start()))
                .isEqualTo(draft.quote())
                .isEqualTo("新增𠮷庆公园3处");
    }

    @Test
    void quotesFullWidthWordsAsTheyAreWritten() {
        assertThat(extract("到2026年,新增绿道20公里。")).singleElement().satisfies(draft -> {
            assertThat(draft.quote()).isEqualTo("新增绿道20公里");
            assertThat(draft.value()).isEqualByComparingTo("20");
        });
    }

    @Test
    void accountsForEveryDigit() {
        String text = TITLE + "实施5G工程,2024年新增基站300座,税收过5000万元企业达到20家,给予10万元奖励。";
        Extraction found = Drafts.read(text);

        for (int i = 0; i < text.length(); i++) {
            int at = i;
            boolean counted = found.targets().stream().anyMatch(t -> t.start() <= at && at < t.end())
                    || found.refused().stream().anyMatch(r -> r.start() <= at && at < r.end());
            assertThat(!Character.isDigit(text.charAt(i)) || counted)
                    .as("digit at %d", i)
                    .isTrue();
        }
    }

    @Test
    void linksWhatIsStrivenForToItsFloor() {
        Extraction found = read("新增规上企业确保100家、力争150家;工业投资力争20亿元、确保15亿元;税收增长5%以上,奋斗目标7%。");
        assertThat(found.stretches()).containsOnly(entry(1, 0), entry(2, 3), entry(5, 4));
        DraftTarget floor = found.targets().get(0);
        assertThat(floor.value()).isEqualByComparingTo("100");
        assertThat(floor.indicator()).isEqualTo(found.targets().get(1).indicator());
        assertThat(found.targets().get(5).kind()).isEqualTo(DraftTarget.Kind.GROWTH_RATE);
    }

    @Test
    void doesNotTakeAnotherIndicatorsGoalForAFurtherOne() {
        assertThat(read("新增规上企业确保100家、力争新增高新技术企业150家。").stretches()).isEmpty();
    }

    @Test
    void givesEachFigureBehindSeverallyItsYear() {
        assertThat(extract("2025年、2026年过夜游客占比分别达到25%和30%。"))
                .extracting(target -> target.value() + " " + target.deadline())
                .containsExactly("25 2025-12-31", "30 2026-12-31");
    }

    @Test
    void refusesWhatIsLostInACrowdOfFigures() {
        assertThat(extract("新增" + "3个和".repeat(60) + "。")).isEmpty();
    }

    @Test
    void aCellWithTheBarOfAWebTableIsACell() {
        assertThat(new TargetExtractor()
                        .extract(new PlainTextReader()
                                .read("2025年重点工作清单\n序号 |\n重点工作 |\n责任单位 |\n完成时限 |\n1 |\n盘活闲置厂房12处。 |\n区经信局 |\n全年 |\n")))
                .singleElement()
                .satisfies(target -> assertThat(target.leadUnits()).containsExactly("区经信局"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static java.util.Map.Entry<Integer, Integer> entry(int key, int value) {
        return java.util.Map.entry(key, value);
    }

    private static List<DraftTarget> extract(String words) {
        return read(words).targets();
    }

    private static Extraction read(String words) {
        return Drafts.read(TITLE + "\n二、重点任务\n" + words);
    }
}
