package cn.liangdeng.target.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as they stand in fields and sentences. */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** Without trailing zeros and powers of ten; empty for none. */
    static String text(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** A share 0…1 as percent, without the sign. */
    static String percent(@Nullable BigDecimal share) {
        return text(share == null ? null : share.multiply(HUNDRED));
    }

    /** Percent as a share 0…1. */
    static BigDecimal share(BigDecimal percent) {
        return percent.movePointLeft(2);
    }
}
