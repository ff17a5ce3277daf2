package cn.liangdeng.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.Extraction;
import cn.liangdeng.extraction.PlainTextReader;
import cn.liangdeng.extraction.TargetExtractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether words that a person marked, and in which no target was found, count something. */
class DraftFindingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"推进高效办成一件事", "2026-2030年农村饮水提升行动", "做好2026年防汛工作", "深入实施“6+3”链长制", "一条龙服务", "办好第二届龙虾节", "统一规划三年行动"
            })
    void numbersThatSayWhenOrWhichOneAreNoCount(String words) {
        assertThat(DraftFinding.counts(read(words))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"已建成社区食堂12家", "现有规上企业85家", "给予每家企业50万元奖励"})
    void numbersOfThingsAreACount(String words) {
        Extraction read = read(words);
        assertThat(read.targets()).isEmpty();
        assertThat(DraftFinding.counts(read)).isTrue();
    }

    private static Extraction read(String words) {
        return new TargetExtractor().read(new PlainTextReader().read(words));
    }
}
