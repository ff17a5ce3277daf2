package cn.liangdeng.target;

import org.jspecify.annotations.Nullable;

/**
 * What a decision on a whole document does to one of its targets.
 *
 * @param expectedVersion the version of the target that the person saw
 * @param move 随文件修订: onto which words of the document's new version it goes over; null where it stays
 * @param adjustment what it demands from then on; null where that stays
 * @param withdrawal 撤销: since when it is followed no longer; null where it is
 */
public record BulkAct(
        TargetId target,
        int expectedVersion,
        @Nullable SourceMove move,
        @Nullable Adjustment adjustment,
        @Nullable StatusDecision withdrawal) {

    /** The target goes over to the new version of its document as it is. */
    public static BulkAct carry(TargetId target, int expectedVersion, SourceMove move) {
        return new BulkAct(target, expectedVersion, move, null, null);
    }

    /** The target goes over to the new version of its document and demands what that says. */
    public static BulkAct adjust(TargetId target, int expectedVersion, SourceMove move, Adjustment adjustment) {
        return new BulkAct(target, expectedVersion, move, adjustment, null);
    }

    /** The target is followed no longer. */
    public static BulkAct withdraw(TargetId target, int expectedVersion, StatusDecision withdrawal) {
        return new BulkAct(target, expectedVersion, null, null, withdrawal);
    }
}
