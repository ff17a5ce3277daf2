package cn.liangdeng.intake;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import cn.liangdeng.target.TargetTermsData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target of a document beside what a revised version says of it.
 *
 * @param version counts the decisions, for {@link Revisions#decide}
 * @param targetVersion state of the target
 * @param lastDecision month from which the target's last 中止 or 恢复 counts; null where there was none
 * @param terms what the target demands, or demanded until the revision took effect
 * @param oldQuote its words in the version before
 * @param start place of the new words; null where they are lost
 * @param newQuote the new words; null where they are lost
 * @param draft what the program makes of the new words; null where it makes nothing of them
 * @param further what the program makes of further words of the new version that say it again or strive beyond it (力争)
 * @param furtherLost true where such words of the version before are lost
 * @param decision null while nobody has decided
 */
public record RevisionRow(
        long id,
        int version,
        TargetId target,
        int targetVersion,
        TargetStatus status,
        @Nullable ReportingMonth lastDecision,
        String title,
        UnitId unit,
        String unitName,
        String indicatorName,
        String unitOfMeasure,
        IndicatorNature nature,
        TargetTermsData terms,
        RevisionKind kind,
        String oldQuote,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String newQuote,
        @Nullable DraftView draft,
        List<DraftView> further,
        boolean furtherLost,
        @Nullable RevisionDecision decision) {

    public RevisionRow {
        further = List.copyOf(further);
    }

    public boolean isDecided() {
        return decision != null;
    }
}
