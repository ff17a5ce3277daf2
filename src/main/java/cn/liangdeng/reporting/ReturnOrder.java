package cn.liangdeng.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a report goes back to its unit, and until when it is to be filed again.
 *
 * @param words what is wrong, 1…500 characters
 * @param dueOn last day for filing it again, today or later; null for two working days from today
 */
public record ReturnOrder(
        ReturnReason code, String words, @Nullable LocalDate dueOn) {

    /** A return in plain words within the usual time. */
    public static ReturnOrder because(String words) {
        return new ReturnOrder(ReturnReason.OTHER, words, null);
    }
}
