package cn.liangdeng.dispatch.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.dispatch.Meetings;
import cn.liangdeng.dispatch.NewMeeting;
import cn.liangdeng.dispatch.query.AgendaCandidates;
import cn.liangdeng.dispatch.query.MeetingQueries;
import cn.liangdeng.dispatch.query.MeetingView;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.PageRequest;
import cn.liangdeng.shared.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings: the list, what is said of one, and its agenda. */
@Controller
class MeetingController {

    private final Meetings meetings;
    private final MeetingQueries queries;
    private final AgendaCandidates candidates;
    private final ReportingCalendar calendar;
    private final UnitOptions units;
    private final CurrentUser user;

    MeetingController(
            Meetings meetings,
            MeetingQueries queries,
            AgendaCandidates candidates,
            ReportingCalendar calendar,
            UnitOptions units,
            CurrentUser user) {
        this.meetings = meetings;
        this.queries = queries;
        this.candidates = candidates;
        this.calendar = calendar;
        this.units = units;
        this.user = user;
    }

    @GetMapping("/meetings")
    ModelAndView list(@RequestParam @Nullable String page) {
        return new ModelAndView(
                "dispatch/meetings",
                "model",
                new MeetingListPage(
                        queries.list(PageRequest.of(Asked.page(page))), user.may(Permission.MEETING_MANAGE)));
    }

    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    @GetMapping("/meetings/new")
    ModelAndView blank() {
        return form(
                "/meetings/new",
                MeetingForm.blank(calendar.newestClosedMonth(user.district()), calendar.today()),
                HttpStatus.OK);
    }

    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    @PostMapping("/meetings/new")
    Object prepare(@ModelAttribute("form") MeetingForm form, BindingResult errors) {
        Optional<NewMeeting> typed = form.read(errors);
        if (typed.isPresent()) {
            try {
                return "redirect:/meetings/" + meetings.prepare(typed.get());
            } catch (BusinessException refusal) {
                note(refusal, errors);
            }
        }
        return form("/meetings/new", form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/meetings/{id:[0-9]{1,18}}")
    ModelAndView meeting(@PathVariable long id) {
        MeetingView view = queries.find(id);
        boolean manage = user.may(Permission.MEETING_MANAGE) && !view.head().isClosed();
        return new ModelAndView(
                "dispatch/meeting",
                "model",
                new MeetingPage(
                        view,
                        manage,
                        manage ? candidates.of(view) : List.of(),
                        manage ? units.all() : List.of(),
                        queries.openable(view)));
    }

    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    @GetMapping("/meetings/{id:[0-9]{1,18}}/edit")
    ModelAndView edit(@PathVariable long id) {
        return form("/meetings/" + id + "/edit", MeetingForm.of(queries.find(id).head()), HttpStatus.OK);
    }

    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    @PostMapping("/meetings/{id:[0-9]{1,18}}/edit")
    Object change(
            @PathVariable long id,
            @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        queries.find(id);
        Optional<NewMeeting> typed = form.read(errors);
        if (typed.isPresent()) {
            try {
                meetings.change(id, form.versionShown(), typed.get());
                return back(id, "dispatch.done.changed", redirect);
            } catch (BusinessException refusal) {
                note(refusal, errors);
            }
        }
        return form("/meetings/" + id + "/edit", form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView form(String path, MeetingForm form, HttpStatus status) {
        return new ModelAndView("dispatch/meeting-form", Map.of("path", path, "form", form), status);
    }

    /** Takes candidates up. */
    @PostMapping("/meetings/{id:[0-9]{1,18}}/agenda")
    String take(@PathVariable long id, @RequestParam @Nullable List<String> candidate, RedirectAttributes redirect) {
        List<String> chosen = candidate == null ? List.of() : candidate;
        meetings.take(id, chosen);
        return chosen.isEmpty()
                ? "redirect:/meetings/" + id + "#candidates"
                : back(id, "dispatch.done.taken", redirect);
    }

    /** Adds an item of the office's own. */
    @PostMapping("/meetings/{id:[0-9]{1,18}}/items")
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam @Nullable String unit,
            @RequestParam(defaultValue = "") String ask,
            RedirectAttributes redirect) {
        meetings.add(id, title, Typed.unit(unit), ask);
        return back(id, "dispatch.done.taken", redirect);
    }

    @PostMapping("/meetings/{id:[0-9]{1,18}}/items/{item:[0-9]{1,18}}/move")
    String move(@PathVariable long id, @PathVariable long item, @RequestParam(defaultValue = "false") boolean up) {
        meetings.move(id, item, up);
        return "redirect:/meetings/" + id + "#item-" + item;
    }

    @PostMapping("/meetings/{id:[0-9]{1,18}}/items/{item:[0-9]{1,18}}/drop")
    String drop(@PathVariable long id, @PathVariable long item, RedirectAttributes redirect) {
        meetings.drop(id, item);
        return back(id, "dispatch.done.dropped", redirect);
    }

    @PostMapping("/meetings/{id:[0-9]{1,18}}/close")
    String close(@PathVariable long id, RedirectAttributes redirect) {
        meetings.close(id);
        return back(id, "dispatch.done.closed", redirect);
    }

    private static String back(long id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(key));
        return "redirect:/meetings/" + id;
    }

    /** A wrong text is told at its field, whose name ends the key. */
    private static void note(BusinessException refusal, Errors errors) {
        if (refusal.kind() != BusinessException.Kind.INVALID) {
            throw refusal;
        }
        String key = refusal.messageKey();
        errors.rejectValue(key.substring(key.lastIndexOf('.') + 1), key, refusal.arguments(), null);
    }
}
