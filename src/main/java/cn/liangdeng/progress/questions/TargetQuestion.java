package cn.liangdeng.progress.questions;

import cn.liangdeng.target.TargetId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check asks about a target.
 *
 * @param unit short name of the unit that bears it
 * @param facts words and figures of the sentence {@code progress.question.<kind>}, in the order of its places
 * @param reason why it stays so all the same; null as long as the office has not said
 * @param answeredBy null as the reason
 */
public record TargetQuestion(
        TargetId target,
        String title,
        String unit,
        Kind kind,
        List<String> facts,
        @Nullable String reason,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public TargetQuestion {
        facts = List.copyOf(facts);
    }

    /** What is asked; names are stored and never changed. */
    public enum Kind {
        /** 经济目标由统计部门牵头 (handbook §4.2, 17): to be confirmed. */
        STATISTICS_BEARER,
        /** 目标分解到企业 (17): to be confirmed. */
        ENTERPRISE_NAMED,
        /** 亮红灯后调低目标 (16): a remark. */
        EASED_AFTER_RED,
        /** 分解目标高于上级目标 (18): a remark. */
        ABOVE_PARENT,
        /** 同一项目列入两项目标 (15): a remark. */
        PROJECT_IN_TWO_TARGETS;

        /** Whether the office has to confirm it. */
        public boolean isToConfirm() {
            return this == STATISTICS_BEARER || this == ENTERPRISE_NAMED;
        }
    }

    /** Whether it waits for the office. */
    public boolean isOpen() {
        return reason == null;
    }
}
