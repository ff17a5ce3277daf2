package cn.liangdeng.extraction.grammar;

import java.math.BigDecimal;

/**
 * A number in the text, without unit.
 *
 * @param value its value; a bare 百 or 千 has the value 100 or 1000
 * @param form how it is written
 */
public record Numeral(int start, int end, BigDecimal value, Form form) {

    /** How a number is written. */
    public enum Form {
        ARABIC,
        CHINESE,
        /** 2/3, 三分之二, 百分之十, 三成. */
        FRACTION,
        /** 百, 千, 万 without a digit before: as often a flourish as a number. */
        BARE_MAGNITUDE,
        /** 数十, 几百: no number at all. */
        VAGUE
    }
}
