package cn.liangdeng.dispatch;

import cn.liangdeng.progress.ShownLight;
import cn.liangdeng.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something that could stand on an agenda, in words; texts are empty where there is nothing to say.
 *
 * @param subject number of the target, report, unit or decision that it is about
 * @param report the report that asks for a decision, also of a red; null where none does
 * @param promise what was promised
 * @param light null where none is shown
 * @param actual what has been achieved, with its unit of measure
 * @param monthsRed for how many months in a row it has been red; 0 where it is not
 * @param reason 存在问题
 * @param measure 下步打算
 * @param ask what is asked of the meeting
 */
public record AgendaCandidate(
        AgendaKind kind,
        long subject,
        @Nullable Long report,
        @Nullable UnitId unit,
        @Nullable String unitName,
        String title,
        String promise,
        @Nullable ShownLight light,
        String actual,
        String period,
        String completion,
        String expected,
        String gap,
        int monthsRed,
        String reason,
        String measure,
        String ask) {

    /** By which a form names it. */
    public String key() {
        return key(kind, subject);
    }

    /** By which what stands on an agenda is told from what could be taken up. */
    public static String key(AgendaKind kind, long subject) {
        return kind + ":" + subject;
    }
}
