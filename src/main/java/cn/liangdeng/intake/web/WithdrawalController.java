package cn.liangdeng.intake.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.document.DocumentCard;
import cn.liangdeng.document.DocumentId;
import cn.liangdeng.document.DocumentWithdrawal;
import cn.liangdeng.document.PolicyDocuments;
import cn.liangdeng.intake.Withdrawals;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 废止 of a document, with a look beforehand at the targets that it closes. */
@Controller
class WithdrawalController {

    private static final Map<String, String> FIELDS = Map.of(
            "document.withdraw.reasonMissing", "reason",
            "document.withdraw.approverMissing", "approver",
            "document.withdraw.numberMissing", "approvalNumber");

    private final Withdrawals withdrawals;
    private final PolicyDocuments documents;
    private final ReportingCalendar calendar;

    WithdrawalController(Withdrawals withdrawals, PolicyDocuments documents, ReportingCalendar calendar) {
        this.withdrawals = withdrawals;
        this.documents = documents;
        this.calendar = calendar;
    }

    @GetMapping("/intake/{document}/withdraw")
    ModelAndView ask(@PathVariable long document) {
        DocumentCard card = documents.describe(new DocumentId(document));
        WithdrawalForm form =
                new WithdrawalForm(calendar.currentMonth().toString(), "", "", "", calendar.today(), card.version());
        return page(card, form, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/intake/{document}/withdraw")
    Object withdraw(
            @PathVariable long document,
            @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        DocumentId id = new DocumentId(document);
        DocumentCard card = documents.describe(id);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        DocumentWithdrawal act = form.read(errors);
        if (!errors.hasErrors() && act != null) {
            try {
                int closed = withdrawals.withdraw(id, form.expectedVersion(), act);
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE, Notice.done("intake.withdraw.done", String.valueOf(closed)));
                return "redirect:/documents/" + document;
            } catch (BusinessException refusal) {
                status = reject(errors, refusal);
            }
        }
        return page(card, form, status);
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

    private ModelAndView page(DocumentCard card, WithdrawalForm form, HttpStatus status) {
        ReportingMonth month = form.month().orElseGet(calendar::currentMonth);
        return new ModelAndView(
                "intake/withdraw",
                Map.of("model", WithdrawalPage.of(card, month, withdrawals.targets(card.id()))),
                status);
    }
}
