package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentWithText;
import cn.liangdeng.document.TypesetText;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.shared.AccountId;
import cn.liangdeng.shared.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The desk of one document.
 *
 * @param text the document with every draft marked by its number
 * @param cards the drafts of the chosen state, of many only a piece
 * @param piece which piece, counted from 0
 * @param listed how many drafts the chosen state has
 * @param filter the chosen state, empty for all, NEW for what is new in a revised version
 * @param looks class of each draft's words by its number
 * @param fresh how many drafts of a revised version stand for no target of the version before; -1 where it is no open revision
 * @param units the units that may be given what nobody is named for; empty where there is no such draft
 * @param pieces the first draft of each piece
 * @param resume where the person left off; null where nothing was begun, or nothing is left
 */
record DeskPage(
        DocumentCard card,
        TypesetText text,
        List<DraftCard> cards,
        int piece,
        int listed,
        DeskCounts counts,
        String filter,
        Map<Long, String> looks,
        int fresh,
        List<Option> units,
        List<Long> pieces,
        @Nullable Resume resume) {

    /**
     * Where a person left off.
     *
     * @param last the draft on which the person decided last; null where that was done to several at one stroke, as it says
     *     nothing of the place
     * @param next the first that waits behind it, or else the first that waits
     */
    record Resume(@Nullable DraftCard last, DraftCard next) {

        static @Nullable Resume of(List<DraftCard> all, AccountId person) {
            DraftCard last = all.stream()
                    .filter(card -> !card.isOpen() && card.changedAt() != null)
                    .filter(card -> person.equals(card.view().changedBy()))
                    .max(Comparator.comparing((DraftCard card) -> Objects.requireNonNull(card.changedAt()))
                            .thenComparing(DraftCard::number))
                    .orElse(null);
            if (last == null) {
                return null;
            }
            long together = all.stream()
                    .filter(card -> Objects.equals(card.changedAt(), last.changedAt()))
                    .count();
            DraftCard place = together == 1 ? last : null;
            List<DraftCard> open = all.stream().filter(DraftCard::isOpen).toList();
            return open.stream()
                    .filter(card -> place != null && card.number() > place.number())
                    .findFirst()
                    .or(() -> open.stream().findFirst())
                    .map(next -> new Resume(place, next))
                    .orElse(null);
        }
    }

    /** The states in the order of the tabs; empty stands for all. */
    static final List<String> FILTERS = List.of("", "OPEN", "ACCEPTED", "REJECTED", "PUBLISHED");

    /** More cards than this make a page that no browser likes; a plan of a district has fewer. */
    private static final int CARDS_AT_ONCE = 400;

    private static final String NEW = "NEW";

    /**
     * @param fresh the drafts of a revised version that stand for no target of the version before; null where it is no open revision
     * @param wanted the state that was asked for; null where none was
     * @param at the draft that is to be among those listed; null for the first piece
     */
    static DeskPage of(
            DocumentWithText document,
            List<DraftCard> all,
            DeskCounts counts,
            @Nullable Set<DraftId> fresh,
            @Nullable String wanted,
            @Nullable Long at,
            List<Option> units,
            AccountId person) {
        String chosen = chosen(fresh, wanted, at);
        List<DraftCard> listed = all.stream()
                .filter(draft -> chosen.isEmpty()
                        || (fresh != null && chosen.equals(NEW)
                                ? fresh.contains(draft.view().id())
                                : draft.view().state().name().equals(chosen)))
                .toList();
        int place = at == null
                ? 0
                : Math.max(0, listed.stream().map(DraftCard::id).toList().indexOf(at));
        int piece = place / CARDS_AT_ONCE;
        return new DeskPage(
                document.card(),
                TypesetText.of(document.text(), spans(all)),
                listed.stream()
                        .skip((long) piece * CARDS_AT_ONCE)
                        .limit(CARDS_AT_ONCE)
                        .toList(),
                piece,
                listed.size(),
                counts,
                chosen,
                looks(all),
                fresh == null ? -1 : fresh.size(),
                units,
                pieces(listed),
                at == null ? Resume.of(all, person) : null);
    }

    /** Of a revised version what is new is listed, unless another state was asked for, or a draft that is not new. */
    private static String chosen(@Nullable Set<DraftId> fresh, @Nullable String wanted, @Nullable Long at) {
        boolean news = NEW.equals(wanted) || wanted == null && (at == null || contains(fresh, at));
        if (fresh != null && news) {
            return NEW;
        }
        return wanted != null && FILTERS.contains(wanted) ? wanted : "";
    }

    private static boolean contains(@Nullable Set<DraftId> drafts, long draft) {
        return drafts != null && drafts.contains(new DraftId(draft));
    }

    /** The address of a draft on its desk. The query makes it another address, so that the browser does not merely scroll. */
    static String address(long document, long draft) {
        return "/intake/%d?at=%d#draft-%d".formatted(document, draft, draft);
    }

    /** Where one of its drafts is found on the desk. */
    public String addressOf(DraftCard draft) {
        return address(card.id().value(), draft.id());
    }

    /** The first draft of each piece, by which it is asked for. */
    private static List<Long> pieces(List<DraftCard> listed) {
        List<Long> first = new ArrayList<>();
        for (int i = 0; i < listed.size(); i += CARDS_AT_ONCE) {
            first.add(listed.get(i).id());
        }
        return first;
    }

    /** Number of the first draft that is listed, counted from 1. */
    public int from() {
        return piece * CARDS_AT_ONCE + 1;
    }

    /** Number of the last draft that is listed. */
    public int to() {
        return piece * CARDS_AT_ONCE + cards.size();
    }

    /** The first draft of the piece before; null where this is the first. */
    public @Nullable Long before() {
        return piece == 0 ? null : pieces.get(piece - 1);
    }

    /** The first draft of the piece behind; null where this is the last. */
    public @Nullable Long behind() {
        return piece + 1 >= pieces.size() ? null : pieces.get(piece + 1);
    }

    /** True for a revised version that is not published yet. */
    public boolean isRevision() {
        return fresh >= 0;
    }

    /** The address of a tab; of a revised version the plain address lists what is new. */
    public String address(String tab) {
        String desk = "/intake/" + card.id().value();
        if (tab.isEmpty()) {
            return isRevision() ? desk + "?state=" : desk;
        }
        return desk + "?state=" + tab;
    }

    public List<String> filters() {
        return isRevision() ? Stream.concat(Stream.of(NEW), FILTERS.stream()).toList() : FILTERS;
    }

    /** Where a draft's words lead: to its place in the list. */
    public Map<Long, String> links() {
        return links(card.id().value(), looks.keySet(), cards);
    }

    /**
     * Where the words of drafts lead.
     *
     * @param listed the cards that are on the page
     */
    static Map<Long, String> links(long document, Set<Long> drafts, List<DraftCard> listed) {
        Set<Long> here = listed.stream().map(DraftCard::id).collect(Collectors.toSet());
        return drafts.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> here.contains(id) ? "/intake/" + document + "#draft-" + id : address(document, id)));
    }

    /** Draft → class of its words. */
    static Map<Long, String> looks(List<DraftCard> all) {
        return all.stream().collect(Collectors.toMap(DraftCard::id, DraftCard::look));
    }

    /** The words of the drafts, to be marked in the text. */
    static List<TypesetText.Span> spans(List<DraftCard> all) {
        return all.stream()
                .map(draft -> new TypesetText.Span(
                        draft.id(), draft.view().start(), draft.view().end()))
                .toList();
    }

    static <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Option.keyed(value.name(), prefix + value.name()))
                .toList();
    }
}
