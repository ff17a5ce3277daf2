package cn.liangdeng.progress.query;

import cn.liangdeng.evaluation.ExplainCard;
import cn.liangdeng.evaluation.GrowthNeeded;
import cn.liangdeng.shared.DataScope;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.IndicatorNature;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By how much the months left of a year still have to grow (docs/progress.md §24).
 *
 * @param level name of the indicator that carries the amounts
 * @param needed growth over the same months of last year, percent
 * @param toDate last year's amount of the months up to now
 * @param total last year's amount of the whole year
 */
public record GrowthToCome(String level, BigDecimal needed, BigDecimal toDate, BigDecimal total) {

    /** For an upward goal of one calendar year with months left whose growth is known; else null. */
    static @Nullable GrowthToCome of(LastYear lastYear, DataScope scope, TargetDetail detail) {
        ExplainCard card = detail.card();
        TargetRow row = detail.row();
        if (card == null || card.terms() == null || row.indicator().nature() != IndicatorNature.RATE) {
            return null;
        }
        ReportingMonth last = card.span().last();
        StandingFacts standing = row.standing();
        ReportingMonth newest = standing == null ? null : standing.figureMonth();
        boolean yearly = card.span().first().equals(last.startOfYear());
        if (newest == null
                || card.actual() == null
                || card.effectiveBound() == null
                || !card.terms().comparator().isUpward()
                || !yearly
                || !newest.isBefore(last)) {
            return null;
        }
        LastYear.Amounts amounts = lastYear.of(scope, row, newest).orElse(null);
        if (amounts == null) {
            return null;
        }
        BigDecimal needed = GrowthNeeded.inMonthsLeft(
                card.effectiveBound().rounded(), card.actual().rounded(), amounts.toDate(), amounts.total());
        return needed == null ? null : new GrowthToCome(amounts.level(), needed, amounts.toDate(), amounts.total());
    }
}
