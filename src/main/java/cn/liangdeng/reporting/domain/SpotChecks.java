package cn.liangdeng.reporting.domain;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.reporting.GreenTargets;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.ReportingMonth;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抽查: five percent of a quarter's green targets, drawn at random once, to be looked at on the spot (handbook §4.2). */
@Service
@Transactional
@PreAuthorize("hasAuthority('CLUE_HANDLE')")
public class SpotChecks {

    private static final int ONE_IN = 20;
    private static final int LONGEST = 500;
    private static final int MONTHS_OF_QUARTER = 3;

    private static final String LIST = """
            -- The sample of a quarter.
            select spot.id, spot.target_id, spot.title, unit.short_name, spot.drawn_from, spot.drawn_name, spot.drawn_at, spot.outcome, spot.words,
                   spot.checked_name, spot.checked_at
            from reporting.spot_check spot
            join organisation.pub_unit unit on unit.id = spot.unit_id
            where spot.district_id = :district and spot.quarter = :quarter
            order by unit.position, spot.id
            """;

    private static final String ADD = """
            insert into reporting.spot_check (district_id, quarter, target_id, title, unit_id, drawn_from, drawn_by, drawn_name, drawn_at)
            values (:district, :quarter, :target, :title, :unit, :from, :account, :name, :now)
            """;

    private static final String CHECK = """
            -- Once only.
            update reporting.spot_check
            set outcome = :outcome, words = :words, checked_by = :account, checked_name = :name, checked_at = :now
            where id = :id and district_id = :district and outcome is null
            """;

    private static final String QUARTER = """
            select spot.quarter
            from reporting.spot_check spot
            where spot.id = :id and spot.district_id = :district
            """;

    private final JdbcClient jdbc;
    private final GreenTargets green;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SpotChecks(JdbcClient jdbc, GreenTargets green, ReportingCalendar calendar, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.green = green;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What was found on the spot. */
    public enum Outcome {
        /** 与填报一致. */
        CONFIRMED,
        /** 与填报不一致. */
        DIFFERENT
    }

    /**
     * A target of the sample.
     *
     * @param drawnFrom how many were green
     * @param outcome null before it was looked at, as the three that follow
     */
    public record SpotCheck(
            long id,
            long target,
            String title,
            String unitName,
            int drawnFrom,
            String drawnBy,
            Instant drawnAt,
            @Nullable Outcome outcome,
            @Nullable String words,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {}

    /** The sample of a quarter; empty before it is drawn. */
    @Transactional(readOnly = true)
    public List<SpotCheck> list(ReportingMonth quarter) {
        return jdbc.sql(LIST)
                .param("district", currentUser.district().value())
                .param("quarter", quarter.firstDay())
                .query((row, number) -> {
                    String outcome = row.getString("outcome");
                    OffsetDateTime checkedAt = row.getObject("checked_at", OffsetDateTime.class);
                    return new SpotCheck(
                            row.getLong("id"),
                            row.getLong("target_id"),
                            row.getString("title"),
                            row.getString("short_name"),
                            row.getInt("drawn_from"),
                            row.getString("drawn_name"),
                            row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getString("words"),
                            row.getString("checked_name"),
                            checkedAt == null ? null : checkedAt.toInstant());
                })
                .list();
    }

    /** The last months of the four newest quarters that have ended, newest first. */
    public List<ReportingMonth> quarters() {
        ReportingMonth current = calendar.currentMonth();
        ReportingMonth ended = current.minusMonths((current.month() - 1) % MONTHS_OF_QUARTER + 1);
        List<ReportingMonth> quarters = new ArrayList<>();
        for (int back = 0; back < 4; back++) {
            quarters.add(ended.minusMonths(back * MONTHS_OF_QUARTER));
        }
        return quarters;
    }

    /**
     * Draws the sample. Invalid, if the quarter has not ended; conflict, if it was drawn before.
     *
     * @return how many were drawn; 0 where no target was green
     */
    public int draw(ReportingMonth quarter) {
        if (!quarters().contains(quarter)) {
            throw BusinessException.invalid("reporting.invalid.quarter");
        }
        // Nobody draws the same quarter at the same moment.
        jdbc.sql("select pg_advisory_xact_lock(:district)")
                .param("district", currentUser.district().value())
                .query()
                .listOfRows();
        if (!list(quarter).isEmpty()) {
            throw BusinessException.conflict("reporting.conflict.spotDrawn");
        }
        List<GreenTargets.GreenTarget> all = new ArrayList<>(green.greenAt(currentUser.district(), quarter));
        Collections.shuffle(all, random);
        int number = (all.size() + ONE_IN - 1) / ONE_IN;
        all.subList(0, number).forEach(target -> add(quarter, target, all.size()));
        return number;
    }

    private void add(ReportingMonth quarter, GreenTargets.GreenTarget target, int from) {
        jdbc.sql(ADD)
                .param("district", currentUser.district().value())
                .param("quarter", quarter.firstDay())
                .param("target", target.target().value())
                .param("title", target.title())
                .param("unit", target.unit().value())
                .param("from", from)
                .param("account", currentUser.account().value())
                .param("name", currentUser.personName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Keeps what was found. Not found for another district's; conflict, if there is an outcome already; invalid without words
     * where it differs.
     *
     * @return the quarter
     */
    public ReportingMonth check(long id, Outcome outcome, String words) {
        String written = words.strip();
        if (outcome == Outcome.DIFFERENT && written.isEmpty()) {
            throw BusinessException.invalid("reporting.invalid.wordsMissing");
        }
        if (written.length() > LONGEST) {
            throw BusinessException.invalid("reporting.invalid.textTooLong", LONGEST);
        }
        ReportingMonth quarter = jdbc.sql(QUARTER)
                .param("id", id)
                .param("district", currentUser.district().value())
                .query((row, number) -> ReportingMonth.of(row.getObject("quarter", LocalDate.class)))
                .optional()
                .orElseThrow(() -> BusinessException.notFound("reporting.notFound.spot"));
        int kept = jdbc.sql(CHECK)
                .param("outcome", outcome.name())
                .param("words", written)
                .param("account", currentUser.account().value())
                .param("name", currentUser.personName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("district", currentUser.district().value())
                .update();
        if (kept == 0) {
            throw BusinessException.conflict("reporting.conflict.spotChecked");
        }
        return quarter;
    }
}
