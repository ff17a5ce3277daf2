package cn.liangdeng.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.grammar.TimeExpression.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScannerTest {

    private static final int CONTEXT = 2024;

    private final TimeScanner scanner = new TimeScanner();

    @ParameterizedTest(name = "{0} ends {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    年内            | 2024-12-31
                    今年            | 2024-12-31
                    全年            | 2024-12-31
                    年底前           | 2024-12-31
                    2025年         | 2025-12-31
                    2025年底前       | 2025-12-31
                    到2027年        | 2027-12-31
                    2025全年        | 2025-12-31
                    2024—2026年    | 2026-12-31
                    2025年6月底前     | 2025-06-30
                    2025年2月底前     | 2025-02-28
                    2025年3月15日前   | 2025-03-15
                    9月底前          | 2024-09-30
                    上半年           | 2024-06-30
                    2025年上半年      | 2025-06-30
                    三季度末          | 2024-09-30
                    2025年一季度      | 2025-03-31
                    三年内           | 2026-12-31
                    两年内           | 2025-12-31
                    五年内           | 2028-12-31
                    “十四五”期间       | 2025-12-31
                    “十五五”末        | 2030-12-31
                    202412月底前     | 2024-12-31
                    """)
    void readsTheLastDayOfAPeriod(String words, LocalDate last) {
        assertThat(scanner.scan(SourceText.of(words + "新增5家").plain())).first().satisfies(time -> {
            assertThat(time.kind()).isEqualTo(Kind.BY);
            assertThat(time.last(CONTEXT)).isEqualTo(last);
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"每年,EVERY", "每季度,EVERY", "年均,AVERAGE", "去年,PAST", "近三年来,PAST", "2024-02-23,DATE", "8月24日,DATE"})
    void tellsOtherWordsOfTimeApart(String words, Kind kind) {
        assertThat(scanner.scan(SourceText.of(words + "新增").plain())).first().returns(kind, TimeExpression::kind);
    }

    @Test
    void marksADamagedMonth() {
        assertThat(scanner.scan("202312月底前")).singleElement().matches(TimeExpression::glitch);
    }

    @Test
    void leavesTheVerbItsPreposition() {
        assertThat(scanner.scan("提高到2026年的90%")).singleElement().returns(3, TimeExpression::start);
    }
}
