package cn.liangdeng.reporting;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.TargetId;
import java.util.List;

/** Knows which targets are green; implemented by the module that makes the lights, which lies above this one. */
public interface GreenTargets {

    /** The targets of the district that are green (达序时) as of the month, by what is known now, in no order. */
    List<GreenTarget> greenAt(DistrictId district, ReportingMonth month);

    /**
     * A green target.
     *
     * @param unit its reporting unit
     */
    record GreenTarget(TargetId target, String title, UnitId unit) {}
}
