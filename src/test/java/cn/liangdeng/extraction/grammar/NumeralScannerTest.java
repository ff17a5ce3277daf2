package cn.liangdeng.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralScannerTest {

    private final NumeralScanner scanner = new NumeralScanner();

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    312.4   | 312.4  | ARABIC
                    12,500  | 12500  | ARABIC
                    2/3     | 0.6667 | FRACTION
                    三分之一    | 0.3333 | FRACTION
                    百分之十五   | 15     | FRACTION
                    百分之三点五  | 3.5    | FRACTION
                    百分之40   | 40     | FRACTION
                    十       | 10     | CHINESE
                    十五      | 15     | CHINESE
                    二十      | 20     | CHINESE
                    两       | 2      | CHINESE
                    一百二十    | 120    | CHINESE
                    三千五     | 3500   | CHINESE
                    一千零五十   | 1050   | CHINESE
                    两万三千    | 23000  | CHINESE
                    二〇二五    | 2025   | CHINESE
                    百       | 100    | BARE_MAGNITUDE
                    千       | 1000   | BARE_MAGNITUDE
                    数十      | 0      | VAGUE
                    几百      | 0      | VAGUE
                    """)
    void readsEveryWayOfWritingANumber(String words, BigDecimal value, Numeral.Form form) {
        List<Numeral> found = scanner.scan("引进" + words + "家");

        assertThat(found).singleElement().satisfies(numeral -> {
            assertThat(numeral.value()).isEqualByComparingTo(value);
            assertThat(numeral.form()).isEqualTo(form);
            assertThat(numeral.start()).isEqualTo(2);
        });
    }

    @Test
    void doesNotReadADateWithSlashesAsAFraction() {
        assertThat(scanner.scan("001/2023-46302").stream().map(Numeral::form)).containsOnly(Numeral.Form.ARABIC);
    }
}
