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
                "fk_target_parent", "target.constraint.parent",
                "uq_light_rule_kind", "target.constraint.ruleKind",
                "uq_light_rule_version_in_force", "target.constraint.ruleChanged",
                "uq_light_rule_version_number", "target.constraint.ruleChanged",
                "uq_light_rule_version_draft", "target.constraint.ruleChanged");
    }
}
