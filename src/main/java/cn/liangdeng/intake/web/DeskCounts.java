package cn.liangdeng.intake.web;

import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.UnitMention;
import java.util.List;

/**
 * How far the work on a document is.
 *
 * @param open drafts that nobody has decided on
 * @param sure those of them that can be accepted in bulk
 * @param incomplete accepted drafts that still lack something
 * @param nobodys drafts, neither rejected nor published, that name no lead unit
 * @param uncovered entries of the coverage ledger that are open
 * @param unmatched names of responsible units that match no unit
 */
record DeskCounts(
        long all,
        long open,
        long accepted,
        long rejected,
        long published,
        long sure,
        long incomplete,
        long nobodys,
        long unmatched,
        long uncovered) {

    static DeskCounts of(List<DraftCard> cards, int uncovered) {
        return new DeskCounts(
                cards.size(),
                count(cards, DraftState.OPEN),
                count(cards, DraftState.ACCEPTED),
                count(cards, DraftState.REJECTED),
                count(cards, DraftState.PUBLISHED),
                cards.stream().filter(card -> card.view().isSure()).count(),
                cards.stream()
                        .filter(card -> card.view().state() == DraftState.ACCEPTED
                                && !card.view().problems().isEmpty())
                        .count(),
                undecided(cards).stream()
                        .filter(draft -> draft.content().leadUnits().isEmpty())
                        .count(),
                undecided(cards).stream()
                        .flatMap(draft -> draft.units().stream())
                        .filter(unit -> !unit.isMatched())
                        .map(UnitMention::name)
                        .distinct()
                        .count(),
                uncovered);
    }

    /** How many of a state, by its name; all for any other word. */
    public long of(String state) {
        return switch (state) {
            case "OPEN" -> open;
            case "ACCEPTED" -> accepted;
            case "REJECTED" -> rejected;
            case "PUBLISHED" -> published;
            default -> all;
        };
    }

    /** True where publishing has something to do and nothing is left to decide. */
    public boolean isReady() {
        return open == 0 && incomplete == 0 && uncovered == 0;
    }

    private static List<DraftView> undecided(List<DraftCard> cards) {
        return cards.stream()
                .map(DraftCard::view)
                .filter(draft -> draft.state().isUndecided())
                .toList();
    }

    private static long count(List<DraftCard> cards, DraftState state) {
        return cards.stream().filter(card -> card.view().state() == state).count();
    }
}
