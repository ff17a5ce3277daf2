package cn.liangdeng.reporting.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which projects words name as achieved. */
class ProjectNamesTest {

    @ParameterizedTest
    @CsvSource({
        "新签约海智源智能装备产业园项目。, 海智源智能装备产业园",
        "总投资12亿元的云帆达新材料项目开工建设, 云帆达新材料项目",
        "“恒通康养中心”建成投用。, 恒通康养中心",
        "其中金禾维储能电池生产基地项目已竣工投产, 金禾维储能电池生产基地",
        "东湖轨道交通3号线工程建成投用, 东湖轨道交通3号线工程"
    })
    void aNameOfItsOwnBesideAnAchievementIsOne(String words, String project) {
        assertThat(ProjectNames.achieved(words)).containsExactly(project);
    }

    @Test
    void severalInARow() {
        assertThat(ProjectNames.achieved("新开工海智源装备项目、云帆达新材料基地，走访企业12家。")).containsExactly("海智源装备项目", "云帆达新材料基地");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新签约3个项目，其中亿元以上项目2个。",
                "推进老旧小区改造项目开工。",
                "建成社区养老服务中心5个。",
                "重点产业项目签约12个",
                "走访海智源智能装备产业园项目",
                "与兄弟单位联合引进海智源智能装备产业园项目",
                "本月无新增。",
                ""
            })
    void whatIsSaidOfAnyProjectOrOnlyVisitedOrDoneTogetherIsNone(String words) {
        assertThat(ProjectNames.achieved(words)).isEmpty();
    }
}
