package cn.liangdeng.target.domain;

import cn.liangdeng.shared.ConstraintMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The constraints that two people can run into at the same moment, each past the check that asks first. */
@Component
class TargetConstraints implements ConstraintMessages {

    @Override
    public Map<String, String> constraintMessages() {
        return Map.of(
                "uq_indicator_name", "target.constraint.indicatorName",
                "uq_terms_effective", "target.constraint.termsEffective",
                "uq_terms_number", "target.constraint.termsEffective",
                "uq_target_request", "target.constraint.request",
                "uq_ruling_aside", "target.constraint.ruling",
                "uq_former_unit_month", "target.constraint.ruling",
                "fk_target_parent", "target.constraint.parent",
                "uq_theme_name", "target.constraint.themeName");
    }
}
