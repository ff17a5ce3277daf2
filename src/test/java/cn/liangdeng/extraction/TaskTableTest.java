package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.extraction.DraftTarget.Kind;
import cn.liangdeng.extraction.DraftTarget.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of an invented district, flattened to one cell a line as web pages hand them over. */
class TaskTableTest {

    private static final String HEAD = "附件1\n2024年云溪示范区重点任务清单\n序号\n重点任务\n具体举措\n主要目标及时间节点\n责任单位\n1\n数字商贸\n";

    @Test
    void takesUnitsAndYearFromTheRow() {
        List<DraftTarget> drafts = extract(HEAD + "办好购物节。\n新引进首店10家以上。\n区商务局、区文旅局\n");

        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.leadUnits()).containsExactly("区商务局", "区文旅局");
            assertThat(draft.deadline()).isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(draft.measure()).isEqualTo(Measure.ANNUAL_NEW);
        });
    }

    @Test
    void makesOneTaskOfARowThatOnlyNamesTheYear() {
        List<DraftTarget> drafts = extract(HEAD + "持续优化消费环境。加强市场监管。\n2024全年\n区商务局\n");

        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Kind.TASK);
            assertThat(draft.quote()).isEqualTo("持续优化消费环境。加强市场监管");
            assertThat(draft.leadUnits()).containsExactly("区商务局");
        });
    }

    @Test
    void takesFiguresFromTheMeasuresWhereTheGoalIsOnlyAYear() {
        List<DraftTarget> drafts = extract(HEAD + "创建示范街区2个。推进智慧化改造。\n2024全年\n区商务局\n");

        assertThat(drafts).extracting(DraftTarget::kind).containsExactly(Kind.QUANTITY, Kind.TASK);
    }

    @Test
    void goalsBesideAColumnOfProgressAreGoalsInAnAccountToo() {
        List<DraftTarget> drafts = extract(
                "2024年重点工作一季度进展情况表\n序号\n内容与要求\n进展情况\n责任单位\n1\n确保新建标准厂房20万平方米。\n一季度已开工8万平方米,完成投资3亿元。\n区经信局\n2\n新增规上企业12家以上。\n已申报4家企业。\n区统计局\n");

        assertThat(drafts)
                .extracting(DraftTarget::value)
                .containsExactly(BigDecimal.valueOf(20), BigDecimal.valueOf(12));
    }

    @Test
    void aListOfProjectsGivesItsInvestmentsAndItsNodes() {
        List<DraftTarget> drafts = extract(
                "云溪示范区2023年重点项目推进计划表\n单位:亿元\n序号\t项目名称\t建设内容及规模\t总投资\t2023年计划投资\t时间节点\t责任单位\n产业项目\n1\t北港冷链物流园\t冷库容量5万吨\t9.2\t3.4\t10月底前竣工投用\t区商务局、北港镇\n2\t南湖数字园\t改造厂房8栋\t2.4\t1.1\t3月底前开工;11月底前开园\t区文旅集团\n民生项目\n3\t第二小学\t48班,占地75亩\t4.6\t2.3\t8月25日前交付使用\t区教育局\n");

        assertThat(drafts)
                .extracting(DraftTarget::indicator, DraftTarget::deadline, DraftTarget::leadUnits)
                .containsExactlyInAnyOrder(
                        tuple("北港冷链物流园完成投资", LocalDate.of(2023, 12, 31), List.of("区商务局", "北港镇")),
                        tuple("北港冷链物流园竣工投用", LocalDate.of(2023, 10, 31), List.of("区商务局", "北港镇")),
                        tuple("南湖数字园完成投资", LocalDate.of(2023, 12, 31), List.of("区文旅集团")),
                        tuple("南湖数字园开工", LocalDate.of(2023, 3, 31), List.of("区文旅集团")),
                        tuple("南湖数字园开园", LocalDate.of(2023, 11, 30), List.of("区文旅集团")),
                        tuple("第二小学完成投资", LocalDate.of(2023, 12, 31), List.of("区教育局")),
                        tuple("第二小学交付使用", LocalDate.of(2023, 8, 25), List.of("区教育局")));
    }

    @Test
    void anOfficeThatHeadsASectionAnswersForIt() {
        List<DraftTarget> drafts = extract(
                "2025年政府工作报告任务分解\n一、县发改局牵头工作(8项)\n1.新建储备粮库3座。\n二、县农业农村局(5项)\n2.新建高标准农田5万亩。\n三、县水利局\n3.改造水库12座。\n(四)县住建局负责\n4.新建公园3个。\n五、关键词为民办实事\n5.新建学校2所。\n");

        assertThat(drafts)
                .extracting(DraftTarget::leadUnits)
                .containsExactly(List.of("县发改局"), List.of("县农业农村局"), List.of("县水利局"), List.of("县住建局"), List.of());
    }

    @Test
    void whoLeadsAndWhoHelpsMayBeSaidBehindOneLabel() {
        List<DraftTarget> drafts = extract(
                "2025年重点任务\n1.新建储备粮库3座。\n部门分工:省发展改革委牵头,各地、各部门配合。\n2.新建公园3个。\n责任单位:区住建局牵头,区财政局、区自然资源局配合\n3.新建学校3所,责任单位为区教育局;技改投资占比达到16%,责任单位为区经信局。\n");

        assertThat(drafts)
                .extracting(DraftTarget::leadUnits, DraftTarget::supportingUnits)
                .containsExactly(
                        tuple(List.of("省发展改革委"), List.of("各地", "各部门")),
                        tuple(List.of("区住建局"), List.of("区财政局", "区自然资源局")),
                        tuple(List.of("区教育局"), List.of()),
                        tuple(List.of("区经信局"), List.of()));
    }

    @Test
    void severalWaysToSayWhoAnswers() {
        List<DraftTarget> drafts = extract(
                "2025年重点任务\n一、改造\n改造老旧小区46个。\n责任单位:\n区住建局、区更新中心\n二、由区交通局牵头,打通断头路6条。区城管局牵头,区公安分局配合,新增停车泊位2000个。\n三、净增规上企业8户(区经信局、区科技局分别牵头)。\n四、新建厂房10万平方米。责任领导:张立新。责任单位:区开发区管委会\n五、整治排口130个。\n牵头单位:区水务局;完成时限:2025年11月底\n");

        assertThat(drafts)
                .extracting(DraftTarget::leadUnits)
                .containsExactly(
                        List.of("区住建局", "区更新中心"),
                        List.of("区交通局"),
                        List.of("区城管局"),
                        List.of("区经信局", "区科技局"),
                        List.of("区开发区管委会"),
                        List.of("区水务局"));
        assertThat(drafts.get(5).deadline()).isEqualTo(LocalDate.of(2025, 11, 30));
    }

    @Test
    void categoriesAndPersonsStandBesideTheTasks() {
        List<DraftTarget> drafts = extract(
                "2024年民生实事落实进展情况\n大类\n序号\n工作任务\n分管市领导\n牵头单位及主要负责人\n落实进展情况\n一、提高底线保障\n1\n新增养老床位300张。\n陈立群\n市民政局 伍国强\n已完成。新增养老床位320张。\n2\n改造公园12个。\n陈立群\n市园林局 李明\n已完成10个。\n");

        assertThat(drafts)
                .extracting(DraftTarget::value, DraftTarget::leadUnits)
                .containsExactly(
                        tuple(BigDecimal.valueOf(300), List.of("市民政局")),
                        tuple(BigDecimal.valueOf(12), List.of("市园林局")));
    }

    @Test
    void aRowMayNameNobody() {
        List<DraftTarget> drafts = extract(
                "2022年重点工作任务清单\n序号\n重点任务\n目标任务\n责任单位\n完成时限\n1\n办好实事\n改造小区8个。\n县住建局\n12月底\n建成养老中心2所。\n—\n10月底\n新建学校3所。\n县教育局\n8月底\n");

        assertThat(drafts)
                .extracting(DraftTarget::value, DraftTarget::leadUnits)
                .containsExactly(
                        tuple(BigDecimal.valueOf(8), List.of("县住建局")),
                        tuple(BigDecimal.valueOf(2), List.of()),
                        tuple(BigDecimal.valueOf(3), List.of("县教育局")));
    }

    @Test
    void aRowThatOpensWithEmptyCellsGoesOnWithTheOneAbove() {
        List<DraftTarget> drafts = extract(
                "2024年实事进展情况表\n序号\t项目内容\t进展情况\t责任单位\n1\t新建助餐点7家。\t新建助餐点13家。\t区民政局\n\t新增托位500个。\t新增托位600个。\t\n2\t改造公园12个。\t改造公园10个。\t区园林局\n");

        assertThat(drafts)
                .extracting(DraftTarget::value, DraftTarget::leadUnits)
                .containsExactly(
                        tuple(BigDecimal.valueOf(7), List.of("区民政局")),
                        tuple(BigDecimal.valueOf(500), List.of("区民政局")),
                        tuple(BigDecimal.valueOf(12), List.of("区园林局")));
    }

    @Test
    void aMarkBeforeAnItemIsNoPartOfItsFigure() {
        assertThat(extract("2024年实事项目\n*新建改建助餐点15家\n*30个健身苑点\n"))
                .extracting(DraftTarget::value)
                .containsExactly(BigDecimal.valueOf(15), BigDecimal.valueOf(30));
    }

    @Test
    void dropsAFigureThatTheGoalRepeats() {
        Extraction found = Drafts.read(HEAD + "新创建1个示范区。\n新增创建1个示范区。\n区商务局\n");

        assertThat(found.targets()).singleElement().returns("新增创建1个示范区", DraftTarget::quote);
        assertThat(found.refused()).extracting(RefusedNumber::reason).contains(RefusedNumber.Reason.REPEATED);
    }

    @Test
    void namesAnAmountAfterTheTaskOfItsRow() {
        assertThat(extract(HEAD + "抓好落实。\n全年营业收入达到8亿元。\n区商务局\n"))
                .singleElement()
                .returns("数字商贸营业收入", DraftTarget::indicator);
    }

    @Test
    void keepsLeadAndHelpingColumnsApart() {
        List<DraftTarget> drafts = extract(
                "2024年云溪示范区目标任务分解表\n序号\n目标任务\n牵头单位\n责任单位\n责任人\n1\n★生产总值增长6%。\n区发改局\n区直各部门\n张三\n2\n新建道路5公里。\n区交通局\n区住建局\n李四\n");

        assertThat(drafts).extracting(DraftTarget::indicator).containsExactly("生产总值增速", "新建道路里程");
        assertThat(drafts.get(0).leadUnits()).containsExactly("区发改局");
        assertThat(drafts.get(0).supportingUnits()).containsExactly("区直各部门");
        assertThat(drafts.get(1).leaders()).containsExactly("李四");
    }

    @Test
    void readsUnitsOnSeveralLinesAndARowThatSharesThem() {
        List<DraftTarget> drafts = extract(
                "2024年云溪区民生实事分解表\n序号\n民生实事\n责任单位\n完成时限\n1\n启动建设东河治理工程。\n区水务局\n区住建局\n12月底前\n2\n新建人行天桥2座。\n区住建局\n9月投入使用\n3\n开工建设区老年养护楼。\n区民政局\n5月底前动工\n开工建设老年大学。\n12月底前\n4\n迁建区政务服务中心。\n区政务服务中心\n12月底前\n");

        assertThat(drafts)
                .extracting(DraftTarget::quote, DraftTarget::deadline, DraftTarget::leadUnits)
                .containsExactly(
                        tuple("启动建设东河治理工程", LocalDate.of(2024, 12, 31), List.of("区水务局", "区住建局")),
                        tuple("新建人行天桥2座", LocalDate.of(2024, 9, 30), List.of("区住建局")),
                        tuple("开工建设区老年养护楼", LocalDate.of(2024, 5, 31), List.of("区民政局")),
                        tuple("开工建设老年大学", LocalDate.of(2024, 12, 31), List.of("区民政局")),
                        tuple("迁建区政务服务中心", LocalDate.of(2024, 12, 31), List.of("区政务服务中心")));
    }

    @Test
    void makesATaskOfARowWithoutAGoalCell() {
        List<DraftTarget> drafts = extract(
                "2024年云溪区重点任务清单\n序号\n重点任务\n年度目标\n完成时限\n责任单位\n1\n扩容政务云\n上云率达到98%。\n9月底前\n区数据局\n2\n推广电子证照应用\n2024年全年\n区数据局\n3\n降低融资成本\n新增首贷户200户以上。\n12月底前\n人民银行云溪区分行、区财政局\n");

        assertThat(drafts)
                .extracting(DraftTarget::kind, DraftTarget::quote)
                .containsExactly(
                        tuple(Kind.RATIO, "上云率达到98%"),
                        tuple(Kind.TASK, "推广电子证照应用"),
                        tuple(Kind.QUANTITY, "新增首贷户200户以上"));
        assertThat(drafts.get(2).leadUnits()).containsExactly("人民银行云溪区分行", "区财政局");
    }

    @Test
    void readsATableWhoseHeadersArePutTogetherAndNumbersStandSecond() {
        assertThat(extract("2024年云溪区重点工作\n类别\n序号\n项目名称\n具体任务及目标\n城建\n1\n道路\n新建道路5公里。\n城建\n2\n管网\n改造管网3公里。\n"))
                .extracting(DraftTarget::indicator)
                .containsExactly("新建道路里程", "改造管网里程");
    }

    @Test
    void takesLinesOfOfficesBelowASentenceForWhoAnswers() {
        assertThat(extract("2024年云溪区农业农村局重点工作\n1\n粮食产量10万吨以上。\n区农技中心\n张三\n2\n新建高标准农田2万亩。\n产业科\n区农机中心\n李四\n"))
                .extracting(DraftTarget::leadUnits)
                .containsExactly(List.of("区农技中心"), List.of("产业科", "区农机中心"));
    }

    @Test
    void readsALineOfUnitsBehindAHeadingThatIsAGoal() {
        List<DraftTarget> drafts =
                extract("2024年云溪示范区目标分解方案\n一、预期目标\n(一)生产总值增长7%以上\n责任单位:区发改局\n(二)工业投资增长12%\n责任单位:区经信局\n");

        assertThat(drafts).extracting(DraftTarget::leadUnits).containsExactly(List.of("区发改局"), List.of("区经信局"));
    }

    @Test
    void readsATableOfIndicators() {
        List<DraftTarget> drafts = extract(
                "云溪示范区第十四个五年规划纲要\n序号\n指标名称\n单位\n2020年\n2025年\n年均增长\n属性\n1\n生产总值\n亿元\n560\n900\n7%\n预期性\n2\nPM2.5浓度\n微克/立方米\n42\n≤35\n-\n约束性\n");

        assertThat(drafts)
                .extracting(DraftTarget::kind)
                .containsExactly(Kind.QUANTITY, Kind.GROWTH_RATE, Kind.QUANTITY);
        assertThat(drafts.get(0).baseline()).isEqualByComparingTo(new BigDecimal("560"));
        assertThat(drafts.get(2).comparator()).isEqualTo(DraftTarget.Comparison.AT_MOST);
        assertThat(drafts).extracting(DraftTarget::deadline).containsOnly(LocalDate.of(2025, 12, 31));
    }

    @Test
    void endsALeadersSectionWhereTheCountStartsAgain() {
        List<DraftTarget> drafts =
                extract("2024年云溪示范区工作意见\n(一)扩大消费。(责任领导:张三)\n一是抓活动。举办展会5场。\n二是抓品牌。引进首店3家。\n一是抓招商。引进企业8家。\n");

        assertThat(drafts)
                .extracting(DraftTarget::leaders)
                .containsExactly(List.of("张三(责任领导)"), List.of("张三(责任领导)"), List.of());
    }

    @Test
    void readsAProgressTableWithRemarksAndLeavesTheProgressOut() {
        List<DraftTarget> drafts = extract(
                "2024年云溪区民生实事进度表\n序号\n项目内容\n当前进度\n牵头单位\n备注\n1\n新建公办幼儿园5所。\n80%\n区教育局\n市民生实事\n2\n开工建设北塘河控制闸。\n70%\n区水利局\n区民生实事\n3\n新增停车位600个。\n98.4%\n区城管局\n区民生实事\n");

        assertThat(drafts)
                .extracting(DraftTarget::quote, DraftTarget::leadUnits)
                .containsExactly(
                        tuple("新建公办幼儿园5所", List.of("区教育局")),
                        tuple("开工建设北塘河控制闸", List.of("区水利局")),
                        tuple("新增停车位600个", List.of("区城管局")));
    }

    @Test
    void readsFlattenedRowsWithoutGoalAndUnitsWithBrackets() {
        List<DraftTarget> drafts = extract(
                "2024年云溪市主要工作任务分解表\n序号\n工作任务\n年度目标\n责任单位\n完成时限\n1\n老旧小区改造\n开工改造31个小区\n市住建局、各县（市、区）政府\n11月底\n2\n做好政务公开工作\n市政府办公室\n全年\n3\n垃圾处理\n第二垃圾焚烧发电厂点火试运行\n市城管局\n10月底\n");

        assertThat(drafts)
                .extracting(DraftTarget::kind, DraftTarget::deadline)
                .containsExactly(
                        tuple(Kind.QUANTITY, LocalDate.of(2024, 11, 30)),
                        tuple(Kind.TASK, LocalDate.of(2024, 12, 31)),
                        tuple(Kind.MILESTONE, LocalDate.of(2024, 10, 31)));
        assertThat(drafts.get(0).leadUnits()).containsExactly("市住建局", "各县（市、区）政府");
    }

    private static List<DraftTarget> extract(String text) {
        return Drafts.read(text).targets();
    }
}
