package cn.liangdeng.intake;

import cn.liangdeng.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number, deadline or responsible unit of a document and what has become of it.
 *
 * @param id unique over all documents
 * @param start first code point of the words
 * @param end code point after the words
 * @param words the words, cut after 400 characters
 * @param reason name of a {@link cn.liangdeng.extraction.RefusedNumber.Reason}; {@link #FIGURE}, DEADLINE or UNIT where the program
 *     has no reason of its own
 * @param drafts the drafts that use the words, in text order; empty unless LINKED
 * @param decidedBy who confirmed or dismissed it, else null
 * @param decidedAt when that was, else null
 * @param note the reason for dismissing it, else null
 * @param version counts the decisions, for {@link CoverageLedger#dismiss}
 */
public record CoverageEntry(
        long id,
        CoverageKind kind,
        int start,
        int end,
        String words,
        String reason,
        CoverageStanding standing,
        List<DraftId> drafts,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        int version) {

    /** A number for which the program gives no reason: it stands in a draft, or nothing is known of it. */
    public static final String FIGURE = "FIGURE";

    public CoverageEntry {
        drafts = List.copyOf(drafts);
    }

    public boolean isOpen() {
        return standing == CoverageStanding.OPEN;
    }
}
