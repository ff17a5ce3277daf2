package cn.liangdeng.progress.web;

import cn.liangdeng.progress.TargetReading;
import cn.liangdeng.target.TargetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 目标分解 on the page of a target.
 *
 * @param bounds what the parts' bounds come to, in words: 已分解8个单位，合计96家，缺口4家; null without parts
 * @param sum what the units have filed, in words with n/n; null where nothing can be added
 * @param partial true where figures are missing in the sum
 */
record PartsView(
        @Nullable TargetId whole,
        @Nullable String wholeTitle,
        @Nullable String bounds,
        @Nullable String sum,
        boolean partial,
        List<TargetReading> rows) {}
