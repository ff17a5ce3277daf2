package cn.liangdeng.target.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.organisation.UnitSummary;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Option;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Handover;
import cn.liangdeng.target.Handovers;
import cn.liangdeng.target.InvalidTargetException;
import cn.liangdeng.target.query.HandoverDesk;
import cn.liangdeng.target.query.OpenPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目标移交. */
@Controller
class HandoverController {

    private final Handovers handovers;
    private final HandoverDesk desk;
    private final Units units;
    private final ReportingCalendar calendar;
    private final CurrentUser user;

    HandoverController(
            Handovers handovers, HandoverDesk desk, Units units, ReportingCalendar calendar, CurrentUser user) {
        this.handovers = handovers;
        this.desk = desk;
        this.units = units;
        this.calendar = calendar;
        this.user = user;
    }

    @GetMapping("/handovers")
    ModelAndView list() {
        return new ModelAndView("target/handovers", "model", desk.units(user.readScope(), calendar.currentMonth()));
    }

    @GetMapping("/handovers/{id}")
    ModelAndView show(@PathVariable long id) {
        UnitId unit = new UnitId(id);
        List<OpenPart> parts = parts(unit);
        return page(unit, parts, HandoverForm.of(parts, calendar.currentMonth()), HttpStatus.OK);
    }

    @PostMapping("/handovers/{id}")
    Object handOver(
            @PathVariable long id,
            @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        UnitId unit = new UnitId(id);
        UnitSummary leaving = units.get(unit);
        Optional<Handover> handover = form.read(unit, errors);
        if (handover.isPresent()) {
            try {
                handovers.handOver(handover.get());
                redirect.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done(
                                "target.done.handover",
                                leaving.name(),
                                Integer.toString(handover.get().assignments().size())));
                return "redirect:/handovers";
            } catch (InvalidTargetException refusal) {
                FormProblems.note(errors, refusal, locale);
            }
        }
        return page(unit, parts(unit), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<OpenPart> parts(UnitId unit) {
        return desk.of(user.readScope(), unit, calendar.currentMonth());
    }

    private ModelAndView page(UnitId unit, List<OpenPart> parts, HandoverForm form, HttpStatus status) {
        List<Option> owners = units.list(user.district()).stream()
                .filter(other -> other.active() && !other.id().equals(unit))
                .map(other -> Option.of(Long.toString(other.id().value()), other.name()))
                .toList();
        return new ModelAndView(
                "target/handover",
                Map.of("model", new HandoverPage(units.get(unit), parts, owners), "form", form),
                status);
    }
}
