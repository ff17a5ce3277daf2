package cn.liangdeng.intake.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document on the import desk with how far its drafts are.
 *
 * @param open drafts that nobody has decided on
 * @param accepted drafts that will become targets
 * @param rejected drafts that will not
 * @param published drafts that have become targets
 * @param lastBy name of the person who decided last; null where nobody has
 * @param lastAt when that was, in local time; null where nobody has
 */
public record DeskDocument(
        DocumentId id,
        String title,
        @Nullable String documentNumber,
        DocumentStatus status,
        int open,
        int accepted,
        int rejected,
        int published,
        @Nullable String lastBy,
        @Nullable ZonedDateTime lastAt) {

    /** True while something is left to do. */
    public boolean isWaiting() {
        return status == DocumentStatus.DRAFT || open > 0 || accepted > 0;
    }
}
