package cn.liangdeng.target.web;

import cn.liangdeng.evaluation.BoundComparator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bound in officials' words: 10家以上, 超过10家, 1—2个, 控制在35左右. */
final class BoundWords {

    private BoundWords() {}

    static Words of(
            BoundComparator comparator,
            boolean strict,
            BigDecimal bound,
            @Nullable BigDecimal boundMax,
            String unitOfMeasure) {
        boolean excludes = strict && (comparator == BoundComparator.AT_LEAST || comparator == BoundComparator.AT_MOST);
        String key = "target.bound." + comparator.name() + (excludes ? ".strict" : "");
        return boundMax == null
                ? Words.keyed(key, Figures.text(bound), unitOfMeasure)
                : Words.keyed(key, Figures.text(bound), unitOfMeasure, Figures.text(boundMax));
    }
}
