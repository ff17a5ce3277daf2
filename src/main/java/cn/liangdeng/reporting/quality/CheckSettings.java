package cn.liangdeng.reporting.quality;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * How a district has set its checks.
 *
 * @param off the checks that are switched off
 * @param changed the thresholds that are not the usual ones
 */
public record CheckSettings(Set<Check> off, Map<Threshold, BigDecimal> changed) {

    /** All checks on, all thresholds as usual. */
    public static final CheckSettings USUAL = new CheckSettings(Set.of(), Map.of());

    public CheckSettings {
        off = Set.copyOf(off);
        changed = Map.copyOf(changed);
    }

    public boolean isOn(Check check) {
        return !off.contains(check);
    }

    public BigDecimal of(Threshold threshold) {
        return changed.getOrDefault(threshold, threshold.usual());
    }

    /** A threshold that counts something. */
    int number(Threshold threshold) {
        return of(threshold).intValue();
    }

    /** A threshold in percent, as a share of one. */
    BigDecimal share(Threshold threshold) {
        return of(threshold).movePointLeft(2);
    }
}
