package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liangdeng.extraction.DraftTarget.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beginnings, ends and states of an invented district, with the words beside them that promise nothing. */
class ReachedStateTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "启动国家创新型城区试点申报。",
                "启动云溪经开区扩区调区。",
                "启动云溪老城片区城市更新二期。",
                "启动天然气管网向青山镇延伸。",
                "完成云溪工业园区调规。",
                "完成农村土地二轮延包工作。",
                "全面开工云溪客运枢纽站房、广场及相关配套设施建设。",
                "云溪古镇二期开街迎客。",
                "云溪市民医院东院区6月底前开诊。",
                "6月底前开园运营老酒厂文创园。",
                "街道综治中心规范化改造年内完成。",
                "建成云永高铁。",
                "建成云溪县农产品冷链物流中心。",
                "加快完成云溪大道主体工程。",
                "区政务服务高频事项实现“全省通办”。",
                "城区黑臭水体全部消除。",
                "与云溪理工大学共建智能装备联合实验室。",
                "创成省生态园林城市。",
                "争创省级卫生县城。",
                "争创国家现代农业产业园。",
                "举办云溪湖鲜美食节。",
                "围绕低空经济制定产业发展三年行动计划。",
                "3月底前拨付区级农田建设资金。"
            })
    void findsBeginningsEndsAndStates(String words) {
        assertThat(extract(words)).singleElement().returns(Kind.MILESTONE, DraftTarget::kind);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "推动重点领域改革。",
                "确保项目早一天开工、早一天达产。",
                "记者从区政府获悉,云溪区出台《云溪区养老服务条例》。",
                "为改善空气质量,日前,区政府出台《云溪区控煤方案》。",
                "分类制定落实兜底保障和开发帮扶措施。",
                "10月底前明确除煤电、集中供热外的燃料用户。",
                "建成区范围内的城中村要逐步改造。",
                "大力开展“百日攻坚”竞赛。",
                "推动政务服务“跨省通办”。",
                "逐步开工一批重点项目。",
                "加快推进黑臭水体消除。",
                "集中精力完成目标任务。"
            })
    void findsNothingInWordsBesideThem(String words) {
        assertThat(extract(words)).isEmpty();
    }

    @Test
    void givesEachOfTwoBuildingsItsOwn() {
        assertThat(extract("建成云溪文化公园和青山湖体育广场。")).extracting(DraftTarget::quote).containsExactly("建成云溪文化公园", "青山湖体育广场");
        assertThat(extract("建成云溪实验学校、城东初级中学、青山果园场。")).hasSize(3);
        assertThat(extract("建成云溪文化和旅游服务中心。")).hasSize(1);
    }

    @Test
    void doesNotCarryABuildingOnToAnEffort() {
        assertThat(extract("建成云永高铁,加快建设云南铁路。")).singleElement().returns("建成云永高铁", DraftTarget::quote);
    }

    @Test
    void readsAnItemThatNamesItsWorkInASentenceOfItsOwn() {
        String text = "云溪区水利发展规划(2026—2030年)\n一、重大工程\n1.清水河灌区改造工程。总投资3.6亿元,2026年下半年开工,2029年建成。\n";

        assertThat(Drafts.of(text))
                .filteredOn(draft -> draft.kind() == Kind.MILESTONE)
                .extracting(DraftTarget::deadline)
                .containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2029, 12, 31));
    }

    @Test
    void takesTheOneColumnOfStepsBesideDaysForTheGoals() {
        String text = "云溪区2024年下半年重点项目推进计划\n序号\t项目名称\t下半年节点目标\t完成时限\t责任单位\n"
                + "1\t云溪净水厂二期\t设备安装完成并通水\t2024年9月底\t区住建局\n"
                + "2\t云溪河治理工程\t完成清淤12万立方米\t2024年10月底\t区水利局\n";

        assertThat(Drafts.of(text))
                .extracting(DraftTarget::quote, DraftTarget::deadline)
                .containsExactly(
                        tuple("设备安装完成并通水", LocalDate.of(2024, 9, 30)), tuple("完成清淤12万立方米", LocalDate.of(2024, 10, 31)));
    }

    @Test
    void takesTheDayOfAClauseThatOnlySaysWhenTheWorkEnds() {
        assertThat(extract("改造云溪小区雨污管网1600米,11月底前完工。"))
                .singleElement()
                .returns(LocalDate.of(2024, 11, 30), DraftTarget::deadline);
        assertThat(extract("新建公厕12座,9月底前印发《云溪区公厕管理办法》。").get(0).deadline()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void readsTheYearsOfATitleFromTheLineBelowIt() {
        String text = "云溪省污水处理设施建设专项行动计划\n(2024—2027年)\n云政发〔2024〕27号\n一、工作目标\n到2025年底,污水处理率达到90%。\n二、任务\n新建处理设施58座。\n";

        assertThat(Drafts.of(text)).last().returns(LocalDate.of(2027, 12, 31), DraftTarget::deadline);
    }

    @Test
    void readsPointsThatEachOpenWithAYear() {
        String text =
                "云溪城市品质将提升\n宜居环境\n■2024年,建成公园3个。\n■2025年,完成云溪大道快速化改造\n■2026年,绿地率达到42%。\n■2026年,建成绿道30公里。\n■2026年,新增车位900个。\n";

        assertThat(Drafts.of(text))
                .extracting(DraftTarget::deadline)
                .startsWith(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31));
    }

    private static List<DraftTarget> extract(String words) {
        return Drafts.of("云溪区2024年政府工作要点\n一、重点任务\n" + words);
    }
}
