package cn.liangdeng.progress;

import cn.liangdeng.document.DocumentId;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.TargetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target as a table shows it; figures are texts, {@code —} where there is none.
 *
 * @param indicator name of the indicator
 * @param unit the reporting unit
 * @param bound what is demanded: 120家以上, 控制在35左右, 2026年9月底前完成
 * @param actual what has been achieved, without its unit of measure
 * @param measure unit of measure of the actual, may be empty
 * @param period what the actual covers: 2026年1—9月, 2026年9月末; empty without an actual
 * @param completion 完成率; none for rates and ceilings
 * @param expected 序时进度; none for rates and ceilings
 * @param gap 与序时差: +6.7个百分点, of a ceiling 余量3.2%
 * @param behind true where the gap is negative
 * @param light null where the target is not judged in the month
 * @param outside why it is not: 未开始, 已结束, 中止, 撤销; else null
 * @param parts to how many units it is decomposed (目标分解); 0 where it is not
 * @param explainPath address of the explain card below the context path; null without a light
 */
public record TargetReading(
        TargetId id,
        String title,
        IndicatorId indicatorId,
        String indicator,
        Horizon horizon,
        UnitId unit,
        String unitName,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        String bound,
        String actual,
        String measure,
        String period,
        String completion,
        String expected,
        String gap,
        boolean behind,
        @Nullable ShownLight light,
        @Nullable String outside,
        List<Mark> marks,
        int parts,
        @Nullable String explainPath) {

    public TargetReading {
        marks = List.copyOf(marks);
    }
}
