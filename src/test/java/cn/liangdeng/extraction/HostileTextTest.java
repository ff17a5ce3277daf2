package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to make a reader slow, or to make it fall: its cost grows with its length and no faster. */
class HostileTextTest {

    /** 1 MB of UTF-8: a Chinese character takes three bytes. */
    private static final int BYTES = 1 << 20;

    private static final int STEP = 40_000;
    /** Generous: tests are compiled by the first compiler only; on a quiet desk the bar is 2 s. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Doubling the text may double its cost, with room for a compiler that wakes up in between. */
    private static final int NO_FASTER_THAN = 4;

    private static final Duration NOISE = Duration.ofMillis(500);
    /** The time this thread computed: what else the machine does meanwhile does not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
        String text = words.repeat(BYTES / words.getBytes(StandardCharsets.UTF_8).length);
        assertThat(cost(text)).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void costsNoMoreThanItsLength(String words) {
        String text = words.repeat(STEP / words.length());
        cost(text);
        Duration once = cost(text);
        Duration twice = cost(text + text);
        assertThat(twice).isLessThan(once.multipliedBy(NO_FASTER_THAN).plus(NOISE));
    }

    private static Duration cost(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        new TargetExtractor().read(new PlainTextReader().read(text));
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
