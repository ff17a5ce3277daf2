package cn.liangdeng.intake.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures in forms and lists. */
final class Figures {

    private Figures() {}

    /** As typed in a form: plain digits, no zeros at the end. */
    static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    /** As printed in a list; null where there is none. */
    static @Nullable String print(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.stripTrailingZeros().toPlainString();
    }

    /**
     * Reads what was typed; full-width digits and separators of thousands are understood.
     *
     * @throws NumberFormatException if it is no number
     */
    static Optional<BigDecimal> read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (!plain.matches("[+-]?\\d{1,30}(\\.\\d{1,12})?")) {
            throw new NumberFormatException("not a number: " + typed);
        }
        return Optional.of(new BigDecimal(plain));
    }
}
