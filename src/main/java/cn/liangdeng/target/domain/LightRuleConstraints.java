package cn.liangdeng.target.domain;

import cn.liangdeng.shared.ConstraintMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What two people run into who work on light rules at the same moment. */
@Component
class LightRuleConstraints implements ConstraintMessages {

    @Override
    public Map<String, String> constraintMessages() {
        return Map.of(
                "uq_light_rule_kind", "target.constraint.ruleKind",
                "uq_light_rule_version_in_force", "target.constraint.ruleChanged",
                "uq_light_rule_version_number", "target.constraint.ruleChanged",
                "uq_light_rule_version_draft", "target.constraint.ruleChanged");
    }
}
