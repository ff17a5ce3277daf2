package cn.liangdeng.document.web;

import cn.liangdeng.attachment.Attachments;
import cn.liangdeng.document.ClauseMark;
import cn.liangdeng.document.ClauseMarks;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentData;
import cn.liangdeng.document.DocumentEditions;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentStatus;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.document.query.CitationLinks;
import cn.liangdeng.document.query.DocumentLibrary;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.ReportingMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文件库, the document page, and the correction of a document's data. */
@Controller
class DocumentController {

    /** Which field a refusal belongs to; the others stand above the form. */
    private static final Map<String, String> FIELDS = Map.of(
            "document.data.titleMissing", "title",
            "document.numberTaken", "documentNumber",
            "document.data.citation", "citations",
            "document.data.tooManyCitations", "citations",
            "document.data.periodHalf", "lastMonth",
            "document.data.periodReversed", "lastMonth");

    private final PolicyDocuments documents;
    private final DocumentLibrary library;
    private final DocumentEditions editions;
    private final CitationLinks citations;
    private final Attachments attachments;
    private final ObjectProvider<ClauseMarks> marks;
    private final CurrentUser user;

    DocumentController(
            PolicyDocuments documents,
            DocumentLibrary library,
            DocumentEditions editions,
            CitationLinks citations,
            Attachments attachments,
            ObjectProvider<ClauseMarks> marks,
            CurrentUser user) {
        this.documents = documents;
        this.library = library;
        this.editions = editions;
        this.citations = citations;
        this.attachments = attachments;
        this.marks = marks;
        this.user = user;
    }

    @GetMapping("/documents")
    ModelAndView list(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "1") int page) {
        String wanted = search.strip();
        return new ModelAndView(
                "document/list",
                "model",
                new DocumentListPage(
                        wanted,
                        library.search(DataScope.district(user.district()), wanted, PageRequest.of(page)),
                        user.may(Permission.DOCUMENT_MANAGE)));
    }

    /** Read in one transaction, so that the document is loaded once. */
    @GetMapping("/documents/{id}")
    @Transactional(readOnly = true)
    ModelAndView document(@PathVariable long id, @RequestParam @Nullable String month) {
        DocumentId document = new DocumentId(id);
        DocumentCard card = documents.describe(document);
        DocumentSurroundings about = surroundings(card);
        boolean manages = user.may(Permission.DOCUMENT_MANAGE);
        ClauseMarks source = marks.getIfAvailable();
        // A version that was replaced shows the lights of its own time.
        Optional<ReportingMonth> until = about.until(document);
        List<ReportingMonth> months = source == null
                ? List.of()
                : source.months(document, user.readScope()).stream()
                        .filter(one -> until.isEmpty() || one.isBefore(until.get()))
                        .toList();
        ReportingMonth chosen = chosen(months, month);
        List<ClauseMark> lights =
                source == null || chosen == null ? List.of() : source.marksFor(document, chosen, user.readScope());
        return new ModelAndView(
                "document/document",
                "model",
                DocumentPage.of(
                        card,
                        about,
                        documents.text(document),
                        documents.clauses(document),
                        lights,
                        chosen,
                        months,
                        manages,
                        user.may(Permission.PROGRESS_READ),
                        manages ? documents.readingNotices(document) : List.of()));
    }

    /**
     * The data in a form.
     *
     * @param desk true where the person came from the import desk and wants to go on there
     */
    @GetMapping("/documents/{id}/data")
    ModelAndView form(@PathVariable long id, @RequestParam(defaultValue = "false") boolean desk) {
        requireManager();
        DocumentCard card = documents.describe(new DocumentId(id));
        return new ModelAndView(
                "document/data",
                Map.of("form", DocumentDataForm.of(card, documents.citations(card.id())), "card", card, "desk", desk));
    }

    @PostMapping("/documents/{id}/data")
    Object correct(
            @PathVariable long id,
            @ModelAttribute("form") DocumentDataForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean desk,
            RedirectAttributes redirect) {
        requireManager();
        DocumentId document = new DocumentId(id);
        DocumentCard card = documents.describe(document);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        DocumentData data = form.toData(errors);
        if (!errors.hasErrors()) {
            try {
                documents.correctData(document, data, form.cited(), form.expectedVersion());
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("document.data.saved"));
                return "redirect:" + (desk ? "/intake/" : "/documents/") + id;
            } catch (BusinessException refusal) {
                status = reject(errors, refusal);
            }
        }
        return new ModelAndView("document/data", Map.of("card", card, "desk", desk), status);
    }

    private DocumentSurroundings surroundings(DocumentCard card) {
        DataScope district = DataScope.district(user.district());
        return new DocumentSurroundings(
                attachments.describe(card.original()),
                editions.of(card.id()),
                citations.citedBy(district, card.id()),
                citations.citing(district, card.id()),
                card.status() == DocumentStatus.WITHDRAWN
                        ? editions.withdrawal(card.id()).orElse(null)
                        : null);
    }

    private void requireManager() {
        if (!user.may(Permission.DOCUMENT_MANAGE)) {
            throw BusinessException.forbidden("document.mayNotManage");
        }
    }

    private static @Nullable ReportingMonth chosen(List<ReportingMonth> months, @Nullable String wanted) {
        return months.stream()
                .filter(month -> month.toString().equals(wanted))
                .findFirst()
                .or(() -> months.stream().findFirst())
                .orElse(null);
    }

    private static HttpStatus reject(BindingResult errors, BusinessException refusal) {
        String field = FIELDS.get(refusal.messageKey());
        if (field == null) {
            errors.reject(refusal.messageKey(), refusal.arguments(), null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), refusal.arguments(), null);
        }
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_FOUND, FORBIDDEN -> throw refusal;
        };
    }
}
