package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentWithText;
import cn.liangdeng.document.TypesetText;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.shared.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The desk of one document.
 *
 * @param text the document with every draft marked by its number
 * @param cards the drafts of the chosen state
 * @param filter the chosen state, empty for all
 * @param looks class of each draft's words by its number
 * @param units the units that may be given what nobody is named for; empty where there is no such draft
 */
record DeskPage(
        DocumentCard card,
        TypesetText text,
        List<DraftCard> cards,
        DeskCounts counts,
        String filter,
        Map<Long, String> looks,
        List<Option> units) {

    /** The states in the order of the tabs; empty stands for all. */
    static final List<String> FILTERS = List.of("", "OPEN", "ACCEPTED", "REJECTED", "PUBLISHED");

    static DeskPage of(
            DocumentWithText document, List<DraftCard> all, DeskCounts counts, String filter, List<Option> units) {
        String chosen = FILTERS.contains(filter) ? filter : "";
        List<TypesetText.Span> spans = all.stream()
                .map(draft -> new TypesetText.Span(
                        draft.id(), draft.view().start(), draft.view().end()))
                .toList();
        return new DeskPage(
                document.card(),
                TypesetText.of(document.text(), spans),
                all.stream()
                        .filter(draft -> chosen.isEmpty() || draft.view().state() == DraftState.valueOf(chosen))
                        .toList(),
                counts,
                chosen,
                all.stream().collect(Collectors.toMap(DraftCard::id, DraftCard::look)),
                units);
    }

    public List<String> filters() {
        return FILTERS;
    }

    /** Where a draft's words lead: to its place in the list. */
    public Map<Long, String> links() {
        return looks.keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> "/intake/" + card.id().value() + "#draft-" + id));
    }

    static <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Option.keyed(value.name(), prefix + value.name()))
                .toList();
    }
}
