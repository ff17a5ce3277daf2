package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget.Kind;
import java.util.List;
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
                "建设一批社区书房。"
            })
    void findsNoMilestoneInEffortsAndSlogans(String words) {
        assertThat(extract(words)).isEmpty();
    }

    private static List<DraftTarget> extract(String words) {
        return new TargetExtractor().extract(new PlainTextReader().read("云溪示范区行动方案(2024—2026年)\n\n二、重点任务\n" + words));
    }
}
