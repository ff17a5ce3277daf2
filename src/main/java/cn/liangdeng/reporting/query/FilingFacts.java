package cn.liangdeng.reporting.query;

import cn.liangdeng.target.IndicatorNature;

/**
 * What the rules of filing ask about a report beyond what it says.
 *
 * @param proven true where evidence is attached that was not taken off again
 */
public record FilingFacts(IndicatorNature nature, boolean proven) {}
