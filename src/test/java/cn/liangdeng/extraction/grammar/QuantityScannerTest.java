package cn.liangdeng.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityScannerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    新增绿道20公里          | 20    | -    | 公里       | REACH    | false
                    培训3万人次            | 3     | -    | 万人次      | REACH    | false
                    出口4500万美元         | 4500  | -    | 万美元      | REACH    | false
                    新建2.15万套以上        | 2.15  | -    | 万套       | AT_LEAST | false
                    营收超过420亿元         | 420   | -    | 亿元       | AT_LEAST | true
                    增速不低于10%          | 10    | -    | %        | AT_LEAST | false
                    突破175家            | 175   | -    | 家        | AT_LEAST | true
                    失业率低于5.2%         | 5.2   | -    | %        | AT_MOST  | true
                    控制在5%以内           | 5     | -    | %        | AT_MOST  | false
                    时限不超过3个工作日        | 3     | -    | 个工作日     | AT_MOST  | false
                    增长6%左右            | 6     | -    | %        | ABOUT    | false
                    约40家              | 40    | -    | 家        | ABOUT    | false
                    控制在3%左右           | 3     | -    | %        | ABOUT    | false
                    床位260余张           | 260   | -    | 张        | AT_LEAST | false
                    服务企业30多家          | 30    | -    | 家        | AT_LEAST | false
                    十余家机构             | 10    | -    | 家        | AT_LEAST | false
                    上百个托位             | 100   | -    | 个        | AT_LEAST | false
                    达到2.4%左右          | 2.4   | -    | %        | ABOUT    | false
                    稳定在98%以上          | 98    | -    | %        | AT_LEAST | false
                    1—2个集聚区           | 1     | 2    | 个        | RANGE    | false
                    1-2个集聚区           | 1     | 2    | 个        | RANGE    | false
                    2至3家品牌            | 2     | 3    | 家        | RANGE    | false
                    增长10%—12%         | 10    | 12   | %        | RANGE    | false
                    投资3亿元至5亿元         | 3     | 5    | 亿元       | RANGE    | false
                    份额1.875‰          | 1.875 | -    | ‰        | REACH    | false
                    提高2个百分点           | 2     | -    | 个百分点     | REACH    | false
                    比重不低于3/4          | 0.75 | -   | 比例       | AT_LEAST | false
                    浓度35微克/立方米以下      | 35    | -    | 微克/立方米   | AT_MOST  | false
                    能耗0.35吨标准煤/万元     | 0.35  | -    | 吨标准煤/万元  | REACH    | false
                    产值达到一百亿元          | 100   | -    | 亿元       | REACH    | false
                    引进三十名博士           | 30    | -    | 名        | REACH    | false
                    达到25万元/人          | 25    | -    | 万元/人     | REACH    | false
                    """)
    void joinsNumbersUnitsAndComparators(
            String words, BigDecimal value, BigDecimal max, String unit, Comparison comparison, boolean strict) {
        Quantity quantity = scan(words).get(0);

        assertThat(quantity.value()).isEqualByComparingTo(value);
        if (max == null) {
            assertThat(quantity.max()).isNull();
        } else {
            assertThat(quantity.max()).isEqualByComparingTo(max);
        }
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.comparison()).isEqualTo(comparison);
        assertThat(quantity.strict()).isEqualTo(strict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3部门联动", "5人才工程", "10个性化方案", "2项目区", "保持两位数增长"})
    void doesNotTakeTheStartOfAWordForAUnit(String words) {
        assertThat(scan(words).get(0).unit()).isEmpty();
    }

    private static List<Quantity> scan(String words) {
        String plain = SourceText.of(words).plain();
        return new QuantityScanner().scan(plain, new NumeralScanner().scan(plain));
    }
}
