package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.DecisionState;
import cn.liangdeng.dispatch.Decisions;
import cn.liangdeng.dispatch.query.Decision;
import cn.liangdeng.dispatch.query.DecisionFilter;
import cn.liangdeng.dispatch.query.DecisionQueries;
import cn.liangdeng.dispatch.query.DecisionView;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.office.SheetWriter;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What meetings decided: the list for those who owe it and those who follow it, and one decision with its evidence. */
@Controller
class DecisionController {

    private static final Set<String> STATES = Set.of("OPEN", "REPORTED", "DONE", "OVERDUE", "UNFINISHED");
    private final Decisions decisions;
    private final DecisionQueries queries;
    private final DecisionSheet sheet;
    private final UnitOptions options;
    private final Units units;
    private final CurrentUser user;

    DecisionController(
            Decisions decisions,
            DecisionQueries queries,
            DecisionSheet sheet,
            UnitOptions options,
            Units units,
            CurrentUser user) {
        this.decisions = decisions;
        this.queries = queries;
        this.sheet = sheet;
        this.options = options;
        this.units = units;
        this.user = user;
    }

    /** What the list is narrowed to, as the form shows it. */
    record Filter(@Nullable String state, @Nullable String unit) {

        DecisionFilter read() {
            return new DecisionFilter(state != null && STATES.contains(state) ? state : null, Asked.id(unit));
        }
    }

    @GetMapping("/decisions")
    ModelAndView list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String page) {
        Filter filter = new Filter(state, unit);
        return new ModelAndView("dispatch/decisions")
                .addObject(
                        "model",
                        new DecisionListPage(
                                queries.list(filter.read(), PageRequest.of(Asked.page(page))), options.readable()))
                .addObject("form", filter);
    }

    /** The whole list as a sheet. */
    @GetMapping("/decisions/export")
    ResponseEntity<byte[]> export(@RequestParam @Nullable String state, @RequestParam @Nullable String unit) {
        List<Decision> rows = queries.all(new Filter(state, unit).read());
        return FileAnswer.of(FileKind.XLSX, sheet.title(), SheetWriter.write(sheet.of(rows)));
    }

    @GetMapping("/decisions/{id:[0-9]{1,18}}")
    ModelAndView decision(@PathVariable long id) {
        return page(id, "", null, HttpStatus.OK);
    }

    private ModelAndView page(long id, String typed, @Nullable BusinessException refusal, HttpStatus status) {
        DecisionView view = queries.find(id);
        Decision decision = view.decision();
        boolean owes = decision.unit() != null
                && user.may(Permission.REPORT_FILE)
                && units.isIn(user.actScope(), new UnitId(decision.unit()));
        boolean reported = decision.state() == DecisionState.REPORTED;
        return new ModelAndView("dispatch/decision", status)
                .addObject(
                        "model",
                        new DecisionPage(
                                view,
                                owes && decision.state() == DecisionState.OPEN,
                                owes && decision.state() != DecisionState.DONE,
                                reported && user.may(Permission.MEETING_MANAGE),
                                user.may(Permission.MEETING_READ)))
                .addObject("typed", typed)
                .addObject("refusal", refusal);
    }

    /** The unit says that it is done, with evidence where there is some. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    @PostMapping("/decisions/{id:[0-9]{1,18}}/report")
    Object report(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect)
            throws IOException {
        try {
            attachAll(id, files);
            decisions.reportDone(id, note);
        } catch (BusinessException refusal) {
            if (refusal.kind() != BusinessException.Kind.INVALID) {
                throw refusal;
            }
            return page(id, note, refusal, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(id, "dispatch.done.reported", redirect);
    }

    /** Further evidence. */
    @PreAuthorize("hasAuthority('REPORT_FILE')")
    @PostMapping("/decisions/{id:[0-9]{1,18}}/files")
    String attach(
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect)
            throws IOException {
        queries.find(id);
        if (attachAll(id, files) == 0) {
            throw BusinessException.invalid("shared.validation.file");
        }
        return back(id, "dispatch.done.attached", redirect);
    }

    private int attachAll(long id, @Nullable List<MultipartFile> files) throws IOException {
        int attached = 0;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!file.isEmpty() || !name.isEmpty()) {
                decisions.attach(id, name, file.getBytes());
                attached++;
            }
        }
        return attached;
    }

    @PostMapping("/decisions/{id:[0-9]{1,18}}/finish")
    String finish(@PathVariable long id, RedirectAttributes redirect) {
        decisions.finish(id);
        return back(id, "dispatch.done.finished", redirect);
    }

    @PostMapping("/decisions/{id:[0-9]{1,18}}/return")
    String giveBack(
            @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        decisions.giveBack(id, reason);
        return back(id, "dispatch.done.returned", redirect);
    }

    private static String back(long id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(key));
        return "redirect:/decisions/" + id;
    }
}
