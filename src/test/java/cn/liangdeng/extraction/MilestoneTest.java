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

/** Deliverables of an invented district, and the efforts and slogans that look like them. */
class MilestoneTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    出台《云溪区养老服务条例实施细则》。           | 出台《云溪区养老服务条例实施细则》
                    研究制定楼宇经济高质量发展政策。             | 研究制定楼宇经济高质量发展政策
                    成立云溪示范区跨境电商协会。               | 成立云溪示范区跨境电商协会
                    建成投用云溪第三中学。                  | 建成投用云溪第三中学
                    云溪大桥9月底前竣工通车。                | 云溪大桥9月底前竣工通车
                    星湖住宅项目完成主体施工。                | 星湖住宅项目完成主体施工
                    积极创建国家级创业创新示范区。              | 创建国家级创业创新示范区
                    举办第二届“云溪杯”创业大赛。              | 举办第二届“云溪杯”创业大赛
                    启动建设云溪快速路网。                  | 启动建设云溪快速路网
                    按规定完成村级组织换届选举工作。             | 完成村级组织换届选举工作
                    加快云湖科创园建设,6月底前完成主体封顶。        | 加快云湖科创园建设,6月底前完成主体封顶
                    改扩建区人民医院。                    | 改扩建区人民医院
                    云溪第二水厂2024年6月建成供水。             | 云溪第二水厂2024年6月建成供水
                    区图书馆新馆年底前试开馆。                | 区图书馆新馆年底前试开馆
                    滨江亲水平台9月底前向公众开放。              | 滨江亲水平台9月底前向公众开放
                    老城区纺织宿舍下水管道汛期前改造完。           | 老城区纺织宿舍下水管道汛期前改造完
                    “智慧工地”监管平台7月上线运行。            | “智慧工地”监管平台7月上线运行
                    街道退役军人之家挂牌。                  | 街道退役军人之家挂牌
                    云溪机场改扩建工程完成航站楼主体。            | 云溪机场改扩建工程完成航站楼主体
                    完成云溪大道一期工程。                  | 完成云溪大道一期工程
                    完成北湖片区黑臭水体治理。                | 完成北湖片区黑臭水体治理
                    年底前完成整体拆除。                   | 完成整体拆除
                    开工新建西山路。                     | 开工新建西山路
                    开工建设北塘河控制闸。                  | 开工建设北塘河控制闸
                    改造提升新民路、东山街。                 | 改造提升新民路、东山街
                    加快建成云溪低空经济产业园。               | 建成云溪低空经济产业园
                    建成省轴承质量检验检测中心。               | 建成省轴承质量检验检测中心
                    组建储能产业创新研究院并于2025年底前实体化运行。     | 组建储能产业创新研究院并于2025年底前实体化运行
                    各街道5月10日前制定细化方案。              | 制定细化方案
                    建立由区民政局牵头的养老服务联席会议制度。         | 建立由区民政局牵头的养老服务联席会议制度
                    区妇幼保健院创成二级甲等医院。              | 创成二级甲等医院
                    国庆节前办一场云溪美食文化节。              | 办一场云溪美食文化节
                    实现区级应急广播平台与省、市互联互通。           | 实现区级应急广播平台与省、市互联互通
                    日处理2万吨的城南污水处理厂投入运行。           | 日处理2万吨的城南污水处理厂投入运行
                    """)
    void findsMilestones(String words, String quote) {
        assertThat(extract(words)).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Kind.MILESTONE);
            assertThat(draft.quote()).isEqualTo(quote);
            assertThat(draft.value()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加快推进云溪大桥建设。",
                "支持建设跨境电商产业园。",
                "探索设立应急转贷机构。",
                "近日出台《云溪区实施意见》。",
                "根据《云溪区总体规划》完善布局。",
                "建立健全长效机制。",
                "打造养老服务品牌。",
                "研究制定相关配套政策。",
                "常态化举办读书节等活动。",
                "深化“放管服”改革。",
                "以创建全国文明城市为抓手,提升治理水平。",
                "鼓励举办行业博览会。",
                "建设一批社区书房。",
                "保障城市安全运行。",
                "扩大对外开放。",
                "推动民办体育场馆向社会开放。",
                "促进重点项目早开工、早投产。",
                "推动一批重大项目开工建设。",
                "完成年度各项目标任务。",
                "完成上级下达的投资任务。",
                "去年完成了云溪大道一期工程。",
                "民生实事已全部办结。",
                "实现资源共享。",
                "云溪大桥已建成通车。",
                "支持企业尽快投产。"
            })
    void findsNoMilestoneInEffortsAndSlogans(String words) {
        assertThat(extract(words)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    云溪大桥8月开工。              | 2024-08-31
                    4月中旬前成立云溪水务集团公司。        | 2024-04-20
                    1.4月中旬前成立云溪水务集团公司。      | 2024-04-20
                    “跨域通办”专窗12月上旬启用。       | 2024-12-10
                    云溪科普体验馆6月5日对外开放。        | 2024-06-05
                    红星菜市场改造国庆节前开门营业。        | 2024-09-30
                    云溪第二小学秋季学期开学前建成投用。      | 2024-08-31
                    云溪第三小学春季学期开学前建成投用。      | 2024-02-29
                    云溪第四小学秋季投入使用。           | 2024-11-30
                    环湖绿道南段于“五一”前贯通开放。       | 2024-04-30
                    云溪大桥2025年三季度通车。         | 2025-09-30
                    """)
    void readsTheDayOfADeed(String words, LocalDate day) {
        assertThat(extract(words)).singleElement().returns(day, DraftTarget::deadline);
    }

    @Test
    void givesEachOfSeveralThingsItsOwnMilestone() {
        assertThat(extract("云溪第三幼儿园、城南实验小学9月前建成投用。"))
                .extracting(DraftTarget::indicator)
                .containsExactly("云溪第三幼儿园建成投用", "城南实验小学建成投用");
        assertThat(extract("完成云岭山景区创建、古镇景区验收。"))
                .extracting(DraftTarget::indicator)
                .containsExactly("完成云岭山景区创建", "完成古镇景区验收");
    }

    @Test
    void givesEachStateOfAThingItsOwnDay() {
        assertThat(extract("金水大型分拣中心8月开工、12月底前建成试运行;城北转运站改造工程10月底完工。"))
                .extracting(DraftTarget::indicator, DraftTarget::deadline)
                .containsExactly(
                        tuple("金水大型分拣中心开工", LocalDate.of(2024, 8, 31)),
                        tuple("金水大型分拣中心建成试运行", LocalDate.of(2024, 12, 31)),
                        tuple("城北转运站改造工程完工", LocalDate.of(2024, 10, 31)));
    }

    @Test
    void doesNotTakeTheYearsOfAPlanForItsDeadline() {
        assertThat(extract("启动云溪生活垃圾分类专项规划(2026—2030年)编制。"))
                .singleElement()
                .returns(LocalDate.of(2026, 12, 31), DraftTarget::deadline);
    }

    @Test
    void readsBehindAHeadingThatRunsOnIntoItsParagraph() {
        String text = "2024年云溪街道工作打算\n一、把环境搞好。文化站改造8月完工,新装路灯120盏。\n二、把底线守牢。年内完成社区换届选举。\n";

        assertThat(new TargetExtractor().extract(new PlainTextReader().read(text)))
                .extracting(DraftTarget::kind)
                .containsExactly(Kind.MILESTONE, Kind.QUANTITY, Kind.MILESTONE);
    }

    @Test
    void flagsDamagedWordsOfAMilestone() {
        assertThat(extract("云溪码头一期工程(41000吨级泊位)开工。"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.warnings()).contains("glitch.size"));
        assertThat(extract("202412月底前建成云溪第三中学。")).singleElement().satisfies(draft -> {
            assertThat(draft.warnings()).contains("glitch.time");
            assertThat(draft.deadline()).isEqualTo(LocalDate.of(2024, 12, 31));
        });
        assertThat(extract("云溪码头一期工程(5000吨级泊位)开工。").get(0).warnings()).isEmpty();
    }

    @Test
    void readsRulesForDeedsWithADayOnly() {
        String rules =
                "云溪县招商引资考核办法\n第一条 为做好招商工作,制定本办法。\n第二条 县招商局2024年4月10日前完成招商项目库更新。\n第三条 每年3月底前编制完成年度招商图谱。\n第四条 本办法自印发之日起施行。\n第五条 县政府设立招商工作领导小组。\n";

        assertThat(new TargetExtractor().extract(new PlainTextReader().read(rules)))
                .extracting(DraftTarget::quote)
                .containsExactly("完成招商项目库更新");
    }

    @Test
    void keepsADocumentBesideAFigureThatReachesBackOverIt() {
        assertThat(extract("6月底前印发专精特新企业梯度培育管理细则,入库企业达到500家。"))
                .extracting(DraftTarget::kind)
                .contains(Kind.MILESTONE, Kind.QUANTITY);
    }

    private static List<DraftTarget> extract(String words) {
        return new TargetExtractor().extract(new PlainTextReader().read("云溪示范区行动方案(2024—2026年)\n\n二、重点任务\n" + words));
    }
}
