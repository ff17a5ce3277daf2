package cn.liangdeng.dispatch;

import cn.liangdeng.dispatch.wall.WallLink;
import cn.liangdeng.dispatch.wall.WallLinks;
import cn.liangdeng.progress.ProgressFacts;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.testing.PermissionSubject;
import cn.liangdeng.testing.SignedIn;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Meetings and screens for the permission matrix. */
final class DispatchSubjects {

    private DispatchSubjects() {}

    /** A meeting, closed, that laid a decision upon the unit. */
    @Component
    static class Held {

        private final ProgressFacts facts;
        private final SignedIn signedIn;
        private final Meetings meetings;
        private final Decisions decisions;

        Held(ProgressFacts facts, SignedIn signedIn, Meetings meetings, Decisions decisions) {
            this.facts = facts;
            this.signedIn = signedIn;
            this.meetings = meetings;
            this.decisions = decisions;
        }

        /** Numbers of meeting, item and decision. */
        Map<String, String> of(UnitId unit) {
            return signedIn.call(facts.office(), () -> {
                long meeting = meetings.prepare(new NewMeeting(
                        MeetingKind.SPECIAL,
                        "权限测试会",
                        ReportingMonth.of(2026, 8),
                        LocalDate.of(2026, 9, 20),
                        "",
                        "",
                        ""));
                meetings.add(meeting, "权限测试议题", unit, "");
                long item = meetings.agenda(meeting).get(0).id();
                decisions.record(
                        meeting,
                        item,
                        new NewDecision(UUID.randomUUID(), 0, "权限测试决定", unit, LocalDate.of(2030, 1, 1), null));
                meetings.close(meeting);
                long decision = meetings.agenda(meeting).get(0).decisions().get(0);
                return Map.of(
                        "meeting", String.valueOf(meeting),
                        "item", String.valueOf(item),
                        "decision", String.valueOf(decision));
            });
        }
    }

    /** By the number of the meeting. */
    @Component
    static class OfMeeting implements PermissionSubject {

        private final Held held;

        OfMeeting(Held held) {
            this.held = held;
        }

        @Override
        public String name() {
            return "decision";
        }

        @Override
        public Map<String, String> of(UnitId unit) {
            Map<String, String> found = held.of(unit);
            return Map.of("id", found.get("meeting"), "item", found.get("item"), "decision", found.get("decision"));
        }
    }

    /** By its own number. */
    @Component
    static class Owed implements PermissionSubject {

        private final Held held;

        Owed(Held held) {
            this.held = held;
        }

        @Override
        public String name() {
            return "owedDecision";
        }

        @Override
        public Map<String, String> of(UnitId unit) {
            return Map.of("id", held.of(unit).get("decision"));
        }
    }

    /** A screen. */
    @Component
    static class Screen implements PermissionSubject {

        private final ProgressFacts facts;
        private final SignedIn signedIn;
        private final WallLinks links;

        Screen(ProgressFacts facts, SignedIn signedIn, WallLinks links) {
            this.facts = facts;
            this.signedIn = signedIn;
            this.links = links;
        }

        @Override
        public String name() {
            return "wallLink";
        }

        @Override
        public Map<String, String> of(UnitId unit) {
            return signedIn.call(facts.office(), () -> {
                links.create("权限测试屏");
                return Map.of(
                        "id",
                        String.valueOf(links.list().stream()
                                .filter(WallLink::valid)
                                .map(WallLink::id)
                                .findFirst()
                                .orElseThrow()));
            });
        }
    }
}
