package cn.liangdeng.dispatch;

import cn.liangdeng.attachment.FileId;
import org.jspecify.annotations.Nullable;

/**
 * What meetings decide, and who owes it. Every act is done by the current person and kept in the history. A decision of another
 * district, or of a unit outside the person's scope, is <em>not found</em>; what the state does not allow, or what somebody
 * else changed meanwhile, is a <em>conflict</em>. The refusals are {@link cn.liangdeng.shared.BusinessException}s.
 */
public interface Decisions {

    /**
     * Records or changes a decision. Before the meeting is closed it is nobody's debt. Needs {@code MEETING_MANAGE}.
     *
     * @return the version stored
     */
    int record(long meeting, long item, NewDecision decision);

    /** Takes back a decision; once the meeting is closed a reason is needed. Needs {@code MEETING_MANAGE}. */
    void remove(long decision, int version, @Nullable String reason);

    /** The unit says that a decision is carried out. Needs {@code REPORT_FILE} within the scope of acting. */
    void reportDone(long decision, String note);

    /** Attaches evidence to a decision that is not closed. Needs {@code REPORT_FILE} within the scope of acting. */
    FileId attach(long decision, String name, byte[] content);

    /** The office closes a decision that was reported done (办结). Needs {@code MEETING_MANAGE}. */
    void finish(long decision);

    /** The office gives back a decision that was reported done. Needs {@code MEETING_MANAGE}. */
    void giveBack(long decision, String reason);
}
