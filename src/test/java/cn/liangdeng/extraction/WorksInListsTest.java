package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Works of an invented district that stand in lists, on lines of their own, behind months and beside figures. */
class WorksInListsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    完成白石河治理和南湖大堤加固。             | 完成白石河治理;完成南湖大堤加固
                    建成云溪美术馆新馆、档案馆北馆等文化设施。       | 建成云溪美术馆新馆;档案馆北馆
                    开工建设云溪大剧院等重大文化设施。           | 开工建设云溪大剧院
                    建成开放电影博物馆西馆、北塘艺术剧院。         | 建成开放电影博物馆西馆;北塘艺术剧院
                    启动建设白石河综合治理工程和东湖湿地公园。       | 启动建设白石河综合治理工程;东湖湿地公园
                    完成云溪线北街段外迁、南岭线东岗段改建等工程。     | 完成云溪线北街段外迁;完成南岭线东岗段改建
                    争创国家农业绿色发展先行区、省级全域旅游示范区。    | 争创国家农业绿色发展先行区;省级全域旅游示范区
                    确保恒远智能装备、蓝湾冷链物流园6月底前开工。     | 恒远智能装备开工;蓝湾冷链物流园开工
                    新建博文路小学、城北小学、云溪初中等学校。       | 新建博文路小学;城北小学;云溪初中
                    确保锂电材料二期、线束生产线等项目建成投产。     | 锂电材料二期建成投产;线束生产线建成投产
                    举办首届龙虾节、第三届半程马拉松。          | 举办首届龙虾节;第三届半程马拉松
                    开工建设东关安置房三期、区人民医院门诊综合楼。     | 开工建设东关安置房三期;区人民医院门诊综合楼
                    开工建设云溪医学中心和省康复临床中心。         | 开工建设云溪医学中心;省康复临床中心
                    """)
    void findsEachMemberOfAList(String words, String names) {
        assertThat(extract(words)).extracting(DraftTarget::indicator).containsExactly(names.split(";"));
    }

    @Test
    void findsTheMembersOfAListBesideItsFigure() {
        assertThat(extract("完成白石河治理二期、南湖大堤加固、5座小型水库除险加固。"))
                .filteredOn(draft -> draft.kind() == Kind.MILESTONE)
                .extracting(DraftTarget::indicator)
                .containsExactly("完成白石河治理二期", "完成南湖大堤加固");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    轨交3、4号线开通初期运营。              | 轨交3、4号线开通初期运营
                    5号线云溪段实现洞通。                 | 5号线云溪段实现洞通
                    完成凤山片区征收扫尾。                 | 完成凤山片区征收扫尾
                    启动东站片区城市设计方案征集。             | 启动东站片区城市设计方案征集
                    启动农村社区治理综合试点工作。             | 启动农村社区治理综合试点工作
                    设立“知识产权融资贷”。                | 设立“知识产权融资贷”
                    制定紧缺人才目录发布制度。               | 制定紧缺人才目录发布制度
                    建立劳动保障监察监控平台。               | 建立劳动保障监察监控平台
                    全部社区学校通过省教育强镇督导验收。        | 社区学校通过省教育强镇督导验收
                    启用云溪新殡仪馆。                   | 启用云溪新殡仪馆
                    云溪大道改线段年底具备通车条件。            | 云溪大道改线段年底具备通车条件
                    编制“十五五”规划纲要。                 | 编制“十五五”规划纲要
                    3.滨河大道东延:二季度开工。             | 二季度开工
                    4.城东220千伏变电站:3月送电。           | 3月送电
                    完成建设路雨污分流。                  | 完成建设路雨污分流
                    10月底前会同配合单位牵头制定完成具体实施细则。     | 制定完成具体实施细则
                    """)
    void knowsMoreStatesAndThings(String words, String quote) {
        assertThat(extract(words)).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Kind.MILESTONE);
            assertThat(draft.quote()).isEqualTo(quote);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "正在召开的2024云溪两会上,产业园成为热词。",
                "这是全区开工建设的最大抽水蓄能电站。",
                "项目开工带动一大批中小项目加快建设。",
                "6月底前,银行完成账户开立后,在线反馈账号。",
                "区政府网站发布《云溪区碳达峰实施方案》。",
                "改造提升一批高颜值文化背街。",
                "把云溪建设成为连通世界的“国际人才港”。",
                "建好用好新时代文明实践站。",
                "部署启动阶段。",
                "去年,全区新增泊位2160个,焚烧发电厂二期顺利投运。",
                "报告显示,五年来,全区面貌一新。白石、南湖等大型水电站投产发电。",
                "启动2平方公里征地拆迁、基础设施配套建设。",
                "打造美丽乡村、幸福街区。"
            })
    void findsNothingInWhatIsToldOrOnlyWished(String words) {
        assertThat(extract(words))
                .filteredOn(draft -> draft.kind() == Kind.MILESTONE)
                .isEmpty();
    }

    @Test
    void readsLinesThatEachTellADeed() {
        assertThat(extract("新增学位2万个\n建成云溪高中园\n开工建设云溪歌剧院等文化设施\n打通断头路20条"))
                .extracting(DraftTarget::quote)
                .contains("建成云溪高中园", "开工建设云溪歌剧院");
    }

    @Test
    void leavesALineThatHeadsAParagraph() {
        assertThat(extract("建成云溪高中园\n今年以来,各部门协调推进,进展顺利,群众反映良好,媒体多次报道,社会各界广泛关注。"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    5月 开展开放日活动3场,新设便民点6处。       | 2024-05-31
                    10月 60座公厕改造全部完工。            | 2024-10-31
                    1-3月:完成城区排查120处。            | 2024-03-31
                    """)
    void holdsAMonthAtTheHeadOfALineForTheLine(String words, LocalDate day) {
        assertThat(extract(words))
                .isNotEmpty()
                .extracting(DraftTarget::deadline)
                .containsOnly(day);
    }

    @Test
    void takesNoDayAtTheHeadOfALineForAMonth() {
        assertThat(extract("5月 18日起试行,新设便民点6处。"))
                .extracting(DraftTarget::deadline)
                .containsOnly(LocalDate.of(2024, 12, 31));
    }

    @Test
    void readsWhenAWorkEndsInTheNextSentence() {
        assertThat(extract("打造街头游园9个。2024年8月底前完成。"))
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2024, 8, 31));
    }

    @Test
    void givesEachStateOfAWorkItsOwnDay() {
        assertThat(new TargetExtractor()
                        .read(new PlainTextReader().read("云溪区养老规划(2021-2025年)\n实施福利院迁建工程,2022年三季度开工,2024年建成投用。"))
                        .targets())
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2022, 9, 30), LocalDate.of(2024, 12, 31));
    }

    @Test
    void readsWhatIsDueInATableWhoseTitleSpeaksOfProgress() {
        String table = "2024年云溪区民生实事进展情况登记表\n项目名称 | 工作任务 | 计划完成时间 | 牵头单位 |\n"
                + "1.公墓项目 | 新建墓地15处;出台公墓管理办法。 | 10月底 | 区民政局 |\n"
                + "2.市场项目 | 动工建设南岩农贸市场。 | 11月底 | 区商务局 |";
        assertThat(new TargetExtractor().read(new PlainTextReader().read(table)).targets())
                .extracting(DraftTarget::quote)
                .containsExactly("新建墓地15处", "出台公墓管理办法", "动工建设南岩农贸市场");
    }

    @Test
    void carriesTheUnitOverLinesThatNamePersonsAndUnits() {
        String text = "2024年云溪区民生实事\n一、充电桩建设项目\n牵头领导:王某\n牵头单位:区城管局\n责任单位:区城投集团\n任务目标:在北塘片区共完成300个公共充电桩建设";
        assertThat(new TargetExtractor().read(new PlainTextReader().read(text)).targets())
                .extracting(DraftTarget::leadUnits)
                .containsExactly(List.of("区城管局"));
    }

    @Test
    void whoSupportsBelongsToTheDutyOfTheLinesAbove() {
        String text = "2024年云溪区民生实事\n一、新建300个充电桩\n牵头领导:王某\n分管领导:李某\n牵头单位:区城管局\n配合单位:区城投集团";
        assertThat(new TargetExtractor().read(new PlainTextReader().read(text)).targets())
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.leadUnits()).containsExactly("区城管局");
                    assertThat(draft.supportingUnits()).containsExactly("区城投集团");
                    assertThat(draft.leaders()).hasSize(2);
                });
    }

    @Test
    void letsAnOfficeGoOnWhereALongTimeOpensTheClause() {
        assertThat(extract("区商务局应于8月底前制定首店申报指南,2024年12月底前建成首店服务专窗。"))
                .extracting(DraftTarget::leadUnits)
                .containsExactly(List.of("区商务局"), List.of("区商务局"));
    }

    @Test
    void letsAnOfficeGoOnInTheNextClause() {
        assertThat(extract("区商务局应于8月底前制定首店申报指南,年底前建成首店服务专窗。"))
                .extracting(DraftTarget::leadUnits)
                .containsExactly(List.of("区商务局"), List.of("区商务局"));
    }

    private static List<DraftTarget> extract(String sentence) {
        String text = "2024年云溪区政府工作要点\n一、重点任务\n" + sentence;
        return new TargetExtractor().read(new PlainTextReader().read(text)).targets();
    }
}
