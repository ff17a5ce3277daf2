package cn.liangdeng.dispatch.web;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.dispatch.Decisions;
import cn.liangdeng.dispatch.NewDecision;
import cn.liangdeng.dispatch.query.AgendaItem;
import cn.liangdeng.dispatch.query.MeetingQueries;
import cn.liangdeng.dispatch.query.MeetingView;
import cn.liangdeng.office.FileAnswer;
import cn.liangdeng.office.FileKind;
import cn.liangdeng.organisation.Units;
import cn.liangdeng.shared.Asked;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.Notice;
import cn.liangdeng.shared.Permission;
import cn.liangdeng.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting itself: one item a page on the projector, decisions recorded on the spot, and the minutes. */
@Controller
class StageController {

    private final Decisions decisions;
    private final MeetingQueries queries;
    private final Minutes minutes;
    private final ReportingCalendar calendar;
    private final UnitOptions units;
    private final CurrentUser user;
    private final Units organisation;

    StageController(
            Decisions decisions,
            MeetingQueries queries,
            Minutes minutes,
            ReportingCalendar calendar,
            UnitOptions units,
            CurrentUser user,
            Units organisation) {
        this.decisions = decisions;
        this.queries = queries;
        this.minutes = minutes;
        this.calendar = calendar;
        this.units = units;
        this.user = user;
        this.organisation = organisation;
    }

    /** @param item number of the item, counted from 1; 0 or none for the agenda */
    @GetMapping("/meetings/{id:[0-9]{1,18}}/show")
    ModelAndView show(@PathVariable long id, @RequestParam @Nullable String item) {
        MeetingView view = queries.find(id);
        List<AgendaItem> items = view.items();
        Long wanted = Asked.id(item);
        int number = wanted == null ? 0 : (int) Math.min(wanted, items.size());
        boolean record = user.may(Permission.MEETING_MANAGE);
        AgendaItem shown = number == 0 ? null : items.get(number - 1);
        return new ModelAndView(
                "dispatch/stage",
                "model",
                new StagePage(
                        view.head(),
                        number,
                        items.size(),
                        shown,
                        shown != null && reaches(shown),
                        items,
                        record,
                        record ? units.all() : List.of(),
                        UUID.randomUUID(),
                        calendar.today()));
    }

    /** A meeting is one for the whole district; targets and reports are opened only by whom their unit concerns. */
    private boolean reaches(AgendaItem item) {
        return item.unit() != null && organisation.isIn(user.readScope(), new UnitId(item.unit()));
    }

    /** Stores a decision; answers a script with its version, a form with the page it came from. */
    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    @PostMapping("/meetings/{id:[0-9]{1,18}}/items/{item:[0-9]{1,18}}/decisions")
    Object record(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String dueOn,
            @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "1") int number,
            @RequestHeader(name = "X-Requested-With", defaultValue = "") String by,
            RedirectAttributes redirect) {
        int stored = decisions.record(
                id, item, new NewDecision(Typed.key(key), version, text, Typed.unit(unit), Typed.day(dueOn), reason));
        if (by.equals("XMLHttpRequest")) {
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("version", stored));
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("dispatch.done.recorded"));
        return "redirect:/meetings/" + id + "/show?item=" + number;
    }

    @PreAuthorize("hasAuthority('MEETING_MANAGE')")
    @PostMapping("/meetings/{id:[0-9]{1,18}}/decisions/{decision:[0-9]{1,18}}/remove")
    String remove(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "1") int number,
            RedirectAttributes redirect) {
        boolean here = queries.find(id).items().stream()
                .flatMap(item -> item.decisions().stream())
                .anyMatch(one -> one.id() == decision);
        if (!here) {
            throw BusinessException.notFound("dispatch.notFound.decision");
        }
        decisions.remove(decision, version, reason);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("dispatch.done.removed"));
        return "redirect:/meetings/" + id + "/show?item=" + number;
    }

    /** 会议纪要. */
    @GetMapping("/meetings/{id:[0-9]{1,18}}/minutes")
    ResponseEntity<byte[]> minutes(@PathVariable long id) {
        MeetingView view = queries.find(id);
        return FileAnswer.of(FileKind.DOCX, minutes.title(view.head()), minutes.write(view));
    }
}
