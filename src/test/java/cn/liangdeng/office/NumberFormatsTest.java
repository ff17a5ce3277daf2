package cn.liangdeng.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "japaneseCounting, 12, 十二",
        "chineseCountingThousand, 20, 二十",
        "chineseCountingThousand, 101, 一百零一",
        "chineseCountingThousand, 1010, 一千零一十",
        "chineseLegalSimplified, 12, 壹拾贰",
        "ideographTraditional, 3, 丙",
        "ideographTraditional, 11, 11",
        "decimalEnclosedCircleChinese, 2, ②",
        "decimalFullWidth, 12, １２",
        "lowerLetter, 27, aa",
        "upperRoman, 14, XIV",
        "decimal, 7, 7",
        "madeUp, 7, 7"
    })
    void countersAreWrittenAsWordShowsThem(String format, int number, String expected) {
        assertThat(NumberFormats.write(format, number)).isEqualTo(expected);
    }
}
