package cn.liangdeng.extraction;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to make a reader slow, or to make it fall: its cost grows with its length and no faster. */
class HostileTextTest {

    private static final int LENGTH = 200_000;
    /** Generous: a build server under load is ten times slower than a desk. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "分别增长"
            })
    void readsLongMonotonousText(String words) {
        String text = words.repeat(LENGTH / words.length());
        Assertions.assertTimeoutPreemptively(
                LIMIT,
                () -> assertThatCode(() -> new TargetExtractor().read(new PlainTextReader().read(text)))
                        .doesNotThrowAnyException());
    }
}
