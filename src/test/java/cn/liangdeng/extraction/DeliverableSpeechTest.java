package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.extraction.DraftTarget.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which officials say what will be there at the end, and what sounds like it; an invented district. */
class DeliverableSpeechTest {

    private static final String TITLE = "2024年云溪区重点工作安排\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编撰《云溪志》",
                "编制下发《云溪区安全生产要点》",
                "形成重点项目清单",
                "形成全区产业地图",
                "成立区数据局",
                "设立区域公用品牌“云溪优品”",
                "推出“云溪人才卡”",
                "启用新版行政审批专用章",
                "建立全区公共安全风险一张图",
                "建设区级应急物资储备基地",
                "启动实施“云上云溪”数字文旅项目",
                "启动云溪老街招商运营",
                "新开工滨河路跨江大桥等桥梁工程",
                "召开全区新剧本题材规划会",
                "举办“文化进万家”群众文艺巡演",
                "组织第三届云溪书香节",
                "开展第五次全国经济普查",
                "申报国家历史文化名城",
                "成立以区长为组长的规划实施领导小组",
            })
    void findsWhatIsIssuedFoundedOrHeld(String sentence) {
        assertMilestone(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "建成国家水生态文明城市",
                "建成江北机场东航站区和第三跑道",
                "建成云溪外国语学校高中部",
                "第一中学创建为四星级高中",
                "争取云溪实验室纳入省实验室体系",
                "力争云溪古城入选国家级旅游休闲街区",
                "云溪茶叶获评国家地理标志产品",
                "云溪高新区升格为国家级高新区",
                "国土空间总体规划获批实施",
                "完成新312国道前期工作",
                "完成云溪水库大坝安全鉴定",
                "完成区自建系统与省“一张网”的对接联通",
                "完成行政区划调整",
                "完成云溪纺机厂老厂房腾退",
                "关闭云溪化工厂",
                "9月底前具备封关硬件条件",
                "10月底前完成封关各项准备",
                "6月底前解决云湖小区遗留问题",
                "一季度全面铺开县域医共体改革",
                "8月底前兑现企业奖补资金",
                "年底前摸清排水管网混接情况",
                "推行“一件事一次办”改革,6月底前全部落地",
                "国际茶博会前云溪老街开街",
                "引进云海大学云溪研究院落户",
                "全面取消村级集体不合理收费",
                "与华海集团签订战略合作协议",
                "发布云溪城市品牌标识",
                "设立云溪海关监管作业场所",
            })
    void findsWhatComesToAnEnd(String sentence) {
        assertMilestone(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "打造区域性科技创新中心",
                "建设国际航空门户枢纽",
                "建设更高水平的平安云溪",
                "建设宜居宜业和美乡村",
                "建成小康社会",
                "形成全域旅游发展格局",
                "形成齐抓共管工作合力",
                "形成长效制度",
                "制定具体实施方案",
                "制定年度工作计划",
                "成立以主任为组长的小组",
                "开展2024年度揭榜挂帅项目申报工作",
                "组织召开动员会",
                "申报国家高新技术企业",
                "未开建项目抓开工",
                "完成由大到强的转变",
                "完成上级交办的其他工作任务",
                "完成任务后及时报送",
                "分期分批完成创建任务",
                "争取更多项目列入国家规划",
                "积极争取通用机场纳入省级规划",
                "新建居住区按标准配建养老服务用房",
                "建设内容为教学及辅助用房",
                "改造内容包括外立面和楼梯间",
            })
    void leavesEffortsAndSlogans(String sentence) {
        assertThat(extract(TITLE + sentence + "。")).isEmpty();
    }

    @Test
    void aWorkWhoseParticularsStandOnLinesEndsOnItsLine() {
        String list =
                "2024年区重点工程\n云溪医院二期建设工程\n建设单位:区卫健局\n建设地点:南塘镇\n计划竣工日期:2024年10月\n" + "湖滨路小学\n建设地点:东街\n计划开工日期:2024年3月\n";
        assertThat(extract(list))
                .extracting(DraftTarget::quote, DraftTarget::indicator, DraftTarget::deadline)
                .containsExactly(
                        tuple("云溪医院二期建设工程", "云溪医院二期建设工程竣工", LocalDate.of(2024, 10, 31)),
                        tuple("湖滨路小学", "湖滨路小学开工", LocalDate.of(2024, 3, 31)));
    }

    @Test
    void aStateAloneBelongsToTheWorkOfItsHeading() {
        assertThat(extract("2024年云溪区重点项目推进计划\n一、云溪大剧院项目\n年度目标:6月底前完成桩基施工,12月底前竣工验收。"))
                .extracting(DraftTarget::indicator, DraftTarget::deadline)
                .containsExactly(
                        tuple("完成桩基施工", LocalDate.of(2024, 6, 30)), tuple("云溪大剧院项目竣工验收", LocalDate.of(2024, 12, 31)));
    }

    @Test
    void aHeadingThatSetsADayHoldsForItsItems() {
        assertThat(extract("2024年云溪区改革任务\n一、6月底前完成的任务\n1.编制低空经济发展规划。\n二、其他任务\n1.组建区产业投资公司。\n"))
                .extracting(DraftTarget::indicator, DraftTarget::periodStart, DraftTarget::deadline)
                .containsExactly(
                        tuple("编制低空经济发展规划", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)),
                        tuple("组建区产业投资公司", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
    }

    @Test
    void aDateWithoutAWorkAboveItSaysNothing() {
        assertThat(extract("2024年区重点工程\n各有关单位要倒排工期。\n建设地点:南塘镇\n计划竣工日期:2024年10月\n"))
                .isEmpty();
    }

    @Test
    void anExpectedEndBelongsToTheWorkWhoseProgressStandsBeforeIt() {
        assertThat(extract("2024年云溪区重点工程进展情况通报\n截至6月底,白石河调蓄工程主体结构完成过半,计划年底基本建成;南湖泵站已投用。"))
                .extracting(DraftTarget::quote, DraftTarget::deadline)
                .containsExactly(tuple("白石河调蓄工程主体结构完成过半,计划年底基本建成", LocalDate.of(2024, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1月10日,云溪市召开2024年交通运输工作会议,局长李某表示,全市要抓好安全生产。",
                "6月15日,云溪区政府印发《云溪区制造业行动计划》,其中提到,要壮大链主企业。",
                "截至目前,1号楼完成十七层砌体施工;4号楼完成主体封顶。",
                "11月15日,白石河棚改项目4号楼顺利封顶。",
                "重点项目建设进度月报(8月)",
            })
    void newsOfWhatWasDoneIsNoPromise(String sentence) {
        assertThat(extract("2024年云溪区重点工程\n" + sentence)).isEmpty();
    }

    @Test
    void whatIsStillHopedForIsPromisedAlthoughItGoesSmoothly() {
        assertMilestone("确保白石河棚改项目4号楼顺利封顶");
    }

    private static void assertMilestone(String sentence) {
        assertThat(extract(TITLE + sentence + "。"))
                .as(sentence)
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.kind()).isEqualTo(Kind.MILESTONE));
    }

    private static List<DraftTarget> extract(String text) {
        return new TargetExtractor().extract(new PlainTextReader().read(text));
    }
}
