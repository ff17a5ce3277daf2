package cn.liangdeng.intake;

import cn.liangdeng.organisation.UnitKind;
import cn.liangdeng.organisation.UnitSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A responsible unit that a document names and the organisation does not know.
 *
 * @param drafts how many drafts name it
 * @param lead true where some draft names it as lead unit
 * @param beside true where it leads together with others that are named before or behind it
 * @param suggestions units that the name may mean, the likeliest first
 * @param sameAs a longer name, unknown as well, of which this is a short form; null where there is none
 * @param likelyKind what sort of unit the name sounds like
 */
public record UnmatchedUnit(
        String name,
        int drafts,
        boolean lead,
        boolean beside,
        List<UnitSummary> suggestions,
        @Nullable String sameAs,
        UnitKind likelyKind) {

    public UnmatchedUnit {
        suggestions = List.copyOf(suggestions);
    }

    /** The same where no other unmatched name is settled with it. */
    public UnmatchedUnit alone() {
        return new UnmatchedUnit(name, drafts, lead, beside, suggestions, null, likelyKind);
    }
}
