package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget.Measure;
import cn.liangdeng.extraction.RefusedNumber.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures are targets and what they are called, in words that news, tables and letters brought; all are invented. */
class FigureSpeechTest {

    private static final String YEAR = "2024年工作要点\n";
    private static final String PLAN = "平山市养老服务三年行动计划(2023—2025年)\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    实现企业开办全流程(名称申报、登记、刻章)1个环节。 | 企业开办全流程办理环节数  | 1    | 个  | LEVEL
                    实现不动产登记1天办结。                  | 不动产登记办结时间    | 1    | 天  | LEVEL
                    体育场馆每周免费开放不少于30小时。            | 体育场馆免费开放     | 30   | 小时 | LEVEL
                    改造2000年底前建成的老旧小区16个。          | 改造老旧小区数 | 16 | 个  | ANNUAL_NEW
                    更新2012年以前登记的老旧车辆300辆。          | 更新老旧车辆数 | 300 | 辆 | ANNUAL_NEW
                    对东门路、西门路等三条道路进行管网改造。         | 道路管网改造数      | 3    | 条  | ANNUAL_NEW
                    落实12万亩玉米、3.5万亩大豆种植任务。         | 大豆种植面积       | 3.5  | 万亩 | ANNUAL_NEW
                    全县参保人数达30万以上。                 | 全县参保人数       | 30   | 万人 | LEVEL
                    新建公墓1处,新增墓穴2000穴。             | 新增墓穴数        | 2000 | 穴  | ANNUAL_NEW
                    教室照明改造600间,改造率达到100%。         | 教室照明改造率      | 100  | %  | LEVEL
                    配置课桌椅2500套,配置率达到85%。          | 课桌椅配置率       | 85   | %  | LEVEL
                    诉求响应率达到98%,满意率不低于90%。         | 诉求满意率        | 90   | %  | LEVEL
                    实现全市建制村100%公交通达。              | 全市建制村公交通达率   | 100  | %  | LEVEL
                    重点行业企业100%达标排放。               | 重点行业企业达标排放率  | 100  | %  | LEVEL
                    开展送戏200场、送书3000册。             | 送书数          | 3000 | 册  | ANNUAL_NEW
                    市、区两级筹集建设800套人才公寓。            | 筹集建设人才公寓数    | 800  | 套  | ANNUAL_NEW
                    引进60名具有博士学位的青年人才。             | 博士学位的青年人才人数 | 60 | 名  | ANNUAL_NEW
                    新增三级甲等医院2所。                   | 新增三级甲等医院数    | 2    | 所  | ANNUAL_NEW
                    路灯维修等养护工程40公里。                | 养护工程里程       | 40   | 公里 | ANNUAL_NEW
                    健康服务项目达到9大类30项。               | 健康服务项目数      | 30   | 项  | LEVEL
                    将收入线由8000元以下提高到12000元以下。       | 收入线          | 12000 | 元 | LEVEL
                    力争8个示范县粮食单产水平提升3%以上。          | 示范县粮食单产水平增速  | 3    | %  | GROWTH
                    整治占道点位20处6月底前全部清零。            | 整治占道点位数      | 20   | 处  | ANNUAL_NEW
                    """)
    void namesWhatIsPromised(String words, String name, BigDecimal value, String unit, Measure measure) {
        List<DraftTarget> drafts = Drafts.figures(YEAR + words);

        assertThat(drafts).isNotEmpty();
        DraftTarget last = drafts.get(drafts.size() - 1);
        assertThat(last.indicator()).isEqualTo(name);
        assertThat(last.value()).isEqualByComparingTo(value);
        assertThat(last.unit()).isEqualTo(unit);
        assertThat(last.measure()).isEqualTo(measure);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    现将经会议审议的12项重点任务下达给你们。                   | STRUCTURE
                    现将2024年度8项民生实事分解如下,请抓好落实。              | STRUCTURE
                    推动茶叶、水果、蔬菜等5条特色产业链发展。                   | BACKGROUND
                    推动省会和4个协办城市同心协力。                         | BACKGROUND
                    城南抽水蓄能电站项目,是省重点项目,设计总装机容量120万千瓦。      | BACKGROUND
                    注:“上规”企业指收入达到2000万元的企业;120个市级项目总投资90亿元。 | BACKGROUND
                    一般事项3个工作日内办结。                            | PROCEDURE_LIMIT
                    对连续2次排名末位的单位约谈。                          | THRESHOLD
                    镇人大每半年组织1次代表视察。                          | RHYTHM
                    出台9条促进消费的惠民措施。                           | STRUCTURE
                    2019年建成的5所学校运转良好。                        | ACHIEVEMENT
                    """)
    void refusesWhatPromisesNothing(String words, Reason reason) {
        Extraction found = Drafts.read(YEAR + words);

        assertThat(found.targets()).filteredOn(draft -> draft.value() != null).isEmpty();
        assertThat(found.refused()).extracting(RefusedNumber::reason).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "实施河东、河西等6个片区30个小区改造。",
                "支持5家企业新增产值6亿元。",
                "新建、改建乡镇卫生院12家。",
                "项目是省重点项目,年内完成投资5亿元。",
                "召开2场新闻发布会。",
                "改革开放以来首次达到2000名。",
                "推动30个项目建成投产。",
                "完成25个村的规划编制工作。"
            })
    void keepsWhatOnlyLooksLikeThat(String words) {
        assertThat(Drafts.figures(YEAR + words)).isNotEmpty();
    }

    @Test
    void aFigureForTwoNamesIsATargetOfEach() {
        List<DraftTarget> drafts = Drafts.figures(YEAR + "财政总收入和一般公共预算收入均增长7%以上。");

        assertThat(drafts).extracting(DraftTarget::indicator).containsExactlyInAnyOrder("财政总收入增速", "一般公共预算收入增速");
        assertThat(drafts)
                .extracting(DraftTarget::quote)
                .containsExactlyInAnyOrder("财政总收入和一般公共预算收入均增长7%以上", "一般公共预算收入均增长7%以上");
    }

    @Test
    void whatIsInvestedIsNamedByTheWorkBehindIt() {
        assertThat(Drafts.figures(YEAR + "投资4000万元,改造农村公路35公里;投资600万元,完成12所学校食堂改造。"))
                .extracting(DraftTarget::indicator)
                .containsExactly("改造农村公路投资", "改造农村公路里程", "完成学校食堂改造投资", "学校食堂改造数");
    }

    @Test
    void aNamesLettersAndDigitsBelongToIt() {
        assertThat(Drafts.figures(YEAR + "乡镇5G网络通达率和行政村快递站点覆盖率均达到100%。"))
                .extracting(DraftTarget::indicator)
                .containsExactlyInAnyOrder("乡镇5G网络通达率", "行政村快递站点覆盖率");
    }

    @Test
    void aNameWithAJointInItStaysOne() {
        assertThat(Drafts.figures(YEAR + "小学和初中入学率均达到100%。")).hasSize(1);
        assertThat(Drafts.figures(YEAR + "群众参与率、知晓率均达到95%。")).hasSize(2);
    }

    @Test
    void aFiguresOwnLineIsNamedByTheLineAboveIt() {
        List<DraftTarget> drafts = Drafts.figures(
                "绩效目标申报表\n(2024年度)\n数量指标\n村内道路硬化里程\n≥80公里\n供水设施数量\n≥15座\n质量指标\n项目(工程)验收合格率\n100%\n可持续影响指标\n工程设计使用年限\n≥20年\n");

        assertThat(drafts)
                .extracting(DraftTarget::indicator)
                .containsExactly("村内道路硬化里程", "供水设施数量", "项目(工程)验收合格率", "工程设计使用年限");
        assertThat(drafts)
                .extracting(DraftTarget::value)
                .containsExactly(
                        new BigDecimal("80"), new BigDecimal("15"), new BigDecimal("100"), new BigDecimal("20"));
    }

    @Test
    void aRowWithADayToComeSetsATaskThoughItsTitleSpeaksOfProgress() {
        String table =
                "2024年全县民生实事进展情况登记表\n项目名称 | 工作任务 | 计划完成时间 | 牵头单位 |\n1.公墓建设项目 | 新建公益性墓地12处 | 10月底 | 民政局 |\n2.道路改造项目 | 改造公路35公里 | 11月底 | 交通局 |\n";

        assertThat(Drafts.figures(table))
                .extracting(DraftTarget::value)
                .containsExactly(new BigDecimal("12"), new BigDecimal("35"));
        assertThat(Drafts.figures(
                        table.replace("计划完成时间", "实际进度").replace("10月底", "80%").replace("11月底", "已完工")))
                .isEmpty();
    }

    @Test
    void whatAReportQuotedSaysOfFiveYearsIsPastUntilItTurnsToTheYear() {
        String news = "平山省2024年政府工作报告发布\n报告显示,五年来,全省铁路运营里程4000公里。建成基站6万个。\n报告明确,2024年,平山省将新建基站1万个。\n";

        assertThat(Drafts.figures(news)).extracting(DraftTarget::value).containsExactly(new BigDecimal("1"));
    }

    @Test
    void aFigureOfTwoThousandIsNoYear() {
        List<DraftTarget> drafts = Drafts.figures(YEAR + "引进人才达到2000名左右,企业总数增至2050家,改建校舍2000间。");

        assertThat(drafts)
                .extracting(DraftTarget::value)
                .containsExactly(new BigDecimal("2000"), new BigDecimal("2050"), new BigDecimal("2000"));
        assertThat(drafts).extracting(DraftTarget::deadline).containsOnly(LocalDate.of(2024, 12, 31));
    }

    @Test
    void ofTwoFiveYearPlansTheFirstBeginsTheDocument() {
        List<DraftTarget> drafts = Drafts.figures(
                "某省碳达峰实施方案\n“十四五”期间,结构优化取得进展。\n到2025年,非化石能源消费比重提高至13%左右。\n“十五五”期间,结构再优化。\n到2030年,非化石能源消费比重达到20%左右。\n");

        assertThat(drafts)
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2030, 12, 31));
    }

    @Test
    void newsOfAPlanTakesItsYearsFromTheTitleItNames() {
        assertThat(Drafts.figures(
                        "柳塘出台三年行动计划\n时间:2023-06-15\n6月15日,市政府办公室印发《柳塘市制造业三年行动计划(2023-2025年)》。\n——工业劳动生产率超过50万元/人。\n"))
                .singleElement()
                .returns(LocalDate.of(2025, 12, 31), DraftTarget::deadline);
    }

    @Test
    void aReportThatSpeaksOfTheNextYearThroughoutSpeaksForIt() {
        assertThat(
                        Drafts.figures(
                                "解读2022年柳塘市政府工作报告\n1、教育。2023年新建学校3所。\n2、医疗。2023年新建卫生站5个。\n3、交通。2023年新建公路8公里。\n4、住房。2023年改造小区6个。\n5、供水。改造管网20公里。\n"))
                .extracting(DraftTarget::deadline)
                .containsOnly(LocalDate.of(2023, 12, 31));
    }

    @Test
    void theYearThatIsLookedBackOnIsNotTheYearSpokenFor() {
        assertThat(Drafts.figures("柳塘市长作报告\n报告首先回顾了2017年工作,增长势头良好。对于2018年工作,市长表示,主要预期目标是:\n生产总值增长7%左右。\n"))
                .singleElement()
                .returns(LocalDate.of(2018, 12, 31), DraftTarget::deadline);
    }

    @Test
    void whatEachIsToHaveAtTheEndIsALevel() {
        assertThat(Drafts.figures(PLAN + "到2025年,每个养老机构至少配备1名社工。"))
                .extracting(DraftTarget::measure)
                .containsExactly(Measure.LEVEL);
        assertThat(Drafts.figures(PLAN + "每个街道建成1个服务中心,共建成30个。"))
                .extracting(DraftTarget::measure)
                .contains(Measure.CUMULATIVE);
    }

    @Test
    void aPartWithAYearOfItsOwnAddsUpByItsYear() {
        assertThat(Drafts.figures(PLAN + "三年累计盘活用地3600亩,其中2024年盘活1000亩。"))
                .extracting(DraftTarget::measure)
                .containsExactly(Measure.CUMULATIVE, Measure.ANNUAL_NEW);
    }
}
