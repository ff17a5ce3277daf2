package cn.liangdeng.target.domain;

import cn.liangdeng.target.IndicatorData;

/** What an indicator must be like. */
final class IndicatorChecks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DEFINITION = 2000;
    private static final int LONGEST_UNIT = 30;
    private static final int LONGEST_SOURCE = 120;
    private static final int LONGEST_LAG = 12;
    private static final int MOST_DECIMALS = 6;

    private IndicatorChecks() {}

    /** Without white space at the ends; empty optional texts are absent. */
    static IndicatorData normal(IndicatorData data) {
        return new IndicatorData(
                data.name().strip(),
                Texts.optional(data.definition()),
                data.unitOfMeasure().strip(),
                data.nature(),
                data.frequency(),
                data.lagMonths(),
                data.janFebCombined(),
                data.windowKind(),
                Texts.optional(data.dataSource()),
                data.obligation(),
                data.decimals());
    }

    /** Checks data in their normal form. */
    static Problems problems(IndicatorData data) {
        Problems problems = new Problems()
                .text("name", data.name(), LONGEST_NAME)
                .optionalText("definition", data.definition(), LONGEST_DEFINITION)
                .optionalText("unitOfMeasure", data.unitOfMeasure(), LONGEST_UNIT)
                .optionalText("dataSource", data.dataSource(), LONGEST_SOURCE);
        if (data.lagMonths() < 0 || data.lagMonths() > LONGEST_LAG) {
            problems.add("lagMonths", "target.invalid.lag", LONGEST_LAG);
        }
        if (data.decimals() < 0 || data.decimals() > MOST_DECIMALS) {
            problems.add("decimals", "target.invalid.decimals", MOST_DECIMALS);
        }
        return problems;
    }
}
