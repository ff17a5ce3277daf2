package cn.liangdeng.reporting.web;

import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.sheet.MonthUploads;
import cn.liangdeng.reporting.sheet.OwnTableColumns;
import cn.liangdeng.reporting.sheet.SheetField;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.ReportingMonth;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 用 Excel 填报: the month as a workbook, the trial of what comes back, the unit's own table, taking over. */
@Controller
class SheetController {

    private static final String PENDING = SheetController.class.getName() + ".pending";

    private final UnitInView unitInView;
    private final MonthUploads uploads;
    private final OwnTableColumns ownTables;
    private final SheetPages pages;

    SheetController(UnitInView unitInView, MonthUploads uploads, OwnTableColumns ownTables, SheetPages pages) {
        this.unitInView = unitInView;
        this.uploads = uploads;
        this.ownTables = ownTables;
        this.pages = pages;
    }

    @GetMapping("/reporting/sheet")
    ModelAndView start(@RequestParam @Nullable Long unit, @RequestParam @Nullable String month) {
        UnitSummary shown = unitInView.of(unit);
        uploads.requireRight(shown);
        return pages.start(shown, month(month), List.of(), HttpStatus.OK);
    }

    @GetMapping("/reporting/sheet/template")
    ResponseEntity<byte[]> template(@RequestParam @Nullable Long unit, @RequestParam @Nullable String month) {
        UnitSummary shown = unitInView.of(unit);
        uploads.requireRight(shown);
        MonthUploads.Workbook book = uploads.download(shown, month(month), pages::goal, row -> pages.state(row, shown));
        return FileAnswer.of(FileKind.XLSX, book.name(), book.bytes());
    }

    @PostMapping("/reporting/sheet")
    ModelAndView tryOut(
            @RequestParam long unit,
            @RequestParam String month,
            @RequestParam @Nullable MultipartFile file,
            HttpSession session)
            throws IOException {
        UnitSummary shown = unitInView.of(unit);
        uploads.requireRight(shown);
        session.removeAttribute(PENDING);
        if (file == null || file.isEmpty()) {
            return pages.start(
                    shown,
                    month(month),
                    List.of(BusinessException.invalid("shared.validation.file")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        PendingUpload pending = PendingUpload.of(
                unit,
                month(month).toString(),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                "",
                file.getBytes());
        session.setAttribute(PENDING, pending);
        return tried(shown, pending);
    }

    /** @param act {@code look} to take another row for the header, {@code keep} to keep the columns, {@code again} to change them */
    @PostMapping("/reporting/sheet/columns")
    Object columns(
            @RequestParam long unit,
            @RequestParam String month,
            @RequestParam String token,
            @RequestParam(defaultValue = "0") int headerRow,
            @RequestParam(defaultValue = "keep") String act,
            @RequestParam Map<String, String> sent,
            HttpSession session,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        uploads.requireRight(shown);
        PendingUpload pending = pending(session, token, unit, month);
        if (pending == null) {
            return gone(unit, month, redirect);
        }
        if (!"keep".equals(act)) {
            return pages.columns(
                    shown,
                    month(month),
                    pending,
                    ownTables.columns(pending.bytes(), pending.fileName(), headerRow),
                    List.of(),
                    HttpStatus.OK);
        }
        try {
            ownTables.keepColumns(shown, pending.bytes(), pending.fileName(), headerRow, places(sent));
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            return pages.columns(
                    shown,
                    month(month),
                    pending,
                    ownTables.columns(pending.bytes(), pending.fileName(), headerRow),
                    List.of(refusal),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return tried(shown, pending);
    }

    /** Says what unknown names mean: fields {@code name0}, {@code indicator0} and so on; 0 means none of the platform's. */
    @PostMapping("/reporting/sheet/names")
    Object names(
            @RequestParam long unit,
            @RequestParam String month,
            @RequestParam String token,
            @RequestParam Map<String, String> sent,
            HttpSession session,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        uploads.requireRight(shown);
        PendingUpload pending = pending(session, token, unit, month);
        if (pending == null) {
            return gone(unit, month, redirect);
        }
        Map<Long, String> choices = uploads.choices(shown, month(month));
        Map<String, @Nullable Long> said = new LinkedHashMap<>();
        for (int i = 0; sent.containsKey("name" + i); i++) {
            String chosen = sent.getOrDefault("indicator" + i, "");
            if ("0".equals(chosen)) {
                said.put(sent.getOrDefault("name" + i, ""), null);
            }
            for (Long id : choices.keySet()) {
                if (id.toString().equals(chosen)) {
                    said.put(sent.getOrDefault("name" + i, ""), id);
                }
            }
        }
        ownTables.keepNames(shown, said);
        return tried(shown, pending);
    }

    @PostMapping("/reporting/sheet/confirm")
    Object confirm(
            @RequestParam long unit,
            @RequestParam String month,
            @RequestParam String token,
            @RequestParam String fingerprint,
            HttpSession session,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        uploads.requireRight(shown);
        PendingUpload pending = pending(session, token, unit, month);
        if (pending == null) {
            return gone(unit, month, redirect);
        }
        try {
            int saved = uploads.run(shown, month(month), pending.bytes(), pending.fileName(), fingerprint);
            session.removeAttribute(PENDING);
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.sheet.done", Integer.toString(saved)));
        } catch (BusinessException refusal) {
            if (refusal.kind() == BusinessException.Kind.NOT_FOUND
                    || refusal.kind() == BusinessException.Kind.FORBIDDEN) {
                throw refusal;
            }
            ModelAndView again = tried(shown, pending);
            again.setStatus(HttpStatus.CONFLICT);
            return again.addObject("changed", true);
        }
        redirect.addAttribute("month", month(month).toString());
        redirect.addAttribute("unit", unit);
        return "redirect:/reporting";
    }

    private ModelAndView tried(UnitSummary unit, PendingUpload pending) {
        ReportingMonth month = month(pending.period());
        try {
            return pages.outcome(
                    unit,
                    month,
                    pending,
                    uploads.tryOut(unit, month, pending.bytes(), pending.fileName()),
                    () -> uploads.choices(unit, month));
        } catch (BusinessException unreadable) {
            if (unreadable.kind() != BusinessException.Kind.INVALID) {
                throw unreadable;
            }
            return pages.start(unit, month, List.of(unreadable), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Map<SheetField, Integer> places(Map<String, String> sent) {
        Map<SheetField, Integer> places = new EnumMap<>(SheetField.class);
        for (SheetField field : SheetField.values()) {
            String place = sent.getOrDefault("column_" + field.name(), "");
            if (place.matches("\\d{1,4}")) {
                places.put(field, Integer.valueOf(place));
            }
        }
        return places;
    }

    private static @Nullable PendingUpload pending(HttpSession session, String token, long unit, String month) {
        PendingUpload pending = (PendingUpload) session.getAttribute(PENDING);
        return pending != null && pending.is(token, unit, month) ? pending : null;
    }

    /** Done already, or uploaded anew in another window. */
    private static String gone(long unit, String month, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("reporting.sheet.gone"));
        redirect.addAttribute("unit", unit);
        redirect.addAttribute("month", month);
        return "redirect:/reporting/sheet";
    }

    private ReportingMonth month(@Nullable String month) {
        return pages.month(month);
    }
}
