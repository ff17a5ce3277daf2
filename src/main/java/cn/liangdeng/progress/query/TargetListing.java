package cn.liangdeng.progress.query;

import cn.liangdeng.progress.ShownMonth;
import cn.liangdeng.shared.Page;

/**
 * A page of the list of targets.
 *
 * @param filter as it was applied
 * @param sort as it was applied
 * @param counts lights of all targets that the filter lets through but for its light
 * @param progress true where the person may see progress; else the rows carry none
 */
public record TargetListing(
        ShownMonth month,
        TargetFilter filter,
        TargetSort sort,
        Page<TargetRow> page,
        LightCounts counts,
        TargetList.Choices choices,
        boolean progress) {}
