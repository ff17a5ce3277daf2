package cn.liangdeng.extraction;

import java.util.List;
import java.util.Map;

/**
 * All that was found in a document. The links tell by position what {@link DraftTarget#parentStart()} and
 * {@link DraftTarget#sameAsStart()} can only hint at: several drafts may begin at the same word.
 *
 * @param targets drafts in text order
 * @param refused numbers that are no targets, in text order
 * @param parts position of a part in {@code targets} → position of the total it belongs to
 * @param repeats position of a repeat in {@code targets} → position of the first statement of the same target
 * @param stretches position of a goal that is striven for (力争150家) → position of the floor it goes beyond (确保100家)
 */
public record Extraction(
        List<DraftTarget> targets,
        List<RefusedNumber> refused,
        Map<Integer, Integer> parts,
        Map<Integer, Integer> repeats,
        Map<Integer, Integer> stretches) {

    public Extraction {
        targets = List.copyOf(targets);
        refused = List.copyOf(refused);
        parts = Map.copyOf(parts);
        repeats = Map.copyOf(repeats);
        stretches = Map.copyOf(stretches);
    }
}
