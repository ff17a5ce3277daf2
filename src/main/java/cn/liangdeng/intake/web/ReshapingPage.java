package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a draft is split, or merged with another.
 *
 * @param all the drafts of the document in text order
 */
record ReshapingPage(DocumentCard card, DraftCard draft, List<DraftCard> all) {

    private static final int MOST_OTHERS = 12;

    /** The draft's words, cut where a clause or a name in a list ends; where nothing does, before each of its figures. */
    public List<Cut> cuts() {
        int[] points = draft.view().quote().codePoints().toArray();
        List<Cut> cuts = new ArrayList<>();
        boolean figureSeen = false;
        boolean chosen = false;
        for (int i = 1; i < points.length; i++) {
            figureSeen |= isDigit(points[i - 1]);
            if ("、,;\uFF0C\uFF1B。和及与并".indexOf(points[i - 1]) >= 0 && !isDigit(points[i])
                    || (isDigit(points[i]) && !isDigit(points[i - 1]) && points[i - 1] != '.')) {
                boolean wanted = figureSeen && !chosen && !isDigit(points[i]);
                chosen |= wanted;
                cuts.add(new Cut(
                        draft.view().start() + i,
                        new String(points, 0, i),
                        new String(points, i, points.length - i),
                        wanted));
            }
        }
        return cuts;
    }

    /** The drafts it may be merged with: the one it repeats first, then by nearness in the text. */
    public List<DraftCard> others() {
        return all.stream()
                .filter(card -> card.id() != draft.id())
                .filter(card -> card.view().state().isUndecided())
                .sorted(Comparator.comparing((DraftCard card) -> !repeats(card))
                        .thenComparingInt(card ->
                                Math.abs(card.view().start() - draft.view().start())))
                .limit(MOST_OTHERS)
                .toList();
    }

    private boolean repeats(DraftCard card) {
        return card.view().id().equals(draft.view().sameAs())
                || draft.view().id().equals(card.view().sameAs());
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }

    /**
     * A place where the words can be cut.
     *
     * @param at first code point of the second part in the document's text
     * @param wanted true for the likeliest place
     */
    record Cut(int at, String first, String second, boolean wanted) {}
}
