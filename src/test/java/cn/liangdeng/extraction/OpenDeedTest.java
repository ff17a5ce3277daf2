package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deeds of an invented district that are known by their verb or by the state they come to, whatever the thing is called. */
class OpenDeedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建云溪二水厂净水设施。",
                "启动溪口小学改扩建。",
                "完成村庄分类认定。",
                "打通云溪街、柳塘巷等“断头路”。",
                "围绕数字产业编制云溪智造地图。",
                "投用柳塘实验室二期和南湖产业园。",
                "力争首批云溪智造试点项目落地。",
                "确保柳塘一期尽快投入运营。",
                "确保今年教学楼主体工程封顶。",
                "实现云溪路建成通车。",
                "全区河湖流域全面截污。",
                "彻底消除城区黑臭水体。",
                "区中医院实现整体搬迁。",
                "溪口镇自然村达到整治标准。",
                "基本实现中小学“班班通”。",
                "实现高速公路沿线信号连续覆盖。",
                "推进柳塘医院传染病大楼投入使用。",
                "力争云溪股份、柳塘新材上市。",
                "云溪科技完成报会。",
                "全区实现脱贫摘帽。",
                "达到省级食品安全示范区标准。",
                "建设和顺新村标准化卫生室。",
                "智慧化改造环月湖绿道。",
                "对第四中学操场、溪口小学食堂优化提升。",
                "▶提升改造森林公园、毓秀公园体育设施。",
                "要开工建设云溪线(柳塘至溪口段)、月湖码头等一批项目。",
                "实现燃气公司主干管道互联互通。"
            })
    void findsADeed(String words) {
        assertThat(extract(words))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.kind()).isEqualTo(Kind.MILESTONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完成各项目标任务。",
                "完成省下达的节能减排目标。",
                "确保如期全面建成小康社会。",
                "打通政策落地“最后一公里”。",
                "打通数据共享通道。",
                "打造国际化创新高地。",
                "建好高标准农田。",
                "推行“一网通办”服务。",
                "今年是创建文明城市的冲刺之年。",
                "制定具体细化的工作方案。",
                "新建居住区按标准配建养老用房。",
                "实现经济质的有效提升。",
                "推动城乡教育均衡发展。",
                "确保各项政策部署落地。",
                "启动资金由区财政安排。",
                "续建项目资金按原渠道解决。",
                "建立健全长效管理机制。",
                "营商环境达到国内先进水平。",
                "力争取得更好成绩。",
                "在完成摸底排查基础上,加强巡查。"
            })
    void findsNoDeedInSloganAndEffort(String words) {
        assertThat(extract(words)).isEmpty();
    }

    @Test
    void takesNamedMembersBesideCountedOnes() {
        assertThat(extract("建设正和街综合农贸市场和2处停车场。"))
                .extracting(DraftTarget::kind)
                .containsExactlyInAnyOrder(Kind.MILESTONE, Kind.QUANTITY);
        assertThat(extract("投资3000万元建设云溪白虾循环水养殖基地。"))
                .extracting(DraftTarget::kind)
                .containsExactlyInAnyOrder(Kind.MILESTONE, Kind.QUANTITY);
    }

    @Test
    void givesEachTitleItsOwnDraft() {
        assertThat(extract("编制印发《云溪治水要点》《云溪治水清单》。")).hasSize(2);
    }

    @Test
    void namesTheWorkThatWasSpokenOfBefore() {
        assertThat(extract("柳塘中学项目已开工,预计2025年交工投入使用。")).singleElement().satisfies(draft -> {
            assertThat(draft.indicator()).isEqualTo("柳塘中学项目交工投入使用");
            assertThat(draft.deadline()).isEqualTo(LocalDate.of(2025, 12, 31));
        });
    }

    @Test
    void takesStatesThatHoldFromADayOn() {
        assertThat(extract("2024年底前,企业和群众不再提交部门核发的证照。")).hasSize(1);
        assertThat(extract("对不再提交的材料予以清理。")).isEmpty();
    }

    @Test
    void tellsNoNewsOfADay() {
        assertThat(extract("1月11日,云溪区发布2024年民生实事清单。")).isEmpty();
    }

    @Test
    void readsWhatAColumnOfStepsSaysOfEachDay() {
        List<DraftTarget> drafts = Drafts.of(
                "云溪区2024年重点工作清单\n序号\n工作事项\n进度安排\n进展情况\n完成情况\n1\n云溪综合体建设\n①3月底前,完成图纸深化设计。②5月底前,完成施工许可报批并开工建设。\n施工图正在图审。\n有序推进\n2\n金融服务\n①6月底前,出台云溪贷款贴息政策。\n已召开会议。\n有序推进\n");
        assertThat(drafts)
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 5, 31), LocalDate.of(2024, 6, 30));
    }

    private static List<DraftTarget> extract(String words) {
        return Drafts.of("云溪区2024年工作要点\n" + words + "\n");
    }
}
