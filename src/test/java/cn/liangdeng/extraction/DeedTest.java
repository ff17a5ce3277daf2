package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.extraction.DraftTarget.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deeds of an invented district that are promised by the day set for them, or by the list they stand in. */
class DeedTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    9月底前云溪整车项目首车下线。             | 云溪整车项目首车下线          | 2024-09-30
                    云溪输变电工程10月送电。               | 云溪输变电工程送电           | 2024-10-31
                    二季度全员竞聘上岗到位。                | 全员竞聘上岗到位            | 2024-06-30
                    3月底前完成意愿征询。                 | 完成意愿征询              | 2024-03-31
                    4月底前编制公布“无事不扰”企业名单。         | 编制公布“无事不扰”企业名单      | 2024-04-30
                    6月底前建立欠薪线索台账。               | 建立欠薪线索台账            | 2024-06-30
                    5月底前划定并公布禁煤区范围。             | 划定并公布禁煤区范围          | 2024-05-31
                    8月底前监控全部接入“雪亮”平台。           | 监控全部接入“雪亮”平台        | 2024-08-31
                    城南片区7月底前完成全部签约。             | 城南片区完成全部签约          | 2024-07-31
                    11月底前启动房屋拆除。                | 启动房屋拆除              | 2024-11-30
                    4月1日起推行“证照联办”改革。            | 推行“证照联办”改革          | 2024-04-01
                    上半年完成“大部制”机构改革。             | 完成“大部制”机构改革         | 2024-06-30
                    云溪建材矿山应于2024年底前全面关闭。        | 云溪建材矿山全面关闭          | 2024-12-31
                    2024年底前,印染行业实施低浴比工艺改造。      | 印染行业实施低浴比工艺改造       | 2024-12-31
                    “云溪优品”公用品牌6月底前正式发布。         | “云溪优品”公用品牌正式发布      | 2024-06-30
                    """)
    void findsWhatIsDueOnADay(String words, String name, LocalDate day) {
        assertThat(extract(words)).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Kind.MILESTONE);
            assertThat(draft.indicator()).isEqualTo(name);
            assertThat(draft.deadline()).isEqualTo(day);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6月底前加快推进城南片区征收。",
                "每年11月底前开展规划评估。",
                "请于5月10日前将工作情况报送区政府办公室。",
                "12月底前做好各项工作。",
                "9月底前实现工作新突破。",
                "2020年6月公布的《云溪区管理规定》同时废止。",
                "6月底前未完成整改的单位,予以通报。",
                "年底前完成全年目标任务。",
                "8月底前持续优化营商环境。",
                "2024年底前不得新建燃煤锅炉。"
            })
    void findsNoDeedInEffortsReportsAndLimits(String words) {
        assertThat(extract(words)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "省级零部件检测中心取得CMA资质。",
                "云溪建投集团取得AA+主体信用评级。",
                "城南社区医院通过省级评审。",
                "第二污水处理厂出水达到一级A标准。",
                "通过国家卫生城市复审。",
                "云溪国土空间规划获省政府批复。",
                "空气质量基本指标均达到国家二级标准。"
            })
    void takesWhatOthersGrantAndAGradeForStates(String words) {
        assertThat(extract(words)).singleElement().returns(Kind.MILESTONE, DraftTarget::kind);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "建设民俗公园。",
                "改造提升云溪东路(新桥至老街段)。",
                "改造凤鸣西侧片区老旧小区。",
                "安装云溪大道北段路灯。",
                "升压改造鸣泉变电站。",
                "设立云溪老年医院。",
                "对新民路开展人行道改造提升、标识牌更换。",
                "修复云溪南路西侧路网。",
                "动建含光隧道工程。",
                "建设云溪养老服务指导中心。",
                "开通云溪至东海的海铁联运班列。",
                "云溪综合保税区封关运行。",
                "云溪技师学院挂牌招生。",
                "完成《云溪区志》编纂出版。"
            })
    void takesWorkOnANamedThingInAListOfMatters(String words) {
        assertThat(list("1." + words)).singleElement().returns(Kind.MILESTONE, DraftTarget::kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建设城市公园。",
                "改造老旧小区。",
                "实施养老服务能力提升工程。",
                "建设平安云溪。",
                "打通“断头路”。",
                "新建农村公路。",
                "完成了云溪大桥一期工程。",
                "完善公共文化服务体系。",
                "谋划云溪跨海大桥。",
                "加强云溪河治理。"
            })
    void takesNoWorkThatNamesNothing(String words) {
        assertThat(list("1." + words)).isEmpty();
    }

    @Test
    void readsNumberedLinesWithNothingUnderThemAsItems() {
        assertThat(list("1、云溪高铁通车,综合客运枢纽建成投用\n2、争取云南高速开工建设\n3、推进高铁商务区建设\n"))
                .extracting(DraftTarget::indicator)
                .containsExactly("云溪高铁通车", "综合客运枢纽建成投用", "云南高速开工建设");
    }

    @Test
    void cutsAListOfDeedsWhereEachHasItsVerb() {
        assertThat(list("1.建成新民路等6条市政道路、建成明德小学天桥、安装云溪大道路灯。"))
                .extracting(DraftTarget::kind, DraftTarget::quote)
                .containsExactly(
                        tuple(Kind.QUANTITY, "建成新民路等6条市政道路"),
                        tuple(Kind.MILESTONE, "建成明德小学天桥"),
                        tuple(Kind.MILESTONE, "安装云溪大道路灯"));
        assertThat(extract("新建、改扩建社区卫生服务中心4家。"))
                .singleElement()
                .returns(4, d -> d.value().intValueExact());
    }

    @Test
    void givesEachNamedMemberBeforeAKindItsOwnMilestone() {
        assertThat(list("1.新建博文小学、城北初中等学校。")).extracting(DraftTarget::quote).containsExactly("新建博文小学", "城北初中");
        assertThat(extract("区妇幼保健院创成二级甲等医院。")).hasSize(1);
    }

    @Test
    void joinsAWorkWithTheDayThatFollowsItsSize() {
        assertThat(list("1.启动云溪路东延工程,全长1.4公里,2025年6月30日前完成。"))
                .filteredOn(draft -> draft.kind() == Kind.MILESTONE)
                .singleElement()
                .returns(LocalDate.of(2025, 6, 30), DraftTarget::deadline);
    }

    @Test
    void keepsTheTimesThatBelongToTheNameOfTheThing() {
        assertThat(extract("3月底前印发二季度项目开工方案。")).singleElement().returns("印发二季度项目开工方案", DraftTarget::indicator);
    }

    @Test
    void readsDaysOfSeasons() {
        assertThat(extract("云溪第二小学2025年春季投入使用。"))
                .singleElement()
                .returns(LocalDate.of(2025, 5, 31), DraftTarget::deadline);
        assertThat(extract("春节前云溪菜市场开业。")).singleElement().returns(LocalDate.of(2024, 1, 31), DraftTarget::deadline);
    }

    @Test
    void doesNotCarryTheDayOfADeedIntoTheNextSentence() {
        String text = "2024年云溪街道工作安排\n一、民生\n8月底前完成综合养老中心装修。举办技能培训班6期。\n";

        assertThat(new TargetExtractor().extract(new PlainTextReader().read(text)))
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2024, 8, 31), LocalDate.of(2024, 12, 31));
    }

    @Test
    void keepsADayBehindASubjectForThatSubject() {
        assertThat(extract("港东大道9月底建成通车,盘活低效用地900亩。"))
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2024, 9, 30), LocalDate.of(2026, 12, 31));
        assertThat(extract("区中医院2025年创成三级甲等中医医院,新建社区卫生站4家。"))
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31));
        assertThat(extract("2025年新增床位300张,新建社区卫生站4家。"))
                .extracting(DraftTarget::deadline)
                .containsOnly(LocalDate.of(2025, 12, 31));
    }

    @Test
    void takesTheOfficeThatDoesItForTheOneThatAnswers() {
        assertThat(extract("区发展改革局4月20日前印发项目开工方案。")).singleElement().returns(List.of("区发展改革局"), DraftTarget::leadUnits);
        assertThat(extract("城关镇、青山镇各完成到位资金1.5亿元。").get(0).leadUnits()).isEmpty();
        assertThat(extract("云溪托育服务中心完成主体封顶。").get(0).leadUnits()).isEmpty();
        assertThat(extract("区教育局4月20日前印发招生方案。(责任单位:区政府办公室)"))
                .singleElement()
                .returns(List.of("区政府办公室"), DraftTarget::leadUnits);
    }

    @Test
    void leavesTheDeadlineOpenWhereNoYearIsKnown() {
        assertThat(new TargetExtractor().extract(new PlainTextReader().read("云溪区重点项目\n云溪大桥年内通车。")))
                .singleElement()
                .returns(null, DraftTarget::deadline);
    }

    private static List<DraftTarget> extract(String words) {
        return new TargetExtractor().extract(new PlainTextReader().read("云溪示范区行动方案(2024—2026年)\n\n二、重点任务\n" + words));
    }

    private static List<DraftTarget> list(String words) {
        return new TargetExtractor().extract(new PlainTextReader().read("云溪区2024年民生实事项目\n一、城市建设\n" + words));
    }
}
