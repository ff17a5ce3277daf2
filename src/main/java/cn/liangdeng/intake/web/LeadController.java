package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.DraftView;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Responsibilities;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who answers for drafts that name nobody. */
@Controller
class LeadController {

    private static final String HTMX = "HX-Request";
    private static final String LEAD = "/intake/{document}/drafts/{draft}/lead";

    private final Responsibilities responsibilities;
    private final ImportDesk desk;
    private final DeskCards cards;
    private final DeskActs acts;
    private final PolicyDocuments documents;
    private final Units units;
    private final CurrentUser user;

    LeadController(
            Responsibilities responsibilities,
            ImportDesk desk,
            DeskCards cards,
            DeskActs acts,
            PolicyDocuments documents,
            Units units,
            CurrentUser user) {
        this.responsibilities = responsibilities;
        this.desk = desk;
        this.cards = cards;
        this.acts = acts;
        this.documents = documents;
        this.units = units;
        this.user = user;
    }

    /** For a draft that names nobody. */
    @GetMapping(LEAD)
    ModelAndView leadForm(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        DocumentId id = new DocumentId(document);
        DraftCard card = DeskCards.find(cards.of(id), new DraftId(draft));
        return new ModelAndView(
                htmx == null ? "intake/lead" : "intake/lead :: form",
                Map.of(
                        "piece",
                        htmx != null,
                        "model",
                        new ResponsibilityPage(
                                documents.describe(id),
                                card,
                                responsibilities.beside(card.view().id()).size(),
                                htmx == null ? UnitOptions.of(units.list(user.district())) : List.of())));
    }

    /**
     * @param unit the lead units as they are written
     * @param all true to give them to the other drafts of the paragraph as well
     * @param accept true to accept the draft, and to go on with the next
     */
    @PostMapping(LEAD)
    Object lead(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean accept,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        cards.requireIn(document, draft);
        return acts.answer(document, draft, htmx != null, request, response, () -> {
            DraftView now = responsibilities.lead(new DraftId(draft), version, DraftForm.names(unit), all, accept);
            return new DeskActs.Outcome(
                    Notice.done("intake.lead.done"),
                    accept && now.state() == DraftState.ACCEPTED ? after(new DocumentId(document), now) : now.id());
        });
    }

    /** The next draft that waits, or the same where none is left behind it. */
    private DraftId after(DocumentId document, DraftView draft) {
        List<DraftView> all = desk.drafts(document);
        return all.stream()
                .dropWhile(one -> !one.id().equals(draft.id()))
                .filter(one -> one.state() == DraftState.OPEN)
                .findFirst()
                .orElse(draft)
                .id();
    }
}
