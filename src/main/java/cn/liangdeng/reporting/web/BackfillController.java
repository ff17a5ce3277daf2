package cn.liangdeng.reporting.web;

import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.reporting.BackfillState;
import cn.liangdeng.reporting.domain.BackfillDesk;
import cn.liangdeng.reporting.query.BackfillFinder.Backfill;
import cn.liangdeng.reporting.sheet.BackfillUploads;
import cn.liangdeng.reporting.sheet.MonthUploads;
import cn.liangdeng.reporting.sheet.SheetTrial;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.MonthLabel;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.Permission;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 历史数据补录: sheet, trial, filing; and the office's word on what was filed. */
@Controller
class BackfillController {

    private static final String PENDING = BackfillController.class.getName() + ".pending";

    private final UnitInView unitInView;
    private final BackfillUploads uploads;
    private final BackfillDesk desk;
    private final CurrentUser currentUser;
    private final Words words;

    BackfillController(
            UnitInView unitInView, BackfillUploads uploads, BackfillDesk desk, CurrentUser currentUser, Words words) {
        this.unitInView = unitInView;
        this.uploads = uploads;
        this.desk = desk;
        this.currentUser = currentUser;
        this.words = words;
    }

    @GetMapping("/reporting/backfill")
    ModelAndView start(@RequestParam @Nullable Long unit, @RequestParam @Nullable Integer year) {
        return page(unitInView.of(unit), year(year), null, null, "", List.of(), HttpStatus.OK);
    }

    @GetMapping("/reporting/backfill/template")
    ResponseEntity<byte[]> template(@RequestParam @Nullable Long unit, @RequestParam @Nullable Integer year) {
        MonthUploads.Workbook book = uploads.download(unitInView.of(unit), year(year));
        return FileAnswer.of(FileKind.XLSX, book.name(), book.bytes());
    }

    @PostMapping("/reporting/backfill")
    ModelAndView tryOut(
            @RequestParam long unit,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam @Nullable MultipartFile file,
            HttpSession session)
            throws IOException {
        UnitSummary shown = unitInView.of(unit);
        session.removeAttribute(PENDING);
        if (source.isBlank()) {
            return wrong(shown, year, source, "reporting.backfill.sourceMissing");
        }
        if (file == null || file.isEmpty()) {
            return wrong(shown, year, source, "shared.validation.file");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        PendingUpload pending = PendingUpload.of(unit, Integer.toString(year), name, source.strip(), file.getBytes());
        try {
            BackfillUploads.Trial trial = uploads.tryOut(shown, year, pending.bytes(), name);
            if (trial.isReady()) {
                session.setAttribute(PENDING, pending);
            }
            return page(
                    shown,
                    year,
                    trial,
                    trial.isReady() ? pending : null,
                    source,
                    List.of(),
                    trial.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (BusinessException unreadable) {
            if (unreadable.kind() != BusinessException.Kind.INVALID) {
                throw unreadable;
            }
            return wrong(shown, year, source, unreadable.messageKey(), unreadable.arguments());
        }
    }

    @PostMapping("/reporting/backfill/confirm")
    String confirm(
            @RequestParam long unit,
            @RequestParam int year,
            @RequestParam String token,
            HttpSession session,
            RedirectAttributes redirect) {
        UnitSummary shown = unitInView.of(unit);
        uploads.requireRight(shown);
        PendingUpload pending = (PendingUpload) session.getAttribute(PENDING);
        redirect.addAttribute("unit", unit);
        redirect.addAttribute("year", year);
        if (pending == null || !pending.is(token, unit, Integer.toString(year))) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("reporting.sheet.gone"));
            return "redirect:/reporting/backfill";
        }
        uploads.file(pending.token(), shown, year, pending.source(), pending.bytes(), pending.fileName());
        session.removeAttribute(PENDING);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.backfill.filed"));
        return "redirect:/reporting/backfill";
    }

    @GetMapping("/reporting/backfill/{id}")
    ModelAndView one(@PathVariable long id) {
        Backfill backfill = uploads.get(id);
        return new ModelAndView(
                "reporting/backfill-one",
                Map.of(
                        "model",
                        new BackfillPage.One(
                                row(backfill),
                                uploads.figures(id).stream()
                                        .map(figure -> new BackfillPage.Figure(
                                                figure.name(),
                                                figure.unitOfMeasure(),
                                                figure.flow()
                                                        ? MonthLabel.brief(figure.month(), words.locale())
                                                        : MonthLabel.single(figure.month(), words.locale()),
                                                FigureText.print(figure.value(), figure.decimals())))
                                        .toList(),
                                backfill.state() == BackfillState.WAITING
                                        && currentUser.may(Permission.REPORT_REVIEW_OFFICE))));
    }

    /** @param act {@code approve} or {@code refuse} */
    @PostMapping("/reporting/backfill/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "approve") String act,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            if ("refuse".equals(act)) {
                desk.refuse(id, reason);
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.backfill.refused"));
            } else {
                desk.approve(id);
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reporting.backfill.approved"));
            }
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID && refusal.kind() != BusinessException.Kind.CONFLICT) {
                throw refusal;
            }
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning(refusal.messageKey()));
        }
        return "redirect:/reporting/backfill/" + id;
    }

    private int year(@Nullable Integer asked) {
        List<Integer> years = uploads.years();
        return asked == null || !years.contains(asked) ? years.get(0) : asked;
    }

    private ModelAndView wrong(UnitSummary unit, int year, String source, String key, Object... arguments) {
        return page(
                unit,
                year(year),
                null,
                null,
                source,
                List.of(words.say(key, arguments)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            UnitSummary unit,
            int year,
            BackfillUploads.@Nullable Trial trial,
            @Nullable PendingUpload pending,
            String source,
            List<String> problems,
            HttpStatus status) {
        BackfillPage model = new BackfillPage(
                unit.id().value(),
                unit.name(),
                unitInView.choices().stream()
                        .map(choice -> Option.of(Long.toString(choice.id().value()), choice.name()))
                        .toList(),
                year,
                uploads.years(),
                source,
                problems,
                trial == null ? null : trial.problems().stream().map(this::cell).toList(),
                trial == null ? null : trial.figures().stream().map(this::cell).toList(),
                pending == null ? null : pending.token().toString(),
                uploads.isFillable(unit),
                uploads.list().stream().map(this::row).toList());
        return new ModelAndView("reporting/backfill", Map.of("model", model), status);
    }

    private SheetPage.CellView cell(SheetTrial.Line line) {
        SheetTrial.Problem problem = line.problem();
        return new SheetPage.CellView(
                line.name().isEmpty() ? words.say("reporting.sheet.row", line.address()) : line.address(),
                line.name(),
                "",
                line.before(),
                line.after(),
                problem == null
                        ? null
                        : words.say(problem.messageKey(), problem.arguments().toArray()));
    }

    private BackfillPage.Row row(Backfill backfill) {
        return new BackfillPage.Row(
                backfill.id(),
                backfill.unitName(),
                backfill.year(),
                backfill.figures(),
                backfill.source(),
                backfill.fileName(),
                backfill.state(),
                words.say("reporting.backfill.by", backfill.filedBy(), words.moment(backfill.filedAt())),
                backfill.decidedBy() == null || backfill.decidedAt() == null
                        ? ""
                        : words.say("reporting.backfill.by", backfill.decidedBy(), words.moment(backfill.decidedAt())),
                backfill.note() == null ? "" : backfill.note());
    }
}
