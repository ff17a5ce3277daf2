package cn.liangdeng.reporting.domain;

import cn.liangdeng.shared.DistrictId;
import cn.liangdeng.shared.ReportingMonth;
import cn.liangdeng.shared.UnitId;
import cn.liangdeng.target.IndicatorId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a report is about: one indicator, one unit, one month. */
@Embeddable
record Subject(
        @Column(name = "district_id") long districtId,
        @Column(name = "indicator_id") long indicatorId,
        @Column(name = "unit_id") long unitId,
        @Column(name = "month") ReportingMonth month) {

    static Subject of(DistrictId district, IndicatorId indicator, UnitId unit, ReportingMonth month) {
        return new Subject(district.value(), indicator.value(), unit.value(), month);
    }
}
