package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.progress.ClosedWindows;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetId;
import cn.liangdeng.target.TargetStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target in a list.
 *
 * @param unit the reporting unit
 * @param standing how it stands as of the month asked for; null where it is not judged in that month
 * @param status whether it is followed today
 * @param conflict true while another document gives the same figures another bound, and nobody has said which counts
 * @param parts to how many units it is decomposed; 0 where it is not
 */
public record TargetRow(
        TargetId id,
        String title,
        Horizon horizon,
        UnitId unit,
        String unitName,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        IndicatorFacts indicator,
        TermsFacts terms,
        @Nullable StandingFacts standing,
        BigDecimal weight,
        TargetStatus status,
        boolean conflict,
        int parts) {

    /** The marks beside the light. */
    public List<Mark> marks(ClosedWindows windows) {
        List<Mark> marks = new ArrayList<>();
        if (standing != null) {
            marks.addAll(standing.marks(terms.number(), indicator.windowKind(), windows));
            if (reachesStretch(standing)) {
                marks.add(Mark.STRETCH);
            }
        }
        if (conflict) {
            marks.add(Mark.CONFLICT);
        }
        return marks;
    }

    /** What adds up or stands reaches it once the figure does; a rate and a ceiling only when the last figure is known. */
    private boolean reachesStretch(StandingFacts now) {
        BigDecimal stretch = terms.stretch();
        BigDecimal actual = now.actual();
        if (stretch == null || actual == null || !Boolean.TRUE.equals(now.achieved())) {
            return false;
        }
        int beyond = actual.compareTo(stretch);
        return terms.comparator().isUpward() ? beyond >= 0 : beyond <= 0;
    }

    /** The same without anything of progress, for who may see targets only. */
    TargetRow withoutProgress() {
        return new TargetRow(
                id,
                title,
                horizon,
                unit,
                unitName,
                document,
                documentTitle,
                indicator,
                terms,
                null,
                weight,
                status,
                conflict,
                parts);
    }
}
