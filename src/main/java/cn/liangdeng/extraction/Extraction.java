package cn.liangdeng.extraction;

import java.util.List;

/**
 * All that was found in a document.
 *
 * @param targets drafts in text order
 * @param refused numbers that are no targets, in text order
 */
public record Extraction(List<DraftTarget> targets, List<RefusedNumber> refused) {

    public Extraction {
        targets = List.copyOf(targets);
        refused = List.copyOf(refused);
    }
}
