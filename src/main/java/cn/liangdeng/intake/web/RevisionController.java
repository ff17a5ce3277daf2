package cn.liangdeng.intake.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.DraftId;
import cn.liangdeng.intake.ImportDesk;
import cn.liangdeng.intake.Publication;
import cn.liangdeng.intake.RevisionAct;
import cn.liangdeng.intake.RevisionDecision;
import cn.liangdeng.intake.RevisionView;
import cn.liangdeng.intake.Revisions;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The comparison of a revised version with the version before, and its publication. */
@Controller
class RevisionController {

    private static final String REVISION = "/intake/{document}/revision";
    private static final Map<String, String> FIELDS = Map.of(
            "intake.revision.reasonMissing", "reason",
            "intake.revision.approverMissing", "approver",
            "intake.revision.numberMissing", "approvalNumber");

    private final Revisions revisions;
    private final ImportDesk desk;
    private final PolicyDocuments documents;
    private final ReportingCalendar calendar;

    RevisionController(Revisions revisions, ImportDesk desk, PolicyDocuments documents, ReportingCalendar calendar) {
        this.revisions = revisions;
        this.desk = desk;
        this.documents = documents;
        this.calendar = calendar;
    }

    @GetMapping(REVISION)
    ModelAndView compare(@PathVariable long document) {
        DocumentCard card = documents.describe(new DocumentId(document));
        RevisionForm form = new RevisionForm(
                calendar.currentMonth().toString(),
                "",
                "",
                Objects.requireNonNullElse(card.data().issuer(), ""),
                Objects.requireNonNullElse(card.data().documentNumber(), ""));
        return page(card, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping(REVISION + "/rows/{row}")
    String decide(
            @PathVariable long document,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam RevisionDecision decision,
            RedirectAttributes redirect) {
        return act(document, row, redirect, () -> revisions.decide(new DocumentId(document), row, version, decision));
    }

    @PostMapping(REVISION + "/rows/{row}/link")
    String link(
            @PathVariable long document,
            @PathVariable long row,
            @RequestParam int version,
            @RequestParam long draft,
            RedirectAttributes redirect) {
        return act(
                document,
                row,
                redirect,
                () -> revisions.link(new DocumentId(document), row, version, new DraftId(draft)));
    }

    @PostMapping(REVISION + "/carry-unchanged")
    String carryUnchanged(@PathVariable long document, RedirectAttributes redirect) {
        int carried = revisions.carryUnchanged(new DocumentId(document));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("intake.revision.carried", String.valueOf(carried)));
        return "redirect:/intake/" + document + "/revision";
    }

    @PostMapping(REVISION + "/publish")
    Object publish(
            @PathVariable long document,
            @ModelAttribute("form") RevisionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        DocumentId id = new DocumentId(document);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        RevisionAct act = form.read(errors);
        if (!errors.hasErrors() && act != null) {
            try {
                int touched = revisions.publish(id, act);
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE, Notice.done("intake.revision.published", String.valueOf(touched)));
                return "redirect:/documents/" + document;
            } catch (BusinessException refusal) {
                status = reject(errors, refusal);
            }
        }
        return page(documents.describe(id), status);
    }

    private static String act(long document, long row, RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
        } catch (BusinessException refusal) {
            if (refusal.kind() == BusinessException.Kind.NOT_FOUND
                    || refusal.kind() == BusinessException.Kind.FORBIDDEN) {
                throw refusal;
            }
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.problem(refusal));
        }
        return "redirect:/intake/" + document + "/revision#row-" + row;
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

    private ModelAndView page(DocumentCard card, HttpStatus status) {
        RevisionView view = revisions.view(card.id());
        Publication publication = view.isApplied() ? null : desk.examine(card.id());
        return new ModelAndView(
                "intake/revision",
                Map.of("model", new RevisionPage(card, documents.describe(view.base()), view, publication)),
                status);
    }
}
