package cn.liangdeng.evaluation;

import java.math.BigDecimal;

/** One form for decimals, so that equal numbers are equal objects and print alike. */
final class Decimals {

    private Decimals() {}

    /** Without trailing zeros, and never in powers of ten: 0.50 becomes 0.5, 1E+2 becomes 100. */
    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
