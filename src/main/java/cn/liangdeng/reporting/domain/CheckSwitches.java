package cn.liangdeng.reporting.domain;

import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches checks of the district off and on; every change stays. */
@Service
@Transactional
@PreAuthorize("hasAuthority('CHECK_MANAGE')")
public class CheckSwitches {

    private static final int LONGEST = 500;

    private static final String NEWEST = """
            -- The newest change of each check.
            select distinct on (change.check_name) change.check_name, change.active, change.reason, change.changed_name,
                   change.changed_at
            from reporting.check_switch change
            where change.district_id = :district
            order by change.check_name, change.id desc
            """;

    private static final String ADD = """
            insert into reporting.check_switch (district_id, check_name, active, reason, changed_by, changed_name, changed_at)
            values (:district, :check, :active, :reason, :account, :name, :now)
            """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    CheckSwitches(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * How a check stands.
     *
     * @param reason why it was changed last; null where it never was, as the other two
     */
    public record Switch(
            Check check,
            boolean active,
            @Nullable String reason,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    /** All checks in their order. */
    @Transactional(readOnly = true)
    public List<Switch> list() {
        Map<Check, Switch> changed = jdbc
                .sql(NEWEST)
                .param("district", currentUser.district().value())
                .query((row, number) -> new Switch(
                        Check.valueOf(row.getString("check_name")),
                        row.getBoolean("active"),
                        row.getString("reason"),
                        row.getString("changed_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Switch::check, Function.identity()));
        return Arrays.stream(Check.values())
                .map(check -> changed.getOrDefault(check, new Switch(check, true, null, null, null)))
                .toList();
    }

    /**
     * Switches a check on or off; what it has found stays. Without effect where it stands so already.
     *
     * @param reason 1…500 characters
     */
    public void set(Check check, boolean active, String reason) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw BusinessException.invalid("reporting.invalid.reasonMissing");
        }
        if (words.length() > LONGEST) {
            throw BusinessException.invalid("reporting.invalid.reasonTooLong", LONGEST);
        }
        boolean same = list().stream().anyMatch(one -> one.check() == check && one.active() == active);
        if (same) {
            return;
        }
        jdbc.sql(ADD)
                .param("district", currentUser.district().value())
                .param("check", check.name())
                .param("active", active)
                .param("reason", words)
                .param("account", currentUser.account().value())
                .param("name", currentUser.personName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
