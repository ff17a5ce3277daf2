package cn.liangdeng.intake;

import cn.liangdeng.document.DocumentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revised version compared with the version that it revises.
 *
 * @param base the version before
 * @param rows the targets of the version before that were still followed, in the order of their words
 * @param fresh drafts of the new version that no target claims: new commitments
 * @param appliedAt when it was published; null while it is being worked on
 */
public record RevisionView(
        DocumentId document,
        DocumentId base,
        List<RevisionRow> rows,
        List<DraftView> fresh,
        @Nullable Instant appliedAt) {

    public RevisionView {
        rows = List.copyOf(rows);
        fresh = List.copyOf(fresh);
    }

    /** The rows of one kind. */
    public List<RevisionRow> of(RevisionKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    public boolean isApplied() {
        return appliedAt != null;
    }

    /** How many rows nobody has decided on. */
    public long undecided() {
        return rows.stream().filter(row -> !row.isDecided()).count();
    }

    /** How many new commitments nobody has decided on. */
    public long open() {
        return fresh.stream().filter(draft -> draft.state() == DraftState.OPEN).count();
    }
}
