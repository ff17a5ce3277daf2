package cn.liangdeng.organisation.domain;

import cn.liangdeng.shared.ConstraintMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sentences for what two people can do at the same moment. */
@Component
class OrganisationConstraints implements ConstraintMessages {

    @Override
    public Map<String, String> constraintMessages() {
        return Map.of(
                "uq_unit_code",
                "organisation.problem.taken",
                "uq_unit_name",
                "organisation.problem.taken",
                "uq_unit_alias",
                "organisation.problem.taken",
                "uq_unit_group_name",
                "organisation.problem.taken");
    }
}
