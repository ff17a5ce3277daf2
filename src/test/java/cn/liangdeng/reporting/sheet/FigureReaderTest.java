package cn.liangdeng.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liangdeng.shared.BusinessException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|家|12",
                "１２．５|家|12.5",
                "1,234.50|万元|1234.50",
                "１，２３４|家|1234",
                "1 234|家|1234",
                "12家|家|12",
                "３０ 家|家|30",
                "12.5%|%|12.5",
                "12.5％|%|12.5",
                "-3.2|%|-3.2",
                "−3.2|%|-3.2",
                "(12)|万元|-12",
                "（1,200）|万元|-1200",
                "+5|家|5",
                "3.2亿元|万元|32000",
                "3.2亿|万元|32000",
                "5000元|万元|0.5",
                "12万|人|120000",
                "0.5万平方米|平方米|5000",
                "2亿千瓦时|万千瓦时|20000",
                "100万元|万元|100"
            })
    void readsWhatPeopleWrite(String typed, String unit, BigDecimal value) {
        assertThat(FigureReader.read(typed, unit)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "-", "—", "——", "/", "－"})
    void takesDashesAndBlanksForNothing(String typed) {
        assertThat(FigureReader.read(typed, "家")).isNull();
        assertThat(FigureReader.isNothing(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12个|家", "12%|家", "3.2亿美元|万元", "约12|家", "12.3.4|家", "1,23|家", "十二|家", "#DIV/0!|家", "1e5|家", "3万|%"
            })
    void refusesWhatCouldMeanSomethingElse(String typed, String unit) {
        assertThatThrownBy(() -> FigureReader.read(typed, unit)).isInstanceOf(BusinessException.class);
    }

    @Test
    void everyWayOfWritingANumberComesBackAsTheNumber() {
        Random random = new Random(20261122);
        DecimalFormat grouped = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        for (int i = 0; i < 2_000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(7));
            BigDecimal signed = random.nextInt(4) == 0 ? value.negate() : value;
            String plain = signed.toPlainString();
            for (String written :
                    new String[] {plain, grouped.format(signed), wide(plain), plain + "万元", " " + plain + "　"}) {
                assertThat(FigureReader.read(written, "万元")).as(written).isEqualByComparingTo(signed);
            }
            assertThat(FigureReader.read(plain + "亿元", "万元")).isEqualByComparingTo(signed.movePointRight(4));
        }
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c + '！' - '!')));
        return wide.toString();
    }
}
