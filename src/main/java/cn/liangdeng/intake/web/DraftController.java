package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentWithText;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.DraftState;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.InvalidDraftException;
import cn.liangdeng.intake.KnownIndicators;
import cn.liangdeng.shared.BusinessException;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The verbs on a single draft. Each works as a plain form and comes back to the desk; for htmx the answer is the draft's card,
 * or its form where something is wrong with the input. Who comes second gets the newest card with a sentence, or the form with
 * what was typed.
 */
@Controller
class DraftController {

    private static final String HTMX = "HX-Request";
    private static final String DRAFT = "/intake/{document}/drafts/{draft}";

    private final ImportDesk desk;
    private final KnownIndicators indicators;
    private final DeskCards cards;
    private final PolicyDocuments documents;
    private final MessageSource messages;

    DraftController(
            ImportDesk desk,
            KnownIndicators indicators,
            DeskCards cards,
            PolicyDocuments documents,
            MessageSource messages) {
        this.desk = desk;
        this.indicators = indicators;
        this.cards = cards;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping(DRAFT)
    Object card(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        return answer(document, draft, htmx, null, HttpStatus.OK);
    }

    @PostMapping(DRAFT + "/accept")
    Object accept(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletResponse response,
            Locale locale) {
        return act(document, draft, htmx, response, locale, id -> desk.accept(id, version));
    }

    @PostMapping(DRAFT + "/reject")
    Object reject(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean unmeasurable,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletResponse response,
            Locale locale) {
        return act(document, draft, htmx, response, locale, id -> {
            if (unmeasurable) {
                String why = messages.getMessage("intake.reject.slogan", null, locale);
                desk.rejectAsUnmeasurable(id, version, reason.isBlank() ? why : reason);
            } else {
                desk.reject(id, version, reason);
            }
        });
    }

    @PostMapping(DRAFT + "/reopen")
    Object reopen(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletResponse response,
            Locale locale) {
        return act(document, draft, htmx, response, locale, id -> desk.reopen(id, version));
    }

    /** 从零起步: a level that starts from nothing. */
    @PostMapping(DRAFT + "/baseline-zero")
    Object startsFromZero(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletResponse response,
            Locale locale) {
        return act(
                document,
                draft,
                htmx,
                response,
                locale,
                id -> desk.edit(id, version, desk.draft(id).content().withBaseline(BigDecimal.ZERO)));
    }

    /** 沿用: takes the name of a like indicator of the dictionary. */
    @PostMapping(DRAFT + "/indicator")
    Object reuseIndicator(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletResponse response,
            Locale locale) {
        return act(document, draft, htmx, response, locale, id -> indicators.reuse(id, version, name));
    }

    @GetMapping(DRAFT + "/edit")
    ModelAndView form(
            @PathVariable long document,
            @PathVariable long draft,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        DraftCard card = find(document, draft);
        DraftForm form =
                DraftForm.of(card.view().content(), null, null, card.view().version());
        return formView(document, card, form, htmx, null, HttpStatus.OK);
    }

    @PostMapping(DRAFT + "/edit")
    Object edit(
            @PathVariable long document,
            @PathVariable long draft,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean accept,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletResponse response,
            Locale locale) {
        DraftCard card = find(document, draft);
        DraftContent content = form.toContent(errors);
        if (errors.hasErrors()) {
            return formView(document, card, form, htmx, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DraftId id = new DraftId(draft);
        try {
            int version = desk.edit(id, form.expectedVersion(), content);
            if (accept && card.view().state() == DraftState.OPEN) {
                desk.accept(id, version);
            }
        } catch (InvalidDraftException invalid) {
            invalid.problems()
                    .forEach(problem ->
                            errors.rejectValue(problem.field(), problem.messageKey(), problem.parameters(), null));
            return formView(document, card, form, htmx, null, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.CONFLICT) {
                throw refusal;
            }
            retarget(response, draft);
            DraftCard newest = find(document, draft);
            return formView(
                    document,
                    newest,
                    form.against(newest.view().version()),
                    htmx,
                    sentence(refusal, locale),
                    HttpStatus.CONFLICT);
        }
        return answer(document, draft, htmx, null, HttpStatus.OK);
    }

    private interface Verb {
        void on(DraftId draft);
    }

    private Object act(
            long document, long draft, @Nullable String htmx, HttpServletResponse response, Locale locale, Verb verb) {
        if (desk.draft(new DraftId(draft)).document().value() != document) {
            throw BusinessException.notFound("intake.draft.notFound");
        }
        try {
            verb.on(new DraftId(draft));
        } catch (BusinessException refusal) {
            boolean known = refusal.kind() == BusinessException.Kind.CONFLICT
                    || refusal.kind() == BusinessException.Kind.INVALID;
            if (htmx == null || !known) {
                throw refusal;
            }
            retarget(response, draft);
            return answer(
                    document,
                    draft,
                    htmx,
                    sentence(refusal, locale),
                    refusal.kind() == BusinessException.Kind.CONFLICT
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(document, draft, htmx, null, HttpStatus.OK);
    }

    private Object answer(
            long document, long draft, @Nullable String htmx, @Nullable String sentence, HttpStatus status) {
        List<DraftCard> all = cards.of(new DocumentId(document));
        DraftCard card = DeskCards.find(all, new DraftId(draft));
        if (htmx == null) {
            return "redirect:/intake/" + document + "#draft-" + draft;
        }
        ModelAndView piece = new ModelAndView("intake/desk :: answer", status);
        piece.addObject("draft", card);
        piece.addObject("document", document);
        piece.addObject("counts", cards.counts(new DocumentId(document), all));
        piece.addObject("sentence", sentence);
        return piece;
    }

    private ModelAndView formView(
            long document,
            DraftCard card,
            DraftForm form,
            @Nullable String htmx,
            @Nullable String conflict,
            HttpStatus status) {
        DocumentWithText read = documents.read(new DocumentId(document));
        return new ModelAndView(
                htmx == null ? "intake/draft" : "intake/draft :: form",
                Map.of(
                        "form",
                        form,
                        "model",
                        DraftPages.of(
                                read.card(),
                                card,
                                read.text(),
                                card.view().start(),
                                card.view().end(),
                                conflict)),
                status);
    }

    private DraftCard find(long document, long draft) {
        return DeskCards.find(cards.of(new DocumentId(document)), new DraftId(draft));
    }

    private String sentence(BusinessException refusal, Locale locale) {
        return messages.getMessage(refusal.messageKey(), refusal.arguments(), locale);
    }

    /** Tells app.js that the refusal's answer is to be shown in the draft's place. */
    private static void retarget(HttpServletResponse response, long draft) {
        response.setHeader("HX-Retarget", "#draft-" + draft);
        response.setHeader("HX-Reswap", "outerHTML");
    }
}
