package cn.liangdeng.progress.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetId;
import org.jspecify.annotations.Nullable;

/**
 * What a target has to do with another one, or with a unit that reported on it before.
 *
 * @param target the other target; null of a former unit
 * @param title its title, or the name of the unit
 * @param document the document that sets the other target, or null
 * @param documentTitle with its number, or null
 * @param quote the words of that document, or null
 * @param month first month of the ruling, of a unit the first month on which it does not report any more; null of a conflict
 */
public record TargetLink(
        Kind kind,
        @Nullable TargetId target,
        String title,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        @Nullable String quote,
        @Nullable ReportingMonth month) {

    /** How the two belong together. */
    public enum Kind {
        /** The other contradicts this one, and nobody has said which is official. */
        CONFLICT,
        /** The other was merged into this one. */
        MERGED,
        /** This one was merged into the other. */
        MERGED_INTO,
        /** The other is not official beside this one. */
        UNOFFICIAL,
        /** This one is not official beside the other. */
        OFFICIAL,
        /** A unit that reported before. */
        FORMER_UNIT
    }
}
