package cn.liangdeng.access.domain;

import cn.liangdeng.shared.ConstraintMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sentences for what two people can do at the same moment. */
@Component
class AccessConstraints implements ConstraintMessages {

    @Override
    public Map<String, String> constraintMessages() {
        return Map.of("uq_account_username", "access.problem.taken");
    }
}
