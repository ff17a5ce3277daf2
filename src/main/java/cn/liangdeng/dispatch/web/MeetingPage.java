package cn.liangdeng.dispatch.web;

import cn.liangdeng.dispatch.AgendaCandidate;
import cn.liangdeng.dispatch.query.MeetingHead;
import cn.liangdeng.dispatch.query.MeetingView;
import cn.liangdeng.shared.Option;
import java.util.List;
import java.util.Set;

/**
 * A meeting with its agenda.
 *
 * @param manage true where the person may change the agenda now
 * @param candidates what could be taken up; empty where the person may not
 * @param units for an item of the office's own
 * @param opened numbers of the decisions that the person may open: of units in the own charge, once the meeting is closed
 */
record MeetingPage(
        MeetingView meeting, boolean manage, List<AgendaCandidate> candidates, List<Option> units, Set<Long> opened) {

    MeetingPage {
        opened = Set.copyOf(opened);
        candidates = List.copyOf(candidates);
        units = List.copyOf(units);
    }

    public MeetingHead head() {
        return meeting.head();
    }
}
