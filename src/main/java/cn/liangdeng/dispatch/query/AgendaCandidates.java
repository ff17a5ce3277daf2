package cn.liangdeng.dispatch.query;

import cn.liangdeng.calendar.ReportingCalendar;
import cn.liangdeng.dispatch.AgendaCandidate;
import cn.liangdeng.dispatch.AgendaKind;
import cn.liangdeng.progress.Mark;
import cn.liangdeng.progress.ProgressReadings;
import cn.liangdeng.progress.ReadingQuestion;
import cn.liangdeng.progress.RedReading;
import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.shared.BusinessException;
import cn.liangdeng.shared.CurrentUser;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what could stand on an agenda: the whole district's, because a meeting is the whole district's. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MEETING_MANAGE')")
public class AgendaCandidates {

    private static final int MOST_REDS = 200;
    private static final int MOST_TARGETS = 5000;
    private static final int NAMED = 5;

    private final ProgressReadings readings;
    private final ReportingCalendar calendar;
    private final MeetingReader meetings;
    private final CurrentUser user;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    AgendaCandidates(
            ProgressReadings readings,
            ReportingCalendar calendar,
            MeetingReader meetings,
            CurrentUser user,
            MessageSource messages,
            JdbcClient jdbc) {
        this.readings = readings;
        this.calendar = calendar;
        this.meetings = meetings;
        this.user = user;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /**
     * What could stand on the meeting's agenda and does not yet: reds by what matters, overdue decisions, requests for
     * decision, units with overdue figures.
     *
     * @throws BusinessException not found, if the district has no such meeting
     */
    public List<AgendaCandidate> of(long meeting) {
        MeetingReader.Basis basis = meetings.basis(user.district(), meeting);
        return of(meeting, basis.month(), basis.taken());
    }

    /** The same for a meeting that has been read already. */
    public List<AgendaCandidate> of(MeetingView meeting) {
        Set<String> taken = meeting.items().stream()
                .filter(item -> item.subject() != null)
                .map(item -> item.kind() + ":" + item.subject())
                .collect(Collectors.toSet());
        return of(meeting.head().id(), meeting.head().month(), taken);
    }

    private List<AgendaCandidate> of(long meeting, ReportingMonth asOf, Set<String> taken) {
        DataScope scope = DataScope.district(user.district());
        ShownMonth month = readings.month(user.district(), asOf);
        ReadingQuestion all = ReadingQuestion.all(scope, month);
        Map<Long, TargetReading> targets = readings.targets(all, MOST_TARGETS).stream()
                .collect(Collectors.toMap(
                        target -> target.id().value(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<AgendaCandidate> found = new ArrayList<>();
        readings.reds(all, MOST_REDS).forEach(red -> found.add(red(red)));
        found.addAll(overdueDecisions(meeting));
        found.addAll(requests(month, targets));
        found.addAll(overdueReports(targets.values()));
        return found.stream()
                .filter(candidate -> !taken.contains(candidate.key()))
                .toList();
    }

    private AgendaCandidate red(RedReading red) {
        return about(
                AgendaKind.RED,
                red.target().id().value(),
                null,
                red.target(),
                red.monthsRed(),
                red.problem(),
                red.nextStep(),
                red.coordination());
    }

    private AgendaCandidate about(
            AgendaKind kind,
            long subject,
            @Nullable Long report,
            TargetReading target,
            int monthsRed,
            String reason,
            String measure,
            String ask) {
        String document = target.documentTitle() == null ? "" : say("dispatch.promise.of", target.documentTitle());
        return new AgendaCandidate(
                kind,
                subject,
                report,
                target.unit(),
                target.unitName(),
                target.title(),
                say("dispatch.promise", target.indicator(), target.bound()) + document,
                target.light(),
                target.actual() + target.measure(),
                target.period(),
                target.completion(),
                target.expected(),
                target.gap(),
                monthsRed,
                reason,
                measure,
                ask);
    }

    private AgendaCandidate plain(
            AgendaKind kind,
            long subject,
            @Nullable Long report,
            UnitId unit,
            String unitName,
            String title,
            String promise,
            String reason,
            String measure,
            String ask) {
        return new AgendaCandidate(
                kind, subject, report, unit, unitName, title, promise, null, "", "", "", "", "", 0, reason, measure,
                ask);
    }

    private List<AgendaCandidate> requests(ShownMonth month, Map<Long, TargetReading> targets) {
        return jdbc.sql("""
                        -- Filed reports of the month (trailing statistics: of the month earlier by the lag) that ask for a
                        -- decision and have had none in a meeting that is closed, with the target they are about.
                        select r.id, r.unit_id, u.short_name, r.problem_text, r.next_step_text, r.coordination_text, i.name,
                               t.id as target_id
                        from reporting.pub_report r
                        join target.pub_indicator i on i.id = r.indicator_id
                        join organisation.pub_unit u on u.id = r.unit_id
                        left join lateral (select target.id
                                           from target.pub_target target
                                           join progress.pub_progress p on p.target_id = target.id and p.as_of = :month
                                           where target.indicator_id = r.indicator_id and target.unit_id = r.unit_id
                                           order by target.horizon, target.weight desc, target.id
                                           limit 1) t on true
                        where r.district_id = :district
                          and r.month between cast(:month as date) - interval '12 months' and :month
                          and r.month = cast(:month as date) - make_interval(months => i.lag_months)
                          and r.status in ('SUBMITTED', 'PASSED', 'APPROVED')
                          and r.coordination_text <> ''
                          and not exists (select 1
                                          from dispatch.agenda_item item
                                          join dispatch.meeting on meeting.id = item.meeting_id and meeting.state = 'CLOSED'
                                          join dispatch.decision on decision.item_id = item.id
                                          where item.report_id = r.id)
                        order by u.position, u.id, i.id
                        """)
                .param("district", user.district().value())
                .param("month", month.selected().firstDay())
                .query((row, number) -> {
                    long report = row.getLong("id");
                    TargetReading target = targets.get(row.getLong("target_id"));
                    String problem = row.getString("problem_text");
                    String nextStep = row.getString("next_step_text");
                    String ask = row.getString("coordination_text");
                    return target == null
                            ? plain(
                                    AgendaKind.REQUEST,
                                    report,
                                    report,
                                    new UnitId(row.getLong("unit_id")),
                                    row.getString("short_name"),
                                    row.getString("name"),
                                    "",
                                    problem,
                                    nextStep,
                                    ask)
                            : about(AgendaKind.REQUEST, report, report, target, 0, problem, nextStep, ask);
                })
                .list();
    }

    private List<AgendaCandidate> overdueDecisions(long meeting) {
        return jdbc.sql("""
                        -- Decisions of closed meetings whose day has passed and that the office has not closed.
                        select decision.id, decision.text, decision.unit_id, unit.short_name, decision.due_on,
                               coalesce(decision.done_note, '') as note, held.title, held.held_on
                        from dispatch.decision
                        join dispatch.meeting held on held.id = decision.meeting_id and held.state = 'CLOSED'
                        join organisation.pub_unit unit on unit.id = decision.unit_id
                        where decision.district_id = :district and decision.state <> 'DONE' and decision.due_on < :today
                          and decision.meeting_id <> :meeting
                        order by decision.due_on, decision.id
                        """)
                .param("district", user.district().value())
                .param("today", calendar.today())
                .param("meeting", meeting)
                .query((row, number) -> plain(
                        AgendaKind.OVERDUE_DECISION,
                        row.getLong("id"),
                        null,
                        new UnitId(row.getLong("unit_id")),
                        row.getString("short_name"),
                        row.getString("text"),
                        say(
                                "dispatch.promise.decision",
                                row.getString("title"),
                                day(row.getObject("held_on", LocalDate.class)),
                                day(row.getObject("due_on", LocalDate.class))),
                        "",
                        row.getString("note"),
                        ""))
                .list();
    }

    private List<AgendaCandidate> overdueReports(Iterable<TargetReading> targets) {
        Map<UnitId, List<TargetReading>> byUnit = new LinkedHashMap<>();
        for (TargetReading target : targets) {
            if (target.light() != null && target.marks().contains(Mark.UNREPORTED)) {
                byUnit.computeIfAbsent(target.unit(), unit -> new ArrayList<>()).add(target);
            }
        }
        return byUnit.entrySet().stream()
                .map(entry -> plain(
                        AgendaKind.OVERDUE_REPORT,
                        entry.getKey().value(),
                        null,
                        entry.getKey(),
                        entry.getValue().get(0).unitName(),
                        say(
                                "dispatch.overdueReport.title",
                                entry.getValue().get(0).unitName(),
                                indicators(entry.getValue()).size()),
                        named(indicators(entry.getValue())),
                        "",
                        "",
                        ""))
                .toList();
    }

    private static List<String> indicators(List<TargetReading> targets) {
        return targets.stream().map(TargetReading::indicator).distinct().toList();
    }

    private String named(List<String> indicators) {
        String first = indicators.stream().limit(NAMED).collect(Collectors.joining("、"));
        return indicators.size() <= NAMED ? first : say("dispatch.overdueReport.more", first, indicators.size());
    }

    private String day(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern(say("shared.date.pattern"))
                .format(day);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
