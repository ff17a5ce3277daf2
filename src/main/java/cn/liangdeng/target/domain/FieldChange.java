package cn.liangdeng.target.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field that an act changed, as it is kept in the history.
 *
 * @param field name of the field, also the end of its label's message key
 * @param oldValue as text, null where there was none
 * @param newValue as text, null where there is none
 */
record FieldChange(
        String field, @Nullable String oldValue, @Nullable String newValue) {

    /** Collects what changed; equal values are left out, decimals compared by value. */
    static final class Collector {

        private final List<FieldChange> changes = new ArrayList<>();

        Collector compare(String field, @Nullable Object oldValue, @Nullable Object newValue) {
            String before = text(oldValue);
            String after = text(newValue);
            if (!Objects.equals(before, after)) {
                changes.add(new FieldChange(field, before, after));
            }
            return this;
        }

        List<FieldChange> changes() {
            return List.copyOf(changes);
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value instanceof BigDecimal decimal) {
                BigDecimal plain = decimal.stripTrailingZeros();
                return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
            }
            return value == null ? null : value.toString();
        }
    }
}
