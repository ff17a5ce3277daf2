package cn.liangdeng.intake;

import org.jspecify.annotations.Nullable;

/**
 * What was taken back.
 *
 * @param kind the act
 * @param drafts how many drafts stand as before
 * @param first the first of them, null where the act had made them all
 */
public record DeskUndo(ActKind kind, int drafts, @Nullable DraftId first) {}
