package cn.liangdeng.intake.web;

import cn.liangdeng.intake.sheet.SheetError;
import cn.liangdeng.intake.sheet.SheetReport;
import cn.liangdeng.intake.sheet.SheetTemplate;
import cn.liangdeng.intake.sheet.TargetSheets;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 从表格导入目标: template, trial, import of a ready list. */
@Controller
class TargetSheetController {

    private static final String PENDING = PendingSheet.class.getName();
    private static final String FAULTY = PENDING + ".faulty";
    private static final String PAGE = "redirect:/intake/sheet";
    private final TargetSheets sheets;
    private final SheetTemplate template;
    private final MessageSource messages;

    TargetSheetController(TargetSheets sheets, SheetTemplate template, MessageSource messages) {
        this.sheets = sheets;
        this.template = template;
        this.messages = messages;
    }

    @GetMapping("/intake/sheet")
    ModelAndView start() {
        sheets.requireRight();
        return page(new Upload(null), null, null, HttpStatus.OK);
    }

    @GetMapping("/intake/sheet/template")
    ResponseEntity<byte[]> template() {
        return FileAnswer.of(
                FileKind.XLSX,
                messages.getMessage("intake.sheet.template.file", null, Locale.SIMPLIFIED_CHINESE),
                template.template());
    }

    @PostMapping("/intake/sheet")
    ModelAndView tryOut(@ModelAttribute("form") Upload form, BindingResult errors, HttpSession session)
            throws IOException {
        sheets.requireRight();
        session.removeAttribute(PENDING);
        session.removeAttribute(FAULTY);
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "shared.validation.file");
            return page(form, null, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        PendingSheet pending = new PendingSheet(UUID.randomUUID(), name, file.getBytes());
        try {
            SheetReport report = sheets.tryOut(pending.bytes(), name);
            if (!report.errors().isEmpty()) {
                session.setAttribute(FAULTY, pending);
            } else if (report.isReady()) {
                session.setAttribute(PENDING, pending);
            }
            return page(form, report, report.isReady() ? pending : null, statusOf(report));
        } catch (BusinessException unreadable) {
            errors.rejectValue("file", unreadable.messageKey(), unreadable.arguments(), null);
            return page(form, null, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The list that was tried out last, with its faults marked. */
    @GetMapping("/intake/sheet/marked")
    Object marked(HttpSession session, RedirectAttributes redirect) {
        sheets.requireRight();
        PendingSheet faulty = (PendingSheet) session.getAttribute(FAULTY);
        if (faulty == null) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("intake.sheet.gone"));
            return PAGE;
        }
        int dot = faulty.fileName().lastIndexOf('.');
        String name = dot < 0 ? faulty.fileName() : faulty.fileName().substring(0, dot);
        return FileAnswer.of(
                FileKind.XLSX,
                messages.getMessage("intake.sheet.marked.file", new Object[] {name}, Locale.SIMPLIFIED_CHINESE),
                sheets.marked(faulty.bytes(), faulty.fileName()));
    }

    @PostMapping("/intake/sheet/confirm")
    Object confirm(
            @RequestParam String token,
            @RequestParam(defaultValue = "false") boolean known,
            HttpSession session,
            RedirectAttributes redirect) {
        sheets.requireRight();
        PendingSheet pending = (PendingSheet) session.getAttribute(PENDING);
        if (pending == null || !pending.token().toString().equals(token)) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("intake.sheet.gone"));
            return PAGE;
        }
        SheetReport trial = sheets.tryOut(pending.bytes(), pending.fileName());
        if (!trial.errors().isEmpty()) {
            session.removeAttribute(PENDING);
            session.setAttribute(FAULTY, pending);
            return page(new Upload(null), trial, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!trial.knownIndicators().isEmpty() && !known) {
            ModelAndView page = page(new Upload(null), trial, pending, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("unconfirmed", true);
            return page;
        }
        SheetReport report = sheets.run(pending.bytes(), pending.fileName(), pending.token(), known);
        session.removeAttribute(PENDING);
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done("intake.sheet.done", String.valueOf(report.created().size())));
        return PAGE;
    }

    private static ModelAndView page(
            Upload form, @Nullable SheetReport report, @Nullable PendingSheet pending, HttpStatus status) {
        SheetPage page =
                new SheetPage(report, pending == null ? null : pending.token().toString());
        return new ModelAndView("intake/sheet", Map.of("form", form, "model", page, "unconfirmed", false), status);
    }

    private static HttpStatus statusOf(SheetReport report) {
        return report.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The form: the file to be read. */
    record Upload(@Nullable MultipartFile file) {}

    /**
     * The page.
     *
     * @param report what the uploaded file would do; null before one is uploaded
     * @param token what the confirmation sends; null where there is nothing to confirm
     */
    record SheetPage(@Nullable SheetReport report, @Nullable String token) {

        private static final int LISTED = 200;

        /** The first of the targets that would be set; all of them only make the page slow. */
        public List<SheetReport.NewRow> listed() {
            return report == null
                    ? List.of()
                    : report.created().stream().limit(LISTED).toList();
        }

        /** The first of what is worth a look. */
        public List<SheetError> firstNotes() {
            return report == null
                    ? List.of()
                    : report.notes().stream().limit(LISTED).toList();
        }

        /** The first of the errors; who has mended these uploads again. */
        public List<SheetError> firstErrors() {
            return report == null
                    ? List.of()
                    : report.errors().stream().limit(LISTED).toList();
        }
    }
}
