package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DeskUndo;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Reshaping;
import cn.liangdeng.intake.query.DeskHistory;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.UnitId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Splitting and merging drafts, naming the members of a group, and taking back. */
@Controller
class ReshapingController {

    private static final String HTMX = "HX-Request";
    private static final String DRAFT = "/intake/{document}/drafts/{draft}";

    private final Reshaping reshaping;
    private final ImportDesk desk;
    private final DeskCards cards;
    private final PolicyDocuments documents;
    private final MessageSource messages;
    private final DeskHistory history;
    private final DeskActs acts;

    ReshapingController(
            Reshaping reshaping,
            ImportDesk desk,
            DeskCards cards,
            PolicyDocuments documents,
            MessageSource messages,
            DeskHistory history,
            DeskActs acts) {
        this.acts = acts;
        this.history = history;
        this.reshaping = reshaping;
        this.desk = desk;
        this.cards = cards;
        this.documents = documents;
        this.messages = messages;
    }

    /** What was done to the document's drafts, newest first. */
    @GetMapping("/intake/{document}/history")
    ModelAndView history(@PathVariable long document, @RequestParam(defaultValue = "1") int page) {
        DocumentId id = new DocumentId(document);
        return new ModelAndView(
                "intake/history", Map.of("card", documents.describe(id), "acts", history.of(id, PageRequest.of(page))));
    }

    @GetMapping(DRAFT + "/split")
    ModelAndView splitForm(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        return form("intake/split", document, draft, htmx);
    }

    @PostMapping(DRAFT + "/split")
    Object split(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int at,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        cards.requireIn(document, draft);
        return acts.answer(document, draft, htmx != null, request, response, () -> {
            List<DraftId> parts = reshaping.split(
                    new DraftId(draft), version, at, messages.getMessage("intake.split.reason", null, locale));
            return new DeskActs.Outcome(Notice.done("intake.split.done"), parts.get(0));
        });
    }

    /** Why a draft is rejected. */
    @GetMapping(DRAFT + "/reject")
    ModelAndView rejectForm(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        return form("intake/reject", document, draft, htmx);
    }

    @GetMapping(DRAFT + "/merge")
    ModelAndView mergeForm(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        return form("intake/merge", document, draft, htmx);
    }

    /**
     * @param other id and version of the other draft, with a colon between
     */
    @PostMapping(DRAFT + "/merge")
    Object merge(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "REPEATED") Reshaping.Merging how,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        cards.requireIn(document, draft);
        return acts.answer(document, draft, htmx != null, request, response, () -> {
            if (!other.matches("\\d{1,18}:\\d{1,9}")) {
                throw BusinessException.invalid("intake.merge.choose");
            }
            String[] parts = other.split(":");
            String name = desk.draft(new DraftId(draft)).content().indicatorName();
            reshaping.merge(
                    new DraftId(draft),
                    version,
                    new DraftId(Long.parseLong(parts[0])),
                    Integer.parseInt(parts[1]),
                    how,
                    messages.getMessage("intake.merge.reason", new Object[] {shortened(name)}, locale));
            return new DeskActs.Outcome(Notice.done("intake.merge.done"), new DraftId(draft));
        });
    }

    @PostMapping(DRAFT + "/each-lead")
    Object eachLead(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean each,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        cards.requireIn(document, draft);
        return acts.answer(document, draft, htmx != null, request, response, () -> {
            reshaping.eachLead(new DraftId(draft), version, each);
            return new DeskActs.Outcome(Notice.done("intake.eachLead." + each), new DraftId(draft));
        });
    }

    @PostMapping("/intake/{document}/undo")
    Object undo(
            @PathVariable long document,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        return acts.answer(document, null, htmx != null, request, response, () -> {
            DeskUndo undone = reshaping.undo(new DocumentId(document));
            return new DeskActs.Outcome(
                    Notice.done("intake.undo.done." + undone.kind(), String.valueOf(undone.drafts())), undone.first());
        });
    }

    @PostMapping("/intake/{document}/units/expand")
    Object expand(
            @PathVariable long document,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<Long> member,
            @RequestParam(defaultValue = "EACH") Reshaping.Sharing sharing,
            @RequestParam @Nullable Long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        documents.require(new DocumentId(document));
        if (draft != null) {
            return acts.answer(
                    document,
                    draft,
                    htmx != null,
                    request,
                    response,
                    () -> new DeskActs.Outcome(expanded(document, name, member, sharing), new DraftId(draft)));
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, expanded(document, name, member, sharing));
        return "redirect:/intake/" + document + "/units";
    }

    private Notice expanded(long document, String name, List<Long> members, Reshaping.Sharing sharing) {
        if (members.isEmpty()) {
            return Notice.problem("intake.units.chooseMembers");
        }
        int changed = reshaping.expand(
                new DocumentId(document),
                name,
                members.stream().map(UnitId::new).toList(),
                sharing);
        return Notice.done("intake.units.expanded", name, String.valueOf(changed));
    }

    private ModelAndView form(String view, long document, long draft, @Nullable String htmx) {
        DocumentId id = new DocumentId(document);
        List<DraftCard> all = cards.of(id);
        DraftCard card = DeskCards.find(all, new DraftId(draft));
        return new ModelAndView(
                htmx == null ? view : view + " :: form",
                Map.of("model", new ReshapingPage(documents.describe(id), card, all), "piece", htmx != null));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 60));
    }
}
