package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.CoverageEntry;
import cn.liangdeng.intake.CoverageKind;
import cn.liangdeng.intake.CoverageStanding;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftOrigin;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.domain.CoverageStore.Place;
import cn.liangdeng.intake.domain.CoverageStore.Row;
import cn.liangdeng.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what has become of each entry from the drafts on its words and from what was decided on it. */
final class CoverageClassifier {

    private static final Comparator<Place> IN_TEXT_ORDER = Comparator.comparingInt(Place::start)
            .thenComparingInt(Place::end)
            .thenComparingLong(draft -> draft.id().value());

    /** In text order. */
    private final List<Place> drafts;

    private final Map<Long, Place> byId = new HashMap<>();
    private final int longest;

    /**
     * @param drafts in text order
     */
    CoverageClassifier(List<Place> drafts) {
        this.drafts = drafts;
        drafts.forEach(draft -> byId.put(draft.id().value(), draft));
        longest = drafts.stream()
                .mapToInt(draft -> draft.end() - draft.start())
                .max()
                .orElse(0);
    }

    CoverageEntry classify(Row row) {
        List<Place> users = users(row);
        List<DraftId> live = users.stream().filter(this::isLive).map(Place::id).toList();
        if (!live.isEmpty()) {
            return entry(row, CoverageStanding.LINKED, live, null, null, null);
        }
        if (row.decision() != null) {
            return entry(row, CoverageStanding.valueOf(row.decision()), List.of(), row.by(), row.at(), row.note());
        }
        if (!users.isEmpty()) {
            Place rejected = users.get(users.size() - 1);
            return entry(row, CoverageStanding.DISMISSED, List.of(), rejected.by(), rejected.at(), rejected.reason());
        }
        return entry(row, CoverageStanding.OPEN, List.of(), null, null, null);
    }

    /**
     * The drafts, rejected ones included, that use the entry's words. A number that the program refused is used only by a draft
     * that a person has put on it: that it stands among the words of a draft that was found is no answer to why it is none.
     */
    private List<Place> users(Row row) {
        boolean refused = row.kind() == CoverageKind.NUMBER && !row.reason().equals(CoverageEntry.FIGURE);
        List<Place> users = new ArrayList<>();
        for (int i = firstBehind(row.start() - longest);
                i < drafts.size() && drafts.get(i).start() < row.end();
                i++) {
            Place draft = drafts.get(i);
            if (row.start() < draft.end() && (!refused || draft.origin() == DraftOrigin.PERSON)) {
                users.add(draft);
            }
        }
        for (long id : row.drafts()) {
            Place draft = byId.get(id);
            if (draft != null && !users.contains(draft)) {
                users.add(draft);
            }
        }
        users.sort(IN_TEXT_ORDER);
        return users;
    }

    /** Index of the first draft that does not begin before this place; a document has thousands of entries to look up. */
    private int firstBehind(int start) {
        int low = 0;
        int high = drafts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (drafts.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True where it will be a target, or has been merged into one that will. */
    private boolean isLive(Place draft) {
        if (draft.state() != DraftState.REJECTED) {
            return true;
        }
        Place into = draft.mergedInto() == null ? null : byId.get(draft.mergedInto());
        return into != null && into.state() != DraftState.REJECTED;
    }

    private static CoverageEntry entry(
            Row row,
            CoverageStanding standing,
            List<DraftId> live,
            @Nullable AccountId by,
            @Nullable Instant at,
            @Nullable String note) {
        return new CoverageEntry(
                row.id(),
                row.kind(),
                row.start(),
                row.end(),
                row.words(),
                row.reason(),
                standing,
                live,
                by,
                at,
                note,
                row.version());
    }
}
