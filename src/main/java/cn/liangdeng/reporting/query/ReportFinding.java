package cn.liangdeng.reporting.query;

import cn.liangdeng.reporting.FindingReason;
import cn.liangdeng.reporting.ReportId;
import cn.liangdeng.reporting.quality.Check;
import cn.liangdeng.reporting.quality.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found in a report and that still holds; clues are never among them.
 *
 * @param facts figures and months of the sentence
 * @param reasonCode why it is right all the same; null as long as the unit has not said
 * @param reason the unit's words; null without
 * @param answeredBy name of who gave the reason
 */
public record ReportFinding(
        long id,
        ReportId report,
        Check check,
        Severity severity,
        List<String> facts,
        @Nullable FindingReason reasonCode,
        @Nullable String reason,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public ReportFinding {
        facts = List.copyOf(facts);
    }

    /** Whether the report waits for a reason. */
    public boolean isOpen() {
        return reasonCode == null;
    }
}
