package cn.liangdeng.reporting.quality;

import cn.liangdeng.evaluation.Accumulation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target of a simulated unit with two years of filings: an honest first year, so that there is a history, and a second year
 * that is honest or holds one fraud.
 *
 * @param unitNumber the unit within its district; units of one district may share evidence by fraud
 * @param annualBound the bound of each of the two years; for a STOCK and a RATE of the second year
 * @param amounts GROWTH told beside the amount itself: its year-to-date figures of the two years; empty otherwise
 * @param fraud null for an honest target
 */
record SimulatedTarget(
        int unitNumber,
        int targetNumber,
        Nature nature,
        BigDecimal annualBound,
        List<SimulatedMonth> months,
        List<BigDecimal> amounts,
        @Nullable SeededFraud fraud) {

    /** What kind of number it is; decides how it moves honestly. */
    enum Nature {
        /** 首店引进: a few a year, months without any are usual. */
        FEW(Accumulation.FLOW, 0),
        /** 新增规上企业: dozens to hundreds, fuller at the end of quarters. */
        MANY(Accumulation.FLOW, 0),
        /** 完成投资, 亿元: slow in spring, quick at the end of the year. */
        MONEY(Accumulation.FLOW, 2),
        /** 保有量: grows slowly, loses some now and then. */
        LEVEL(Accumulation.STOCK, 0),
        /** 增速, %: moves by tenths, the same figure twice is nothing special. */
        GROWTH(Accumulation.RATE, 1),
        /** 占比, %: moves by tenths around its level. */
        SHARE(Accumulation.RATE, 1);

        private final Accumulation accumulation;
        private final int decimals;

        Nature(Accumulation accumulation, int decimals) {
            this.accumulation = accumulation;
            this.decimals = decimals;
        }

        Accumulation accumulation() {
            return accumulation;
        }

        int decimals() {
            return decimals;
        }
    }

    /** The same with other months and the fraud in them. */
    SimulatedTarget with(List<SimulatedMonth> changed, SeededFraud seeded) {
        return new SimulatedTarget(unitNumber, targetNumber, nature, annualBound, changed, amounts, seeded);
    }
}
