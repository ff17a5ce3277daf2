package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.TypesetText;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.query.DraftStandings;
import cn.liangdeng.intake.query.DraftStandings.Standing;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Acts on the desk that make, take away or change several drafts. As a plain form such an act comes back to the desk. For htmx
 * the answer is only what it has changed: the cards, their words in the text, the counts and a sentence, so that the page keeps
 * its place and the person does not wait for hundreds of cards; of very many the desk is loaded anew.
 */
@Component
class DeskActs {

    /** More cards than this are not put in their places quicker than the whole page is loaded. */
    private static final int MOST_CARDS = 40;

    private static final Pattern FRAGMENT = Pattern.compile("#.*$");

    private final DraftStandings standings;
    private final DeskCards cards;
    private final PolicyDocuments documents;
    private final CurrentUser user;

    DeskActs(DraftStandings standings, DeskCards cards, PolicyDocuments documents, CurrentUser user) {
        this.standings = standings;
        this.cards = cards;
        this.documents = documents;
        this.user = user;
    }

    /**
     * What an act came to.
     *
     * @param next the draft to look at next; null where there is none
     */
    record Outcome(Notice notice, @Nullable DraftId next) {}

    /**
     * A part of the text.
     *
     * @param place counted from 0
     */
    record Piece(int place, TypesetText.Part part) {}

    /**
     * Does an act and answers it. A refusal is told beside the draft on which it was tried.
     *
     * @param draft that draft; null where it is about the document
     */
    Object answer(
            long document,
            @Nullable Long draft,
            boolean htmx,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Outcome> act) {
        Before before = before(document, htmx);
        return reply(before, outcome(draft, act), request, response);
    }

    /**
     * What is known before an act.
     *
     * @param standings nothing where the answer is a whole page
     */
    record Before(long document, boolean htmx, Map<DraftId, Standing> standings) {}

    /** Looks at the desk before an act that {@link #reply} answers. */
    Before before(long document, boolean htmx) {
        return new Before(
                document,
                htmx,
                htmx ? standings.of(DataScope.district(user.district()), new DocumentId(document)) : Map.of());
    }

    /** Answers an act that was done. */
    Object reply(Before before, Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        long document = before.document();
        DocumentId id = new DocumentId(document);
        DraftId next = outcome.next();
        String address = next == null ? "/intake/" + document : DeskPage.address(document, next.value());
        if (!before.htmx()) {
            RequestContextUtils.getOutputFlashMap(request).put(Notice.ATTRIBUTE, outcome.notice());
            return "redirect:" + address;
        }
        List<DraftCard> all = cards.of(id);
        List<DraftCard> changed =
                all.stream().filter(card -> isChanged(card, before.standings())).toList();
        if (changed.size() > MOST_CARDS) {
            RequestContextUtils.getOutputFlashMap(request).put(Notice.ATTRIBUTE, outcome.notice());
            String anew = request.getContextPath() + FRAGMENT.matcher(address).replaceFirst("");
            RequestContextUtils.saveOutputFlashMap(anew, request, response);
            // with a fragment the browser would only scroll where it stands on this address already
            return ResponseEntity.noContent().header("HX-Redirect", anew).build();
        }
        response.setHeader("HX-Retarget", "#desk-answer");
        response.setHeader("HX-Reswap", "innerHTML");
        ModelAndView pieces = new ModelAndView("intake/desk :: changed");
        pieces.addObject("document", document);
        pieces.addObject("changed", changed);
        pieces.addObject("order", all.stream().map(DraftCard::id).toList());
        pieces.addObject("next", next == null ? null : next.value());
        pieces.addObject("notice", outcome.notice());
        pieces.addObject("counts", cards.counts(id, all));
        Map<Long, String> looks = DeskPage.looks(all);
        pieces.addObject("looks", looks);
        pieces.addObject("links", DeskPage.links(document, looks.keySet(), all));
        pieces.addObject("pieces", pieces(id, all, changed, before.standings()));
        return pieces;
    }

    private static Outcome outcome(@Nullable Long draft, Supplier<Outcome> act) {
        try {
            return act.get();
        } catch (BusinessException refusal) {
            if (refusal.kind() == BusinessException.Kind.NOT_FOUND
                    || refusal.kind() == BusinessException.Kind.FORBIDDEN) {
                throw refusal;
            }
            return new Outcome(Notice.problem(refusal), draft == null ? null : new DraftId(draft));
        }
    }

    private static boolean isChanged(DraftCard card, Map<DraftId, Standing> before) {
        Standing standing = before.get(card.view().id());
        return standing == null || standing.version() != card.view().version();
    }

    /** The parts of the text in which a draft has appeared, gone or changed. */
    private List<Piece> pieces(
            DocumentId document, List<DraftCard> all, List<DraftCard> changed, Map<DraftId, Standing> before) {
        List<int[]> spans = new ArrayList<>();
        changed.forEach(
                card -> spans.add(new int[] {card.view().start(), card.view().end()}));
        Set<DraftId> left = all.stream().map(card -> card.view().id()).collect(Collectors.toSet());
        before.forEach((draft, standing) -> {
            if (!left.contains(draft)) {
                spans.add(new int[] {standing.start(), standing.end()});
            }
        });
        List<TypesetText.Part> parts =
                TypesetText.of(documents.text(document), DeskPage.spans(all)).parts();
        return IntStream.range(0, parts.size())
                .filter(place ->
                        spans.stream().anyMatch(span -> parts.get(place).reaches(span[0], span[1])))
                .mapToObj(place -> new Piece(place, parts.get(place)))
                .toList();
    }
}
