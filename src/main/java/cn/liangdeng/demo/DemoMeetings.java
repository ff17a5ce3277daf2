package cn.liangdeng.demo;

import cn.liangdeng.access.ActingAs;
import cn.liangdeng.dispatch.AgendaCandidate;
import cn.liangdeng.dispatch.AgendaEntry;
import cn.liangdeng.dispatch.AgendaKind;
import cn.liangdeng.dispatch.Decisions;
import cn.liangdeng.dispatch.MeetingKind;
import cn.liangdeng.dispatch.Meetings;
import cn.liangdeng.dispatch.NewDecision;
import cn.liangdeng.dispatch.NewMeeting;
import cn.liangdeng.platform.AdjustableClock;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two meetings: that of September is held, with a decision done and one overdue; that of October is prepared. */
@Component
@Profile("demo")
class DemoMeetings {

    private static final LocalDateTime HELD = LocalDateTime.of(2026, 9, 24, 9, 0);
    private static final LocalDateTime PREPARING = LocalDateTime.of(2026, 10, 22, 16, 0);

    private final Meetings meetings;
    private final Decisions decisions;
    private final DemoPeople people;
    private final AdjustableClock clock;
    private final ActingAs acting;

    DemoMeetings(Meetings meetings, Decisions decisions, DemoPeople people, AdjustableClock clock, ActingAs acting) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
        this.acting = acting;
    }

    void hold() {
        clock.set(HELD);
        long meeting = acting.call(DemoYear.OFFICE, this::holdSeptember);
        List<AgendaEntry> agenda = acting.call(DemoYear.OFFICE, () -> meetings.agenda(meeting));
        AgendaEntry first = agenda.get(0);
        if (first.unit() != null) {
            long decision = first.decisions().get(0);
            clock.set(HELD.plusDays(18));
            acting.run(
                    people.filler(first.unit()),
                    () -> decisions.reportDone(decision, "已召开专题推进会，逐项明确堵点清单和责任人，整改台账已报专班办公室。"));
            acting.run(DemoYear.OFFICE, () -> decisions.finish(decision));
        }
        clock.set(PREPARING);
        acting.run(DemoYear.OFFICE, this::prepareOctober);
    }

    private long holdSeptember() {
        long meeting = meetings.prepare(new NewMeeting(
                MeetingKind.MONTHLY,
                "8月份重点目标调度会",
                ReportingMonth.of(2026, 8),
                HELD.toLocalDate(),
                "管委会三楼会议室",
                "周明远",
                "区专班办公室、区发展改革局、区经济信息化局、区商务局、区文化旅游局、各镇街"));
        take(meeting, AgendaKind.RED, 3);
        take(meeting, AgendaKind.REQUEST, 2);
        List<AgendaEntry> agenda = meetings.agenda(meeting);
        decide(meeting, agenda.get(0), "列出堵点清单，逐项明确责任人和销号时间，每周报送进展", LocalDate.of(2026, 10, 12));
        decide(meeting, agenda.get(1), "会同属地镇街拿出追赶方案，明确分月目标", LocalDate.of(2026, 10, 15));
        decide(meeting, agenda.get(2), "年底前补齐缺口，10月起按旬报送进度", LocalDate.of(2026, 12, 20));
        for (AgendaEntry entry : agenda.subList(3, agenda.size())) {
            decide(meeting, entry, "同意，由专班办公室牵头协调，相关单位配合", LocalDate.of(2026, 10, 31));
        }
        meetings.close(meeting);
        return meeting;
    }

    private void decide(long meeting, AgendaEntry entry, String text, LocalDate due) {
        UnitId unit = entry.unit();
        decisions.record(
                meeting,
                entry.id(),
                new NewDecision(UUID.randomUUID(), 0, text, unit, unit == null ? null : due, null));
    }

    private void prepareOctober() {
        long meeting = meetings.prepare(new NewMeeting(
                MeetingKind.QUARTERLY,
                "前三季度重点目标分析会",
                ReportingMonth.of(2026, 9),
                LocalDate.of(2026, 10, 26),
                "管委会三楼会议室",
                "周明远",
                "区专班办公室、各责任单位、各镇街"));
        take(meeting, AgendaKind.RED, 4);
        take(meeting, AgendaKind.OVERDUE_DECISION, 2);
        take(meeting, AgendaKind.REQUEST, 2);
        take(meeting, AgendaKind.OVERDUE_REPORT, 1);
        meetings.add(meeting, "四季度攻坚行动安排", null, "审议四季度攻坚行动方案，明确各单位分月任务。");
    }

    private void take(long meeting, AgendaKind kind, int most) {
        meetings.take(
                meeting,
                meetings.candidates(meeting).stream()
                        .filter(candidate -> candidate.kind() == kind)
                        .limit(most)
                        .map(AgendaCandidate::key)
                        .toList());
    }
}
