package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.RefusedNumber.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every reason to refuse a number with three sentences that have it and three that come near and promise all the same. The
 * number meant stands in 【】, which the engine does not see.
 */
class RefusedReasonsTest {

    private static final String HEAD = "云溪示范区行动方案(2024—2026年)\n\n二、重点任务\n";

    private static final String REFUSED = """
                    NAME            | 推广【5G】技术应用
                    NAME            | 落实【2+4】重点产业布局
                    NAME            | 服务世界【500】强企业来访
                    GRADE           | 做好【一星】级绿色建筑管理
                    GRADE           | 做优【三级】甲等医院服务
                    GRADE           | 支持【二星】级绿色建筑推广
                    THRESHOLD       | 服务产值过【亿元】的企业
                    THRESHOLD       | 单体面积【1000平方米】以上的商场全部落实限塑
                    THRESHOLD       | 做好年营业收入【2000万元】以上企业的监测
                    DOCUMENT_NUMBER | 按照云政发〔2024〕【15】号文件执行
                    DOCUMENT_NUMBER | 拨打服务热线【12345】反映问题
                    DOCUMENT_NUMBER | 咨询电话【0577】-88123456
                    DATE            | 本方案自【2024年3月1日】起施行
                    DATE            | 会议于【3月18日】召开
                    DATE            | 会期定于【2024年5月6日】
                    DURATION        | 实施【三年】攻坚行动
                    DURATION        | 打造【15分钟】便民生活圈
                    DURATION        | 有效期为【5年】
                    ORDINAL         | 办好第【二】届风筝节
                    ORDINAL         | 约谈考核排名全市后【5名】的单位
                    ORDINAL         | 推进【三期】工程前期工作
                    ENUMERATOR      | 【3】.加强组织领导
                    ENUMERATOR      | (【2】)强化督查考核
                    ENUMERATOR      | 【1】、压实责任
                    ACHIEVEMENT     | 去年新增企业【30家】
                    ACHIEVEMENT     | 已建成充电桩【200个】
                    ACHIEVEMENT     | 成功创建省级示范村【5个】
                    BACKGROUND      | 全区现有养老机构【18家】
                    BACKGROUND      | 目前在册困难群众【1200人】
                    BACKGROUND      | 当前还有【6个】老旧小区没有物业
                    STRUCTURE       | 抓好以下【6个】方面工作
                    STRUCTURE       | 下设【5个】工作组
                    STRUCTURE       | 办好【10件】民生实事
                    SUBSIDY         | 对新认定的企业给予【50万元】奖励
                    SUBSIDY         | 按投资额的【10%】给予补助
                    SUBSIDY         | 每户最高补贴【3000元】
                    SCORE           | 未按期报送的每次扣【2分】
                    SCORE           | 党建工作占【20分】
                    SCORE           | 每受理一件加【0.5分】
                    PROCEDURE_LIMIT | 在【5个工作日】内办结
                    PROCEDURE_LIMIT | 收到申请后【3天】内完成审核
                    PROCEDURE_LIMIT | 应在【24小时】内反馈
                    BASELINE        | 入园率从【82%】提高到90%
                    BASELINE        | 高新技术企业由【120家】增加到180家
                    BASELINE        | 在2023年【65%】的基础上再提高
                    SLOGAN          | 走访【千家】企业
                    SLOGAN          | 选派【百名】干部
                    SLOGAN          | 惠及【万户】家庭
                    PER_UNIT        | 每【千人】拥有执业医师3.2人
                    PER_UNIT        | 每【百户】居民拥有养老床位4张
                    PER_UNIT        | 每【10万人】拥有公园3个
                    VAGUE           | 培育【数十家】企业
                    VAGUE           | 引进【几百名】人才
                    VAGUE           | 建设【数百个】站点
                    RHYTHM          | 每月召开【1次】例会
                    RHYTHM          | 每季度通报【1次】进展
                    RHYTHM          | 每周调度【2次】项目
                    NO_UNIT         | 服务大厅设在解放路【88】
                    NO_UNIT         | 下水管道堵了【11】回
                    NO_UNIT         | 编号为【36】的地块
                    """;

    private static final String KEPT = """
                    NAME            | 实施“百千万”人才计划,引进人才【500人】
                    NAME            | 新引进世界500强企业【3家】
                    NAME            | 建成5G基站【800个】
                    GRADE           | 新增3A级以上景区【2个】
                    GRADE           | 创建三级甲等医院【1家】
                    GRADE           | 新建二星级绿色建筑【12万平方米】
                    THRESHOLD       | 新增产值过亿元的企业【6家】
                    THRESHOLD       | 新增规模以上企业【40家】以上
                    THRESHOLD       | 到2025年旅游收入达到【80亿元】以上
                    DOCUMENT_NUMBER | 新增就业【12345人】
                    DOCUMENT_NUMBER | 新增高标准农田【15000亩】
                    DOCUMENT_NUMBER | 完成投资【10086万元】
                    DATE            | 到2025年新增学位【2026个】
                    DATE            | 2024年12月底前建成公园【3个】
                    DATE            | 年内新建充电桩【2024个】
                    DURATION        | 三年内新增企业【90家】
                    DURATION        | 劳动年龄人口平均受教育年限达到【12年】
                    DURATION        | 空气优良天数达到【320天】以上
                    ORDINAL         | 办好第二届风筝节,签约项目【20个】
                    ORDINAL         | 引进研究生【50名】
                    ORDINAL         | 举办培训班【3期】
                    ENUMERATOR      | 3.新增企业【30家】
                    ENUMERATOR      | (2)改造小区【12个】
                    ENUMERATOR      | 1、培训骨干【100人】
                    ACHIEVEMENT     | 今年新增企业【30家】
                    ACHIEVEMENT     | 全年新建充电桩【200个】
                    ACHIEVEMENT     | 力争创建省级示范村【5个】
                    BACKGROUND      | 养老机构达到【18家】
                    BACKGROUND      | 救助困难群众【1200人】
                    BACKGROUND      | 改造老旧小区【6个】
                    STRUCTURE       | 建成服务站点【6个】
                    STRUCTURE       | 组建志愿服务队【5支】
                    STRUCTURE       | 办理民生诉求【1000件】
                    SUBSIDY         | 发放消费券【500万元】
                    SUBSIDY         | 完成投资【50亿元】
                    SUBSIDY         | 发放创业担保贷款【3000万元】
                    SCORE           | 群众满意度达到【95分】以上
                    SCORE           | 营商环境测评得分达到【90分】以上
                    SCORE           | 群众安全感达到【98%】
                    PROCEDURE_LIMIT | 企业开办时间压缩至【1个工作日】以内
                    PROCEDURE_LIMIT | 项目审批时限压缩到【20个工作日】以内
                    PROCEDURE_LIMIT | 平均停电时间控制在【2小时】以内
                    BASELINE        | 入园率从82%提高到【90%】
                    BASELINE        | 高新技术企业由120家增加到【180家】
                    BASELINE        | 力争新增床位【65张】
                    SLOGAN          | 走访企业【1000家】
                    SLOGAN          | 选派干部【100名】
                    SLOGAN          | 惠及家庭【1万户】
                    PER_UNIT        | 每千人拥有执业医师【3.2人】
                    PER_UNIT        | 每百户居民拥有养老床位【4张】
                    PER_UNIT        | 培训技能人才【1000人】
                    ARTICLE         | 每年至少举办【一场】招聘会
                    ARTICLE         | 每月举办【一场】音乐会
                    ARTICLE         | 建设平台【1个】
                    VAGUE           | 培育企业【30余家】
                    VAGUE           | 引进人才【上百名】
                    VAGUE           | 建设站点【300多个】
                    RHYTHM          | 每月举办招聘会【1场】
                    RHYTHM          | 每季度举办路演活动【2场】
                    RHYTHM          | 每年开展消防演练【4次】
                    NO_UNIT         | 综合发展指数达到【88】以上
                    NO_UNIT         | 城镇登记失业率控制在【3.5%】以内
                    NO_UNIT         | 新建公厕【36座】
                    """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = REFUSED)
    void refusesForThisReason(Reason reason, String words) {
        int at = HEAD.length() + words.indexOf('【');

        assertThat(read(words).refused())
                .filteredOn(r -> r.start() <= at && at < r.end())
                .extracting(RefusedNumber::reason)
                .containsExactly(reason);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = KEPT)
    void keepsWhatOnlyLooksLikeIt(Reason reason, String words) {
        int at = HEAD.length() + words.indexOf('【');

        assertThat(read(words).targets())
                .filteredOn(t -> t.value() != null)
                .anyMatch(t -> t.start() <= at && at < t.end());
        assertThat(read(words).refused()).noneMatch(r -> r.start() <= at && at < r.end());
    }

    /** 一 as an article is no number to a reader: it is neither promised nor listed. */
    @ParameterizedTest
    @ValueSource(strings = {"建设一个平台", "形成一套机制", "组织一次座谈"})
    void passesOverAnArticle(String words) {
        assertThat(read(words).targets()).isEmpty();
        assertThat(read(words).refused()).extracting(RefusedNumber::words).noneMatch(w -> w.startsWith("一"));
    }

    @ParameterizedTest
    @CsvSource({"举办展会3场。, 全年举办展会3场", "改造小区12个。, 改造老旧小区12个", "引进首店5家。, 新引进首店5家"})
    void refusesWhatTheGoalOfTheRowRepeats(String measure, String goal) {
        assertThat(row(measure, goal).refused())
                .extracting(RefusedNumber::reason)
                .contains(Reason.REPEATED);
    }

    @ParameterizedTest
    @CsvSource({"举办展会3场。, 全年举办展会5场", "改造小区12个。, 新增停车位12处", "引进首店5家。, 引进总部8家"})
    void keepsWhatTheGoalOfTheRowDoesNotRepeat(String measure, String goal) {
        assertThat(row(measure, goal).refused())
                .extracting(RefusedNumber::reason)
                .doesNotContain(Reason.REPEATED);
    }

    @Test
    void leavesNoReasonWithoutSentences() {
        Set<Reason> seen = EnumSet.of(Reason.ARTICLE, Reason.REPEATED);
        REFUSED.lines()
                .filter(line -> line.contains("|"))
                .forEach(line -> seen.add(
                        Reason.valueOf(line.substring(0, line.indexOf('|')).trim())));

        assertThat(seen).containsAll(Arrays.asList(Reason.values()));
    }

    private static Extraction read(String words) {
        String text = HEAD + words.replace("【", "").replace("】", "") + "。\n";
        return Drafts.read(text);
    }

    private static Extraction row(String measure, String goal) {
        String text = "附件1\n2024年云溪示范区重点任务清单\n序号\n重点任务\n具体举措\n主要目标及时间节点\n责任单位\n1\n数字商贸\n" + measure + "\n" + goal
                + "。\n区商务局\n";
        return Drafts.read(text);
    }
}
