package cn.liangdeng.target;

import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import java.util.Optional;

/** Tells the module of targets how far figures are known; implemented by the one that keeps them. */
public interface ReportedFigures {

    /** The newest month of which a figure of the indicator and unit is approved. */
    Optional<ReportingMonth> newestMonth(IndicatorId indicator, UnitId unit);
}
