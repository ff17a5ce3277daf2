package cn.liangdeng.reporting.web;

import cn.liangdeng.shared.ConstraintMessages;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sentences for the constraints that two people acting at once can run into. */
@Component
class ReportingConstraints implements ConstraintMessages {

    @Override
    public Map<String, String> constraintMessages() {
        return Map.of(
                "uq_report_month", "reporting.conflict.changed",
                "uq_approved_value_current", "reporting.conflict.changed");
    }
}
