package cn.liangdeng.intake.web;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.extraction.DocumentText;
import cn.liangdeng.intake.DraftContent;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.InvalidDraftException;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** Adding a draft on words that a person has selected in the text, or entered as they stand there. */
@Controller
class AddDraftController {

    private static final String HTMX = "HX-Request";

    private final ImportDesk desk;
    private final PolicyDocuments documents;
    private final DeskActs acts;

    AddDraftController(ImportDesk desk, PolicyDocuments documents, DeskActs acts) {
        this.acts = acts;
        this.desk = desk;
        this.documents = documents;
    }

    /**
     * The form, filled with what the program makes of the words.
     *
     * @param words the words as they stand in the text, where no place is given
     * @param occurrence which of several equal places is meant, counted from 1
     */
    @GetMapping("/intake/{document}/drafts/new")
    ModelAndView form(
            @PathVariable long document,
            @RequestParam @Nullable Integer start,
            @RequestParam @Nullable Integer end,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int occurrence,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx) {
        DocumentId id = new DocumentId(document);
        DocumentText text = documents.text(id);
        int from = start == null ? find(text.text(), words.strip(), occurrence) : start;
        int to = end == null || start == null ? from + length(words.strip()) : end;
        DraftContent content = desk.suggest(id, from, to);
        return view(id, text, DraftForm.of(content, from, to, 0), htmx, HttpStatus.OK);
    }

    @PostMapping("/intake/{document}/drafts")
    Object add(
            @PathVariable long document,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        DocumentId id = new DocumentId(document);
        DocumentText text = documents.text(id);
        int start = Objects.requireNonNullElse(form.start(), -1);
        int end = Objects.requireNonNullElse(form.end(), -1);
        if (start < 0 || start >= end || end > length(text.text())) {
            throw BusinessException.invalid("intake.anchor.outside");
        }
        DraftContent content = form.toContent(errors);
        if (!errors.hasErrors()) {
            try {
                DeskActs.Before before = acts.before(document, htmx != null);
                DraftId added = desk.add(id, start, end, content);
                return acts.reply(
                        before, new DeskActs.Outcome(Notice.done("intake.form.added"), added), request, response);
            } catch (InvalidDraftException invalid) {
                invalid.problems()
                        .forEach(problem ->
                                errors.rejectValue(problem.field(), problem.messageKey(), problem.parameters(), null));
            }
        }
        return view(id, text, form, htmx, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView view(
            DocumentId id, DocumentText text, DraftForm form, @Nullable String htmx, HttpStatus status) {
        int start = Objects.requireNonNullElse(form.start(), 0);
        int end = Objects.requireNonNullElse(form.end(), 0);
        return new ModelAndView(
                htmx == null ? "intake/draft" : "intake/draft :: form",
                Map.of("form", form, "model", DraftPages.of(documents.describe(id), null, text, start, end, null)),
                status);
    }

    private static int find(String text, String words, int occurrence) {
        if (words.isEmpty()) {
            throw BusinessException.invalid("intake.anchor.blank");
        }
        int found = -1;
        for (int i = 0; i < Math.max(1, occurrence); i++) {
            found = text.indexOf(words, found + 1);
            if (found < 0) {
                throw BusinessException.invalid("intake.anchor.notFound");
            }
        }
        return text.codePointCount(0, found);
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
