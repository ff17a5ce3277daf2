package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.BeijingTime;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.query.LightRuleFile;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One light rule with its versions.
 *
 * @param inForce the version that judges the present month; null where none does yet
 * @param upcoming the next one that is settled; null where there is none
 * @param draft null where there is none
 */
record LightRulePage(
        LightRuleFile file,
        @Nullable Line inForce,
        @Nullable Line upcoming,
        @Nullable Line draft,
        List<Line> lines) {

    private static final char MINUS = '−';

    /**
     * A version as it is shown: figures as texts, moments in Beijing time.
     *
     * @param state key part of where it stands: DRAFT, IN_FORCE, UPCOMING, PAST, ENDING, ENDED, SUPERSEDED,
     *     DISCARDED
     */
    record Line(
            LightRuleFile.Version version,
            String state,
            Numbers numbers,
            LocalDateTime draftedAt,
            @Nullable LocalDateTime decidedAt,
            @Nullable LocalDateTime supersededAt) {}

    /** The thresholds as texts. */
    record Numbers(String greenFrom, String yellowFrom, String rateYellowFrom, String headroom) {

        static Numbers of(LightThresholds thresholds) {
            return new Numbers(
                    text(thresholds.greenFrom()),
                    text(thresholds.yellowFrom()),
                    text(thresholds.rateYellowFrom()),
                    text(thresholds.headroom()));
        }

        private static String text(java.math.BigDecimal value) {
            return Figures.text(value).replace('-', MINUS);
        }
    }

    static LightRulePage of(LightRuleFile file, ReportingMonth now) {
        return new LightRulePage(
                file,
                file.inForce(now).map(version -> line(version, now)).orElse(null),
                file.upcoming(now).map(version -> line(version, now)).orElse(null),
                file.draft().map(version -> line(version, now)).orElse(null),
                file.versions().stream().map(version -> line(version, now)).toList());
    }

    public @Nullable IndicatorNature nature() {
        return file.kind().nature();
    }

    /** Whether it has judged and judges no more. */
    public boolean isEnded() {
        return lines.stream().anyMatch(line -> line.state().equals("ENDED"));
    }

    public @Nullable Horizon horizon() {
        return file.kind().horizon();
    }

    /** What is shown of it in one line: in force, else settled, else drafted, else the newest. */
    public Line shown() {
        if (inForce != null) {
            return inForce;
        }
        if (upcoming != null) {
            return upcoming;
        }
        return draft != null ? draft : lines.get(0);
    }

    private static Line line(LightRuleFile.Version version, ReportingMonth now) {
        return new Line(
                version,
                state(version, now),
                Numbers.of(version.data().thresholds()),
                beijing(version.draftedAt()),
                version.decidedAt() == null ? null : beijing(version.decidedAt()),
                version.supersededAt() == null ? null : beijing(version.supersededAt()));
    }

    private static String state(LightRuleFile.Version version, ReportingMonth now) {
        return switch (version.status()) {
            case DRAFT, SUPERSEDED, DISCARDED -> version.status().name();
            case IN_FORCE -> {
                boolean ends = version.data().ends();
                if (version.data().validFrom().isAfter(now)) {
                    yield ends ? "ENDING" : "UPCOMING";
                }
                boolean past = version.validUntil() != null && !now.isBefore(version.validUntil());
                yield past ? "PAST" : ends ? "ENDED" : "IN_FORCE";
            }
        };
    }

    private static LocalDateTime beijing(Instant moment) {
        return LocalDateTime.ofInstant(moment, BeijingTime.ZONE);
    }
}
