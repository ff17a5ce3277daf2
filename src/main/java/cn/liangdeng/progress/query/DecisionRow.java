package cn.liangdeng.progress.query;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.TargetStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 中止, 恢复 or 撤销 of a target. */
public record DecisionRow(
        TargetStatus status,
        ReportingMonth from,
        String reason,
        @Nullable String approvalNumber,
        Instant recordedAt) {}
