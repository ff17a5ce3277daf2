package cn.liangdeng.reporting.query;

import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.TargetId;
import org.jspecify.annotations.Nullable;

/**
 * A target that reads the figure of a report.
 *
 * @param document id of the document that sets it; null where none does
 * @param clause id of the words that set it; null where they are not known
 */
public record ServedTarget(
        TargetId id,
        String title,
        Horizon horizon,
        @Nullable Long document,
        @Nullable Long clause) {}
