package cn.liangdeng.intake.web;

import cn.liangdeng.intake.reading.Reading;
import cn.liangdeng.intake.reading.ReadingState;
import cn.liangdeng.intake.reading.SheetReadings;
import cn.liangdeng.intake.sheet.SheetReport;
import cn.liangdeng.intake.sheet.SheetTemplate;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 从表格导入目标: template, examination, import of a ready list. A short list is dealt with at once; a long one goes on behind the
 * page of its progress, which may be left and come back to.
 */
@Controller
class TargetSheetController {

    private static final String HTMX = "HX-Request";
    private static final String HOME = "redirect:/intake/sheet";

    private final SheetReadings readings;
    private final SheetTemplate template;
    private final MessageSource messages;

    TargetSheetController(SheetReadings readings, SheetTemplate template, MessageSource messages) {
        this.readings = readings;
        this.template = template;
        this.messages = messages;
    }

    @GetMapping("/intake/sheet")
    ModelAndView start() {
        return start(new Upload(null), HttpStatus.OK);
    }

    @GetMapping("/intake/sheet/template")
    ResponseEntity<byte[]> template() {
        return FileAnswer.of(
                FileKind.XLSX,
                messages.getMessage("intake.sheet.template.file", null, Locale.SIMPLIFIED_CHINESE),
                template.template());
    }

    @PostMapping("/intake/sheet")
    Object upload(@ModelAttribute("form") Upload form, BindingResult errors) throws IOException {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "shared.validation.file");
            return start(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            Reading reading = readings.begin(name, file.getBytes());
            Reading.Problem problem = reading.problem();
            if (problem == null) {
                return "redirect:" + reading.path();
            }
            errors.rejectValue("file", problem.messageKey(), problem.parameters(), null);
        } catch (BusinessException busy) {
            errors.rejectValue("file", busy.messageKey(), busy.arguments(), null);
        }
        return start(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** How far it is; then what its examination found, or its import did. htmx asks for the piece that changes. */
    @GetMapping("/intake/sheet/{sheet}")
    ModelAndView page(
            @PathVariable long sheet,
            @RequestHeader(value = HTMX, required = false) @Nullable String htmx,
            HttpServletRequest request,
            HttpServletResponse response) {
        Reading reading = readings.find(sheet);
        if (htmx != null) {
            if (reading.state() == ReadingState.EXAMINED || reading.state() == ReadingState.DONE) {
                response.setHeader("HX-Redirect", request.getContextPath() + reading.path());
            }
            return new ModelAndView("intake/reading :: reading", Map.of("model", reading), HttpStatus.OK);
        }
        return page(reading, null, HttpStatus.OK);
    }

    /** The list with its faults marked. */
    @GetMapping("/intake/sheet/{sheet}/marked")
    ResponseEntity<byte[]> marked(@PathVariable long sheet) {
        String file = readings.find(sheet).fileName();
        int dot = file.lastIndexOf('.');
        return FileAnswer.of(
                FileKind.XLSX,
                messages.getMessage(
                        "intake.sheet.marked.file",
                        new Object[] {dot < 0 ? file : file.substring(0, dot)},
                        Locale.SIMPLIFIED_CHINESE),
                readings.marked(sheet));
    }

    @PostMapping("/intake/sheet/{sheet}/import")
    Object order(
            @PathVariable long sheet,
            @RequestParam(defaultValue = "false") boolean known,
            RedirectAttributes redirect) {
        try {
            Reading reading = readings.order(sheet, known);
            if (reading.state() == ReadingState.EXAMINED) {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("intake.sheet.changedMeanwhile"));
            }
            return "redirect:" + reading.path();
        } catch (BusinessException refusal) {
            if (refusal.kind() == BusinessException.Kind.NOT_FOUND) {
                throw refusal;
            }
            return page(readings.find(sheet), refusal.messageKey(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/intake/sheet/{sheet}/cancel")
    String cancel(@PathVariable long sheet, RedirectAttributes redirect) {
        readings.cancel(sheet);
        Reading reading = readings.find(sheet);
        if (reading.state() == ReadingState.CANCELLED) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("intake.sheet.cancelled", reading.fileName()));
        }
        return HOME;
    }

    @PostMapping("/intake/sheet/{sheet}/again")
    String again(@PathVariable long sheet) {
        return "redirect:" + readings.again(sheet).path();
    }

    private ModelAndView start(Upload form, HttpStatus status) {
        return new ModelAndView(
                "intake/sheet", Map.of("form", form, "model", new StartPage(readings.unfinished())), status);
    }

    private ModelAndView page(Reading reading, @Nullable String refusal, HttpStatus status) {
        SheetReport report = readings.report(reading.id()).orElse(null);
        return new ModelAndView(
                "intake/sheet-result", Map.of("model", new SheetPage(reading, report, refusal)), status);
    }

    /** The form: the file to be read. */
    record Upload(@Nullable MultipartFile file) {}

    /**
     * Where a list is brought in.
     *
     * @param readings lists that want somebody's eye
     */
    record StartPage(List<Reading> readings) {}

    /**
     * The page of one list.
     *
     * @param report what its examination found or its import did; null before it was examined
     * @param refusal key of the sentence why it was not imported; null where that was not refused
     */
    record SheetPage(
            Reading reading,
            @Nullable SheetReport report,
            @Nullable String refusal) {

        /** Whether it waits for a person. */
        public boolean isExamined() {
            return reading.state() == ReadingState.EXAMINED;
        }

        public boolean isDone() {
            return reading.state() == ReadingState.DONE;
        }

        /** Whether the person forgot to agree on the known indicators. */
        public boolean isUnconfirmed() {
            return "intake.sheet.confirmKnown".equals(refusal);
        }
    }
}
