package cn.liangdeng.intake.domain;

import cn.liangdeng.intake.DraftId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How a draft hangs together with others of its document. */
@Embeddable
class DraftTies {

    @Column(name = "parent_id")
    private @Nullable Long total;

    @Column(name = "same_as_id")
    private @Nullable Long earlier;

    @Column(name = "merged_into_id")
    private @Nullable Long mergedInto;

    @Column(name = "split_from_id")
    private @Nullable Long splitFrom;

    /** The total of which it is a part; null where it is none. */
    @Nullable
    DraftId total() {
        return id(total);
    }

    /** The earlier statement of the same; null where there is none. */
    @Nullable
    DraftId earlier() {
        return id(earlier);
    }

    void relate(@Nullable Draft newTotal, @Nullable Draft newEarlier) {
        total = newTotal == null ? null : newTotal.id().value();
        earlier = newEarlier == null ? null : newEarlier.id().value();
    }

    void cutFrom(Draft whole) {
        splitFrom = whole.id().value();
    }

    /** The draft that takes up what this one says; null for none. */
    void mergeInto(@Nullable Draft other) {
        mergedInto = other == null ? null : other.id().value();
    }

    /** Lets go of all others. */
    void release() {
        relate(null, null);
        mergedInto = null;
        splitFrom = null;
    }

    /** Lets go of drafts that are about to be removed; what is cut from is never among them. */
    void forget(Collection<Long> removed) {
        total = without(total, removed);
        earlier = without(earlier, removed);
        mergedInto = without(mergedInto, removed);
    }

    private static @Nullable Long without(@Nullable Long id, Collection<Long> removed) {
        return id != null && removed.contains(id) ? null : id;
    }

    private static @Nullable DraftId id(@Nullable Long value) {
        return value == null ? null : new DraftId(value);
    }
}
