package cn.liangdeng.dispatch;

import cn.liangdeng.shared.UnitId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meetings (调度会) and their agendas. Every act is done by the current person and kept in the history. A meeting of another
 * district is <em>not found</em>; what the state does not allow, or what
 * somebody else changed meanwhile, is a <em>conflict</em>. The refusals are {@link cn.liangdeng.shared.BusinessException}s.
 */
public interface Meetings {

    /** Prepares a meeting. Needs {@code MEETING_MANAGE}. */
    long prepare(NewMeeting meeting);

    /** Changes what is said of a meeting that is not closed. Needs {@code MEETING_MANAGE}. */
    void change(long meeting, int version, NewMeeting state);

    /**
     * What could stand on the agenda and does not yet, by what is known now: reds by what matters, overdue decisions, requests
     * for decision, units with overdue reports. Needs {@code MEETING_MANAGE}.
     */
    List<AgendaCandidate> candidates(long meeting);

    /** Puts candidates on the agenda, in their order; keys that are no candidates (any more) are passed over. Needs {@code MEETING_MANAGE}. */
    void take(long meeting, Collection<String> keys);

    /**
     * Adds an item of the office's own. Needs {@code MEETING_MANAGE}.
     *
     * @param title 1…300 characters
     * @param ask what the meeting is to decide, at most 4000 characters
     */
    void add(long meeting, String title, @Nullable UnitId unit, String ask);

    /** The agenda in its order. Needs {@code MEETING_MANAGE}. */
    List<AgendaEntry> agenda(long meeting);

    /** Moves an item one place up or down; at the end of the list it stays. Needs {@code MEETING_MANAGE}. */
    void move(long meeting, long item, boolean up);

    /** Takes an item off the agenda; conflict where a decision is recorded on it. Needs {@code MEETING_MANAGE}. */
    void drop(long meeting, long item);

    /** Closes the meeting: decisions are owed and answers are sent from now on. Invalid while a unit is named without a day. Needs {@code MEETING_MANAGE}. */
    void close(long meeting);
}
