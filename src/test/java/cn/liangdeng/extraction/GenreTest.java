package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a document is decides whether its figures can be goals. */
class GenreTest {

    @Test
    void rulesPromiseNothing() {
        Extraction found = Drafts.read("""
                河东市停车场管理办法
                第一条 为了规范停车场管理,制定本办法。
                第二条 停车场经营者应当配备不少于2名管理人员。
                第三条 违反规定的,处500元以上2000元以下罚款。
                第四条 申请人应当在10日内补齐材料。
                """);
        assertThat(found.targets()).isEmpty();
        assertThat(found.refused()).isNotEmpty();
    }

    @Test
    void aDeedOfGoalsWithAChapterOnMarksIsAPlan() {
        Extraction found = Drafts.read("""
                河东区2022年招商引资目标任务书
                一、目标任务
                全年开展推介活动不少于6场。
                二、考核办法
                推介活动20分。
                """);
        assertThat(found.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.quote()).endsWith("6场"));
    }

    @Test
    void articlesOfAPolicyThatGrantsNothingAreAPlan() {
        Extraction found = Drafts.read("""
                河东市支持先进制造业若干措施
                第一条 每年新增高新技术企业50家。
                第二条 建成智能工厂10家、数字化车间30个。
                第三条 组织技术攻关6项。
                第四条 开展专场培训20场。
                """);
        assertThat(found.targets()).hasSize(5);
    }

    @Test
    void aSupportPolicyPromisesOnlyWhatASentenceCallsAGoal() {
        Extraction found = Drafts.read("""
                河东市支持会展业发展若干政策
                第一条 力争到2027年全市会展场馆达到6座。
                第二条 对展览面积1万平方米以上的展会,给予30万元奖励。
                第三条 对新引进的会展企业给予10万元资助,每家最高50万元。
                第四条 租用场馆的,按租金的40%给予补贴,期限不超过3年。
                第五条 获评国家级品牌的,给予一次性奖励100万元。
                """);
        assertThat(found.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.quote()).contains("6座"));
    }

    @Test
    void aPlanKeepsItsGoalsBesideItsPayments() {
        Extraction found = Drafts.read("""
                河东市2024年工业振兴行动方案
                全年新增规上企业20家。对首次升规的企业给予10万元奖励。
                """);
        assertThat(found.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.indicator()).contains("规上企业"));
    }

    @Test
    void aPolicyOfSupportPromisesWhatTheDistrictDoesItself() {
        String policy =
                "关于支持数字经济发展的若干措施\n对首次升规的企业,给予20万元奖励。\n对新建机架1000架以上的中心给予10%补助。\n每年支持企业不超过10家,每家给予5万元补助。\n每年评选工匠20名,每人奖励3万元。\n每年举办对接活动不少于10场。\n对每年培训1000人以上的机构给予奖励。";

        assertThat(new TargetExtractor()
                        .read(new PlainTextReader().read(policy))
                        .targets())
                .extracting(DraftTarget::indicator)
                .containsExactly("评选工匠人数", "举办对接活动场次");
    }
}
