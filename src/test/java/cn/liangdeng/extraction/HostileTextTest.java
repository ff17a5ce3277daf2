package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to make a reader slow ({@link HostileTexts}): its cost grows with its length and no faster. */
class HostileTextTest {

    private static final int STEP = 40_000;
    /** Generous: tests are compiled by the first compiler only; the bar of 2 s is held by {@code HostileBenchmark}. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Doubling the text may double its cost, with room for a compiler that wakes up in between. */
    private static final int NO_FASTER_THAN = 4;

    private static final Duration NOISE = Duration.ofMillis(500);

    static Stream<String> hostile() {
        return HostileTexts.ALL.stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "以上以上1111",
                "1个和",
                "\uD842\uDFB7新增3个,",
                "(责任单位:()",
                "建成",
                "新增1个。",
                "(一)新增5个\n",
                "1、\n",
                "2024年\t3\t\n"
            })
    void readsAMegabyteOfMonotonousText(String words) {
        assertThat(HostileTexts.cost(HostileTexts.megabyteOf(words))).isLessThan(LIMIT);
    }

    @Test
    void refusesMoreTargetsThanAnybodyCouldConfirm() {
        String text = "新增企业5家。\n".repeat(TooManyTargetsException.MOST + 1);
        assertThatThrownBy(() -> new TargetExtractor().read(new PlainTextReader().read(text)))
                .isInstanceOf(TooManyTargetsException.class);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void costsNoMoreThanItsLength(String words) {
        String text = words.repeat(STEP / words.length());
        HostileTexts.cost(text);
        Duration once = HostileTexts.cost(text);
        Duration twice = HostileTexts.cost(text + text);
        assertThat(twice).isLessThan(once.multipliedBy(NO_FASTER_THAN).plus(NOISE));
    }
}
