package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to make a reader slow, or to make it fall: its cost grows with its length and no faster. */
class HostileTextTest {

    /** 1 MB of UTF-8: a Chinese character takes three bytes. */
    private static final int BYTES = 1 << 20;

    private static final int STEP = 60_000;
    /** Generous: a build server under load is many times slower than a quiet desk, where the bar is 2 s. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Doubling the text may double its cost, with room for a machine that does other things meanwhile. */
    private static final int NO_FASTER_THAN = 5;

    private static final long NOISE = Duration.ofMillis(700).toMillis();

    static Stream<String> hostile() {
        return Stream.of(
                "以上以上1111",
                "1",
                "一",
                "((((",
                "“",
                "”",
                "责任单位:",
                "(责任单位:()",
                "到2027年",
                "每年",
                "建成",
                "其中1个、",
                "第一条",
                "1、\n",
                "序号\n",
                "序号\n名称\n单位\n",
                "|",
                "\n\n",
                "2023   ",
                "万亿",
                "区发改局、",
                "新增3个,",
                "\uD842\uDFB7新增3个,",
                "由区发改局牵头",
                "分别增长",
                "1个和",
                "新增1个。",
                "其中:新增学位10个、",
                "(一)新增5个\n",
                "2024年\t3\t\n");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readsAMegabyteOfMonotonousText(String words) {
        String text = words.repeat(BYTES / words.getBytes(StandardCharsets.UTF_8).length);
        Assertions.assertTimeoutPreemptively(
                LIMIT, () -> assertThatCode(() -> read(text)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void costsNoMoreThanItsLength(String words) {
        String text = words.repeat(STEP / words.length());
        read(text);
        long once = millis(text);
        long twice = millis(text + text);
        assertThat(twice).isLessThan(NO_FASTER_THAN * once + NOISE);
    }

    private static long millis(String text) {
        long start = System.nanoTime();
        read(text);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void read(String text) {
        new TargetExtractor().read(new PlainTextReader().read(text));
    }
}
