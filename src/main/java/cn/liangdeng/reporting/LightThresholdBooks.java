package cn.liangdeng.reporting;

import cn.liangdeng.evaluation.LightThresholds;
import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.target.Horizon;
import cn.liangdeng.target.IndicatorNature;
import cn.liangdeng.target.TargetId;

/** Knows by which thresholds lights are decided; implemented by the module that judges targets. */
public interface LightThresholdBooks {

    /** The light rules of a district as they stand now; costs the same however many targets are asked about afterwards. */
    Book of(DistrictId district);

    /** The light rules of one district. */
    interface Book {

        /** The thresholds by which a target of that nature and horizon is judged in a month. */
        LightThresholds of(TargetId target, IndicatorNature nature, Horizon horizon, ReportingMonth month);
    }
}
