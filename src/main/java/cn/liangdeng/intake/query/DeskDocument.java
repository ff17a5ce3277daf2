package cn.liangdeng.intake.query;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A document on the import desk with how far its drafts are.
 *
 * @param open drafts that nobody has decided on
 * @param accepted drafts that will become targets
 * @param rejected drafts that will not
 * @param published drafts that have become targets
 */
public record DeskDocument(
        DocumentId id,
        String title,
        @Nullable String documentNumber,
        DocumentStatus status,
        int open,
        int accepted,
        int rejected,
        int published) {

    /** True while something is left to do. */
    public boolean isWaiting() {
        return status == DocumentStatus.DRAFT || open > 0 || accepted > 0;
    }
}
