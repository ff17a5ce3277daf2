package cn.liangdeng.target.web;

import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorData;
import cn.liangdeng.target.IndicatorId;
import cn.liangdeng.target.query.TargetFile;
import org.jspecify.annotations.Nullable;

/**
 * What terms are typed for.
 *
 * @param unit the unit that files; null as long as none is chosen
 */
record TermsOf(
        IndicatorId id, IndicatorData indicator, @Nullable UnitId unit) {

    static TermsOf of(TargetFile file) {
        return new TermsOf(
                new IndicatorId(file.indicatorId()),
                file.indicator(),
                file.details().unit());
    }
}
