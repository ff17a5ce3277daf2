package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.target.Decomposition;
import cn.liangdeng.target.Decompositions;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.query.TargetFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 目标分解 by spreadsheet. An upload saves nothing: it fills the grid and says what would change, the person saves there. */
@Controller
class DecompositionSheetController {

    private static final String ALL_TOWNS = "kind:TOWN_STREET";

    private final Decompositions decompositions;
    private final DecompositionPages pages;
    private final DecompositionSheet sheet;
    private final DecompositionTrial trials;
    private final TargetPieces pieces;
    private final ReportingCalendar calendar;

    DecompositionSheetController(
            Decompositions decompositions,
            DecompositionPages pages,
            DecompositionSheet sheet,
            DecompositionTrial trials,
            TargetPieces pieces,
            ReportingCalendar calendar) {
        this.decompositions = decompositions;
        this.pages = pages;
        this.sheet = sheet;
        this.trials = trials;
        this.pieces = pieces;
        this.calendar = calendar;
    }

    /** The parts that are there with rows for the units asked for; for all towns and streets where there would be none. */
    @GetMapping("/target-admin/{id}/decompose/sheet")
    ResponseEntity<byte[]> download(@PathVariable long id, @RequestParam(defaultValue = "") String add) {
        TargetFile whole = pieces.file(id);
        List<DecompositionForm.Row> asked = pages.rows(whole, add);
        List<DecompositionForm.Row> rows = asked.isEmpty() ? pages.rows(whole, ALL_TOWNS) : asked;
        return FileAnswer.of(FileKind.XLSX, sheet.title(whole), sheet.write(whole, rows, pages.unitsById(whole)));
    }

    @PostMapping("/target-admin/{id}/decompose/sheet")
    ModelAndView tryOut(@PathVariable long id, @RequestParam @Nullable MultipartFile file) throws IOException {
        TargetFile whole = pieces.file(id);
        if (file == null || file.isEmpty()) {
            return refused(whole, "shared.validation.file");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Map<String, UnitSummary> units = pages.unitsById(whole);
        DecompositionSheet.Read read;
        try {
            read = sheet.read(file.getBytes(), name, whole, units);
        } catch (BusinessException unreadable) {
            return refused(whole, unreadable.messageKey(), unreadable.arguments());
        }
        DecompositionForm form = blank(whole)
                .withRows(
                        read.lines().stream().map(DecompositionSheet.Line::row).toList());
        BindingResult errors = DecompositionController.errorsOf(form);
        Optional<Decomposition> wanted = form.read(whole, errors);
        if (wanted.isPresent()) {
            try {
                decompositions.check(wanted.get());
            } catch (InvalidTargetException refusal) {
                FormProblems.noteRows(errors, refusal);
            }
        }
        DecompositionPage.Trial trial =
                trials.of(name, read, whole, pages.current(whole, form.lines()), names(units), errors);
        ModelAndView page = DecompositionController.page(
                pages, whole, form, trial, trial.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    private DecompositionForm blank(TargetFile whole) {
        return DecompositionForm.of(
                whole.version(), TargetTermsController.effectiveFrom(whole, calendar), pages.rows(whole, ""));
    }

    private ModelAndView refused(TargetFile whole, String messageKey, Object... arguments) {
        DecompositionForm form = blank(whole);
        BindingResult errors = DecompositionController.errorsOf(form);
        errors.reject(messageKey, arguments, null);
        return DecompositionController.page(pages, whole, form, null, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }

    private static Map<String, String> names(Map<String, UnitSummary> units) {
        return units.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }
}
