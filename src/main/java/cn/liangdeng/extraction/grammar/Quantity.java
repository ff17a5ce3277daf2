package cn.liangdeng.extraction.grammar;

import cn.liangdeng.extraction.DraftTarget.Comparison;
import cn.liangdeng.extraction.grammar.Numeral.Form;
import cn.liangdeng.extraction.lexicon.MeasureWords.Sort;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its unit and the words that bind it.
 *
 * @param start first index, the comparator before the figure included
 * @param end index after the last, the comparator behind the unit included
 * @param figure first index of the figure
 * @param unitEnd index after the unit
 * @param max upper end of a range, else null
 * @param unit unit with magnitude as written, empty where there is none
 * @param sort what the unit counts, null where there is no unit
 * @param guessed true where the unit was not written (达到6亿)
 */
public record Quantity(
        int start,
        int end,
        int figure,
        int unitEnd,
        BigDecimal value,
        @Nullable BigDecimal max,
        String unit,
        @Nullable Sort sort,
        Comparison comparison,
        boolean strict,
        Form form,
        boolean guessed) {

    /** Whether the unit counts things of this sort. */
    public boolean counts(Sort wanted) {
        return sort == wanted;
    }

    /** A per cent or per mille figure. */
    public boolean percent() {
        return sort == Sort.PERCENT;
    }
}
