package cn.liangdeng.search.query;

import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param id number of the target, unit, document or report
 * @param title its name
 * @param context what it belongs to: the unit of a target, the 文号 of a document; may be empty
 * @param excerpt the words around the place
 * @param month month of a report, else null
 * @param light light of a target in the newest closed month; null where there is none, or the person may not see it
 * @param horizon of a target, whose namesakes are often goals of other periods; else null
 * @param source the document that sets a target; null for others, and where none does
 * @param closed true for what is not in use any more: a withdrawn document or target, a dissolved unit
 */
public record Hit(
        long id,
        Excerpt title,
        String context,
        Excerpt excerpt,
        @Nullable ReportingMonth month,
        @Nullable ShownLight light,
        @Nullable Horizon horizon,
        @Nullable String source,
        boolean closed) {

    /** A thing that is no target. */
    Hit(
            long id,
            Excerpt title,
            String context,
            Excerpt excerpt,
            @Nullable ReportingMonth month,
            @Nullable ShownLight light,
            boolean closed) {
        this(id, title, context, excerpt, month, light, null, null, closed);
    }
}
