package cn.liangdeng.access.web;

import cn.liangdeng.access.imports.ImportReport;
import cn.liangdeng.access.imports.ImportReport.IssuedPassword;
import cn.liangdeng.access.imports.PeopleImport;
import cn.liangdeng.access.imports.PeopleTemplate;
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

/** 批量导入 of units and accounts: template, trial, import, first passwords. */
@Controller
class PeopleImportController {

    private static final String PENDING = PendingImport.class.getName();
    private static final String PASSWORDS = PendingImport.class.getName() + ".passwords";
    private final PeopleImport imports;
    private final PeopleTemplate template;
    private final MessageSource messages;

    PeopleImportController(PeopleImport imports, PeopleTemplate template, MessageSource messages) {
        this.imports = imports;
        this.template = template;
        this.messages = messages;
    }

    @GetMapping("/people/import")
    ModelAndView start(HttpSession session) {
        imports.requireRight();
        return page(session, new Upload(null), null, null, HttpStatus.OK);
    }

    @GetMapping("/people/import/template")
    ResponseEntity<byte[]> template() {
        return file("access.import.template.file", template.template());
    }

    @PostMapping("/people/import")
    ModelAndView tryOut(@ModelAttribute("form") Upload form, BindingResult errors, HttpSession session)
            throws IOException {
        session.removeAttribute(PENDING);
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            imports.requireRight();
            errors.rejectValue("file", "shared.validation.file");
            return page(session, form, null, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        PendingImport pending = new PendingImport(UUID.randomUUID().toString(), name, file.getBytes());
        try {
            ImportReport report = imports.tryOut(pending.bytes(), name);
            boolean ready = report.errors().isEmpty() && report.changesAnything();
            if (ready) {
                session.setAttribute(PENDING, pending);
            }
            return page(session, form, report, ready ? pending : null, statusOf(report));
        } catch (BusinessException unreadable) {
            errors.rejectValue("file", unreadable.messageKey(), unreadable.arguments(), null);
            return page(session, form, null, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/people/import/confirm")
    Object confirm(@RequestParam String token, HttpSession session, RedirectAttributes redirect) {
        imports.requireRight();
        PendingImport pending = (PendingImport) session.getAttribute(PENDING);
        if (pending == null || !pending.token().equals(token)) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("access.import.gone"));
            return "redirect:/people/import";
        }
        session.removeAttribute(PENDING);
        ImportReport report = imports.run(pending.bytes(), pending.fileName());
        if (!report.errors().isEmpty()) {
            return page(session, new Upload(null), report, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!report.passwords().isEmpty()) {
            session.setAttribute(PASSWORDS, report.passwords());
        }
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done(
                        "access.import.done",
                        String.valueOf(report.units().created().size()),
                        String.valueOf(report.units().changed().size()),
                        String.valueOf(report.accounts().created().size()),
                        String.valueOf(report.accounts().changed().size())));
        return "redirect:/people/import";
    }

    /** Delivers the first passwords of the last import, once. */
    @PostMapping("/people/import/passwords")
    Object passwords(HttpSession session, RedirectAttributes redirect) {
        List<IssuedPassword> issued = issued(session);
        session.removeAttribute(PASSWORDS);
        byte[] sheet = template.passwords(issued);
        if (issued.isEmpty()) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("access.import.passwords.gone"));
            return "redirect:/people/import";
        }
        return file("access.import.passwords.file", sheet);
    }

    private static ModelAndView page(
            HttpSession session,
            Upload form,
            @Nullable ImportReport report,
            @Nullable PendingImport pending,
            HttpStatus status) {
        ImportPage page = new ImportPage(
                report,
                pending == null ? null : pending.token(),
                issued(session).size());
        return new ModelAndView("access/import", Map.of("form", form, "model", page), status);
    }

    private static HttpStatus statusOf(ImportReport report) {
        return report.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @SuppressWarnings("unchecked")
    private static List<IssuedPassword> issued(HttpSession session) {
        Object issued = session.getAttribute(PASSWORDS);
        return issued == null ? List.of() : (List<IssuedPassword>) issued;
    }

    private ResponseEntity<byte[]> file(String nameKey, byte[] content) {
        String name = messages.getMessage(nameKey, null, Locale.SIMPLIFIED_CHINESE);
        return FileAnswer.of(FileKind.XLSX, name, content);
    }

    /** The form: the file to be read. */
    record Upload(@Nullable MultipartFile file) {}

    /**
     * The page.
     *
     * @param report what the uploaded file would do; null before one is uploaded
     * @param token what the confirmation sends; null where there is nothing to confirm
     * @param passwords how many first passwords wait to be downloaded
     */
    record ImportPage(
            @Nullable ImportReport report, @Nullable String token, int passwords) {}
}
