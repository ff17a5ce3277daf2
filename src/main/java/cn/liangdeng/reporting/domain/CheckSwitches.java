package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.CheckSettings;
import cn.liangdeng.reporting.quality.Threshold;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the checks of the district: switches and thresholds. Every change stays, and what was found before stays as it was found. */
@Service
@Transactional
@PreAuthorize("hasAuthority('CHECK_MANAGE')")
public class CheckSwitches {

    private static final int LONGEST = 500;
    private static final int DECIMALS = 2;

    private static final String CHANGES = """
            -- All changes of a district's checks, newest first.
            select change.check_name as name, change.active, cast(null as numeric) as value, change.reason, change.changed_name,
                   change.changed_at
            from reporting.check_switch change
            where change.district_id = :district
            union all
            select change.threshold_name, null, change.value, change.reason, change.changed_name, change.changed_at
            from reporting.check_threshold change
            where change.district_id = :district
            order by changed_at desc
            """;

    private static final String ADD_SWITCH = """
            insert into reporting.check_switch (district_id, check_name, active, reason, changed_by, changed_name, changed_at)
            values (:district, :name, :value, :reason, :account, :person, :now)
            """;

    private static final String ADD_THRESHOLD = """
            insert into reporting.check_threshold (district_id, threshold_name, value, reason, changed_by, changed_name, changed_at)
            values (:district, :name, :value, :reason, :account, :person, :now)
            """;

    private final JdbcClient jdbc;
    private final CheckRegister register;
    private final CurrentUser currentUser;
    private final Clock clock;

    CheckSwitches(JdbcClient jdbc, CheckRegister register, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A change of one check.
     *
     * @param threshold what was set; null where the check was switched
     * @param value what the threshold was set to; null where the check was switched
     * @param active whether it was switched on; null where a threshold was set
     */
    public record Change(
            Check check,
            @Nullable Threshold threshold,
            @Nullable BigDecimal value,
            @Nullable Boolean active,
            String reason,
            String changedBy,
            Instant changedAt) {}

    /** How the checks are set now. */
    @Transactional(readOnly = true)
    public CheckSettings settings() {
        return register.of(currentUser.district());
    }

    /** All changes, newest first. */
    @Transactional(readOnly = true)
    public List<Change> changes() {
        return jdbc.sql(CHANGES)
                .param("district", currentUser.district().value())
                .query((row, number) -> {
                    String name = row.getString("name");
                    BigDecimal value = row.getBigDecimal("value");
                    Threshold threshold = value == null ? null : Threshold.valueOf(name);
                    return new Change(
                            threshold == null ? Check.valueOf(name) : threshold.check(),
                            threshold,
                            value,
                            value == null ? row.getBoolean("active") : null,
                            row.getString("reason"),
                            row.getString("changed_name"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Switches a check on or off; see {@link #set(Check, boolean, Map, String)}. */
    public void set(Check check, boolean active, String reason) {
        set(check, active, Map.of(), reason);
    }

    /**
     * Sets a check; what it has found stays. Without effect where it stands so already.
     *
     * @param wanted new values of thresholds of this check; those left out stay
     * @param reason 1…500 characters
     * @throws BusinessException invalid, if the reason is missing or a threshold lies outside its limits; then nothing is set
     */
    public void set(Check check, boolean active, Map<Threshold, BigDecimal> wanted, String reason) {
        CheckSettings now = settings();
        Map<Threshold, BigDecimal> changed = new EnumMap<>(Threshold.class);
        wanted.forEach((threshold, value) -> {
            if (threshold.check() != check) {
                throw new IllegalArgumentException(threshold + " is none of " + check);
            }
            requireWithinLimits(threshold, value);
            if (value.compareTo(now.of(threshold)) != 0) {
                changed.put(threshold, value);
            }
        });
        String words = checked(reason);
        if (now.isOn(check) != active) {
            add(ADD_SWITCH, check.name(), active, words);
        }
        changed.forEach((threshold, value) -> add(ADD_THRESHOLD, threshold.name(), value, words));
    }

    /** @throws BusinessException invalid, if the value lies outside the limits of the threshold or has too many decimals */
    public static void requireWithinLimits(Threshold threshold, BigDecimal value) {
        int decimals = threshold.isCount() ? 0 : DECIMALS;
        if (value.compareTo(threshold.least()) < 0
                || value.compareTo(threshold.most()) > 0
                || value.stripTrailingZeros().scale() > decimals) {
            throw BusinessException.invalid(
                    "reporting.invalid.threshold",
                    threshold.least().toPlainString(),
                    threshold.most().toPlainString(),
                    decimals);
        }
    }

    private static String checked(String reason) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw BusinessException.invalid("reporting.invalid.reasonMissing");
        }
        if (words.length() > LONGEST) {
            throw BusinessException.invalid("reporting.invalid.reasonTooLong", LONGEST);
        }
        return words;
    }

    private void add(String sql, String name, Object value, String reason) {
        jdbc.sql(sql)
                .param("district", currentUser.district().value())
                .param("name", name)
                .param("value", value)
                .param("reason", reason)
                .param("account", currentUser.account().value())
                .param("person", currentUser.personName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
