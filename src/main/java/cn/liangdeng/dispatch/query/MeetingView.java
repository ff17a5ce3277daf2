package cn.liangdeng.dispatch.query;

import java.util.List;

/** A meeting with its agenda, what was decided, and what was done with it. */
public record MeetingView(MeetingHead head, List<AgendaItem> items, List<Act> history) {

    public MeetingView {
        items = List.copyOf(items);
        history = List.copyOf(history);
    }
}
