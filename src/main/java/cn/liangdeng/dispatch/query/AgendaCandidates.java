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
import cn.liangdeng.target.IndicatorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final CandidateWords words;
    private final JdbcClient jdbc;

    AgendaCandidates(
            ProgressReadings readings,
            ReportingCalendar calendar,
            MeetingReader meetings,
            CurrentUser user,
            CandidateWords words,
            JdbcClient jdbc) {
        this.readings = readings;
        this.calendar = calendar;
        this.meetings = meetings;
        this.user = user;
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * What could stand on the meeting's agenda and does not yet: reds by what matters, overdue decisions, requests for
     * decision that no red makes already, units with overdue figures.
     *
     * @throws BusinessException not found, if the district has no such meeting
     */
    public List<AgendaCandidate> of(long meeting) {
        MeetingReader.Basis basis = meetings.basis(user.district(), meeting);
        return of(meeting, basis.month(), basis.taken());
    }

    /** The same for a meeting that has been read already. */
    public List<AgendaCandidate> of(MeetingView meeting) {
        Set<String> taken = meeting.items().stream().flatMap(AgendaItem::taken).collect(Collectors.toSet());
        return of(meeting.head().id(), meeting.head().month(), taken);
    }

    private List<AgendaCandidate> of(long meeting, ReportingMonth asOf, Set<String> taken) {
        DataScope scope = DataScope.district(user.district());
        ShownMonth month = readings.month(user.district(), asOf);
        ReadingQuestion all = ReadingQuestion.all(scope, month);
        Map<Long, TargetReading> targets = readings.targets(all, MOST_TARGETS).stream()
                .collect(Collectors.toMap(
                        target -> target.id().value(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<Request, AgendaCandidate> requests = requests(month, targets);
        List<RedReading> reds = readings.reds(all, MOST_REDS).stream()
                .filter(red -> !taken.contains(
                        AgendaCandidate.key(AgendaKind.RED, red.target().id().value())))
                .toList();
        List<AgendaCandidate> found = new ArrayList<>();
        // the first of several goals of the same figures takes the request
        reds.forEach(red -> found.add(red(red, requests.remove(Request.by(red)))));
        found.addAll(overdueDecisions(meeting));
        found.addAll(requests.values());
        found.addAll(overdueReports(targets.values()));
        return found.stream()
                .filter(candidate -> !taken.contains(candidate.key()))
                .toList();
    }

    /**
     * What is asked of a meeting, and of which figures. A red that asks for the same is one item with it: a meeting hears it
     * once, and its decision answers the report.
     */
    private record Request(IndicatorId indicator, UnitId unit, String words) {

        static Request by(RedReading red) {
            return new Request(
                    red.target().indicatorId(),
                    red.target().unit(),
                    red.coordination().strip());
        }
    }

    /** @param request what the unit asks for in the report that the red shows; null where nothing or no longer */
    private AgendaCandidate red(RedReading red, @Nullable AgendaCandidate request) {
        return words.about(
                AgendaKind.RED,
                red.target().id().value(),
                request == null ? null : request.report(),
                red.target(),
                red.monthsRed(),
                red.problem(),
                red.nextStep(),
                red.coordination());
    }

    private Map<Request, AgendaCandidate> requests(ShownMonth month, Map<Long, TargetReading> targets) {
        Map<Request, AgendaCandidate> requests = new LinkedHashMap<>();
        jdbc.sql("""
                        -- Filed reports of the month (trailing statistics: of the month earlier by the lag) that ask for a
                        -- decision and have had none in a meeting that is closed, with the target they are about.
                        select r.id, r.indicator_id, r.unit_id, u.short_name, r.problem_text, r.next_step_text, r.coordination_text, i.name,
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
                .query(row -> {
                    long report = row.getLong("id");
                    UnitId unit = new UnitId(row.getLong("unit_id"));
                    TargetReading target = targets.get(row.getLong("target_id"));
                    String problem = row.getString("problem_text");
                    String nextStep = row.getString("next_step_text");
                    String ask = row.getString("coordination_text");
                    requests.put(
                            new Request(new IndicatorId(row.getLong("indicator_id")), unit, ask.strip()),
                            target == null
                                    ? words.plain(
                                            AgendaKind.REQUEST,
                                            report,
                                            report,
                                            unit,
                                            row.getString("short_name"),
                                            row.getString("name"),
                                            "",
                                            problem,
                                            nextStep,
                                            ask)
                                    : words.about(
                                            AgendaKind.REQUEST, report, report, target, 0, problem, nextStep, ask));
                });
        return requests;
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
                .query((row, number) -> words.plain(
                        AgendaKind.OVERDUE_DECISION,
                        row.getLong("id"),
                        null,
                        new UnitId(row.getLong("unit_id")),
                        row.getString("short_name"),
                        row.getString("text"),
                        words.say(
                                "dispatch.promise.decision",
                                row.getString("title"),
                                words.day(row.getObject("held_on", LocalDate.class)),
                                words.day(row.getObject("due_on", LocalDate.class))),
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
                .map(entry -> words.plain(
                        AgendaKind.OVERDUE_REPORT,
                        entry.getKey().value(),
                        null,
                        entry.getKey(),
                        entry.getValue().get(0).unitName(),
                        words.say(
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
        return indicators.size() <= NAMED ? first : words.say("dispatch.overdueReport.more", first, indicators.size());
    }
}
