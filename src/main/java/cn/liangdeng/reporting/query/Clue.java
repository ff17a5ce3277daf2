package cn.liangdeng.reporting.query;

import cn.liangdeng.attachment.FileId;
import cn.liangdeng.reporting.ClueStatus;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clue of hollow progress (疑似假落实线索). Never a verdict.
 *
 * @param facts figures and months of the check's sentence
 * @param value the figure of the report as it stands now
 */
public record Clue(
        long id,
        ReportId report,
        UnitId unit,
        String unitName,
        String indicatorName,
        String unitOfMeasure,
        int decimals,
        ReportingMonth month,
        @Nullable BigDecimal value,
        Check check,
        List<String> facts,
        Instant raisedAt,
        ClueStatus status) {

    public Clue {
        facts = List.copyOf(facts);
    }

    /**
     * Something that was done with it.
     *
     * @param act what it became
     * @param file ANSWERED: what was attached; else null
     */
    public record Act(
            ClueStatus act,
            String person,
            Instant at,
            String words,
            @Nullable FileId file,
            @Nullable String fileName) {}
}
