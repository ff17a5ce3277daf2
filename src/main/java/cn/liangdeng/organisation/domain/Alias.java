package cn.liangdeng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Another name of a unit. Carries the district, so that the database keeps it unique there. */
@Embeddable
record Alias(
        @Column(name = "district_id") long districtId,
        @Column(name = "alias") String alias) {}
