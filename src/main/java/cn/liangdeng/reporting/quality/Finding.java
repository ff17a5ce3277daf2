package cn.liangdeng.reporting.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What a check found.
 *
 * @param facts figures and months of the sentence {@code reporting.check.<name>.finding}, as plain text in the order of its places
 */
public record Finding(Check check, List<String> facts) {

    public Finding {
        facts = List.copyOf(facts);
    }

    static Finding of(Check check, Object... facts) {
        return new Finding(check, Arrays.stream(facts).map(Finding::text).toList());
    }

    private static String text(Object fact) {
        return fact instanceof BigDecimal number
                ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
                : String.valueOf(fact);
    }
}
